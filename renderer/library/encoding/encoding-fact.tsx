import { useMemo, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { chordForAria, chordText } from '../../ui/chord.ts'
import { EncodingDialog, labelOf } from './encoding-dialog.tsx'
import styles from './encoding-fact.module.css'

const words = messages.encodings

const KEY = 'Shift+c'

/** In which encoding the source was read, and the way to read it in another. */
export function EncodingFact({ source }: { readonly source: Source }) {
  const { encoding } = source.capsule
  const [asked, setAsked] = useState<string | null>(null)
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'library.change-encoding',
        label: words.change,
        group: messages.library.group,
        keys: [KEY],
        disabled: encoding === null ? words.notText : null,
        run: () => {
          setAsked(source.id)
        },
      },
    ],
    [source.id, encoding],
  )
  useCommands('encoding', commands)
  if (encoding === null) return null
  return (
    <>
      <dt>{messages.library.details.encoding}</dt>
      <dd className={styles.fact}>
        <span>{labelOf(encoding)}</span>
        <button
          type="button"
          className={styles.change}
          aria-label={words.change}
          aria-keyshortcuts={chordForAria(KEY)}
          title={`${words.change} (${chordText(KEY)})`}
          onClick={() => {
            setAsked(source.id)
          }}
        >
          {words.changeShort}
        </button>
      </dd>
      {asked === source.id && (
        <EncodingDialog
          source={source}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </>
  )
}
