import { ChevronDown, ChevronUp, TextSelect, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { FindOptions } from './find-in-text.ts'
import styles from './find-bar.module.css'
import { HIT_LIMIT } from './hits.ts'
import type { Find } from './use-find.ts'

const words = messages.reader.find
const TOGGLES: readonly (readonly [keyof FindOptions, string, string])[] = [
  ['matchCase', words.caseSign, words.case],
  ['wholeWord', words.wordSign, words.word],
  ['ignoreMarks', words.marksSign, words.marks],
  ['regex', words.regexSign, words.regex],
]

function outcomeText({ outcome, query, at }: Find): string {
  if (query === '') return ''
  if (outcome.status === 'invalid') return words.invalid(outcome.reason)
  if (outcome.status === 'too-slow') return words.tooSlow
  const { count } = outcome.hits
  if (count >= HIT_LIMIT) return words.capped(HIT_LIMIT)
  return count === 0 ? words.none : words.of(at + 1, count)
}

/** The field at the top of the text: what to look for, how, and how many. */
export function FindBar({ find }: { readonly find: Find }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [find.turn])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') find.close()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) find.select()
    else if (event.key === 'Enter' && event.target === field.current) find.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.bar} role="search" aria-label={words.label} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="text"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        aria-label={words.label}
        placeholder={words.placeholder}
        value={find.query}
        onChange={(event) => {
          find.change({ query: event.target.value })
        }}
      />
      <span className={styles.count} role="status">
        {outcomeText(find)}
      </span>
      {TOGGLES.map(([option, sign, label]) => (
        <button
          key={option}
          type="button"
          className={styles.toggle}
          title={label}
          aria-label={label}
          aria-pressed={find.options[option]}
          disabled={option === 'ignoreMarks' && find.options.regex}
          onClick={() => {
            find.change({ options: { ...find.options, [option]: !find.options[option] } })
          }}
        >
          {sign}
        </button>
      ))}
      <IconButton
        icon={ChevronUp}
        label={words.previous}
        chord="Shift+Enter"
        onClick={() => {
          find.step(-1)
        }}
      />
      <IconButton
        icon={ChevronDown}
        label={words.next}
        chord="Enter"
        onClick={() => {
          find.step(1)
        }}
      />
      <IconButton
        icon={TextSelect}
        label={words.select}
        chord="$mod+Enter"
        disabled={find.at === -1}
        onClick={find.select}
      />
      <IconButton icon={X} label={words.close} chord="Escape" onClick={find.close} />
    </div>
  )
}
