import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { AtSign, Bold, Italic, List, ListOrdered, type LucideIcon } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { chordForAria, chordText } from '../../ui/chord.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { $formatNow, NO_FORMAT, noteActions, type NoteFormat } from './note-commands.ts'
import { BOLD_KEY, BULLETS_KEY, ITALIC_KEY, LINK_KEY, NUMBERS_KEY } from './note-keys.ts'
import styles from './note-toolbar.module.css'

const words = messages.annotations

interface Tool {
  readonly label: string
  readonly icon: LucideIcon
  readonly chord: string
  readonly run: () => void
  /** Absent: it is no switch. */
  readonly pressed?: boolean
}

const sameFormat = (a: NoteFormat, b: NoteFormat): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.list === b.list

/** What the note can do, with its keys. One tab stop; arrows go through it. Seen while the note is being written. */
export function NoteToolbar(): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const [format, setFormat] = useState<NoteFormat>(NO_FORMAT)
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($formatNow)
        setFormat((before) => (sameFormat(before, next) ? before : next))
      }),
    [editor],
  )
  const actions = useMemo(() => noteActions(editor), [editor])
  const tools: readonly Tool[] = [
    { label: words.bold, icon: Bold, chord: BOLD_KEY, run: actions.bold, pressed: format.bold },
    { label: words.italic, icon: Italic, chord: ITALIC_KEY, run: actions.italic, pressed: format.italic },
    { label: words.addLink, icon: AtSign, chord: LINK_KEY, run: actions.link },
    { label: words.bullets, icon: List, chord: BULLETS_KEY, run: actions.bullets, pressed: format.list === 'bullet' },
    {
      label: words.numbers,
      icon: ListOrdered,
      chord: NUMBERS_KEY,
      run: actions.numbers,
      pressed: format.list === 'number',
    },
  ]
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = (current + step + tools.length) % tools.length
    setCurrent(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label={words.formatNote} onKeyDown={onKeyDown}>
      {tools.map(({ label, icon, chord, run, pressed }, index) => (
        <button
          key={label}
          type="button"
          className={styles.tool}
          title={`${label} (${chordText(chord)})`}
          aria-keyshortcuts={chordForAria(chord)}
          aria-pressed={pressed}
          tabIndex={index === current ? 0 : -1}
          // The caret stays where it is.
          onMouseDown={(event) => {
            event.preventDefault()
          }}
          onFocus={() => {
            setCurrent(index)
          }}
          onClick={run}
        >
          <Icon of={icon} size={14} />
          <span className="unseen">{label}</span>
          {chord !== LINK_KEY && (
            <span className={styles.key} aria-hidden>
              <Kbd chord={chord} />
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
