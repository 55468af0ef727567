import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NEXT_KEY, PREVIOUS_KEY } from './editor-keys.ts'
import styles from './find-bar.module.css'
import { openPanel, usePanel } from './panel-store.ts'
import { type Find, useFind } from './use-find.ts'

const words = messages.briefEditor.find
const TOGGLES = [
  ['matchCase', words.caseSign, words.case],
  ['wholeWord', words.wordSign, words.word],
] as const

/** What to look for in the brief, how many there are, and what to put in their place. */
export function FindBar(): React.JSX.Element | null {
  const isOpen = usePanel(({ panel }) => panel === 'find' || panel === 'replace')
  return isOpen ? <Bar /> : null
}

function Bar(): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const find = useFind()
  const turn = usePanel((state) => state.turn)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [turn])
  const close = (): void => {
    find.selectCurrent()
    openPanel(null)
    editor.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'F3') find.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && event.target === field.current) find.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.bar} role="search" aria-label={words.label} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <input
          ref={field}
          type="text"
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          aria-label={words.label}
          placeholder={words.label}
          value={find.query}
          onChange={(event) => {
            find.setQuery(event.target.value)
          }}
        />
        <span className={styles.count} role="status">
          {outcome(find)}
        </span>
        {TOGGLES.map(([option, sign, label]) => (
          <button
            key={option}
            type="button"
            className={styles.toggle}
            title={label}
            aria-label={label}
            aria-pressed={find.options[option]}
            onClick={() => {
              find.setOptions({ ...find.options, [option]: !find.options[option] })
            }}
          >
            {sign}
          </button>
        ))}
        <IconButton
          icon={ChevronUp}
          label={words.previous}
          chord={PREVIOUS_KEY}
          onClick={() => {
            find.step(-1)
          }}
        />
        <IconButton
          icon={ChevronDown}
          label={words.next}
          chord={NEXT_KEY}
          onClick={() => {
            find.step(1)
          }}
        />
        <IconButton icon={X} label={words.close} chord="Escape" onClick={close} />
      </div>
      <ReplaceLine find={find} />
    </div>
  )
}

const outcome = ({ query, hits, at }: Find): string =>
  query.trim() === '' ? '' : hits.length === 0 ? words.none : words.of(at + 1, hits.length)

function ReplaceLine({ find }: { readonly find: Find }): React.JSX.Element {
  const none = find.hits.length === 0
  return (
    <div className={styles.line}>
      <input
        type="text"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        aria-label={words.replaceLabel}
        placeholder={words.replaceLabel}
        value={find.replacement}
        onChange={(event) => {
          find.setReplacement(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          find.replace()
        }}
      />
      <Button size="small" disabled={none} onClick={find.replace}>
        {words.replace}
      </Button>
      <Button size="small" disabled={none} onClick={find.replaceAll}>
        {words.replaceAll}
      </Button>
    </div>
  )
}
