import { Fragment } from 'react'
import type { Hits } from '../../commands/find-text.ts'

/** A text with what was found in it underlined. */
export function Highlighted({ text, hits }: { readonly text: string; readonly hits: Hits }) {
  const rest = hits.at(-1)?.[1] ?? 0
  return (
    <>
      {hits.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(hits[index - 1]?.[1] ?? 0, start)}
          <b>{text.slice(start, end)}</b>
        </Fragment>
      ))}
      {text.slice(rest)}
    </>
  )
}
