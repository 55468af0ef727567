import { useEffect, useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { targetKey } from '../../../shared/notes/link-address.ts'
import { announce } from '../../ui/announcer.tsx'
import { type LinkCandidate } from './link-candidates.ts'
import { LinkMark } from './link-mark.tsx'
import styles from './link-menu.module.css'
import type { LinkMenuState } from './use-link-menu.ts'

const words = messages.annotations

export const optionId = (listId: string, index: number): string => `${listId}-${String(index)}`

interface LinkMenuProps {
  readonly id: string
  /** `anchor-name` of what the menu stands under. */
  readonly anchor: string
  readonly menu: LinkMenuState
}

/** What an `@` can become. The focus stays in the note; the note says which option is active. */
export function LinkMenu({ id, anchor, menu: { found, active, setActive, choose } }: LinkMenuProps): React.JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.showPopover()
  }, [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, found])
  useEffect(() => {
    announce(words.linksFound(found.count))
  }, [found.count])
  return (
    <div
      ref={list}
      className={styles.menu}
      popover="manual"
      style={{ positionAnchor: anchor } as Record<string, string>}
      // Focus stays in the note.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
    >
      <div id={id} role="listbox" aria-label={words.linkMenu}>
        {found.shown.map((candidate, index) => (
          <div
            key={targetKey(candidate.target)}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            aria-setsize={found.count}
            aria-posinset={index + 1}
            className={styles.option}
            onMouseMove={() => {
              setActive(index)
            }}
            onClick={() => {
              choose(candidate)
            }}
          >
            <Candidate candidate={candidate} />
          </div>
        ))}
      </div>
      {found.count === 0 && <p className={styles.more}>{words.noLinksFound}</p>}
      {found.count > found.shown.length && (
        <p className={styles.more}>{messages.app.listCount(found.shown.length, found.count)}</p>
      )}
    </div>
  )
}

function Candidate({ candidate: { kind, label, detail } }: { readonly candidate: LinkCandidate }): React.JSX.Element {
  return (
    <>
      <span className={styles.mark}>
        <LinkMark kind={kind} />
        <span className="unseen">{kind === 'source' ? words.source : words.kinds[kind]}</span>
      </span>
      <span className={styles.words}>
        <span className={styles.label} dir="auto">
          {label}
        </span>
        {detail !== '' && (
          <span className={styles.detail} dir="auto">
            {detail}
          </span>
        )}
      </span>
    </>
  )
}
