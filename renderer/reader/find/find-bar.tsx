import { TextSelect } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { FindBar as Bar } from '../../ui/find-bar.tsx'
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
  const { options, query, turn } = find
  const toggles = TOGGLES.map(([option, sign, label]) => ({
    sign,
    label,
    isOn: options[option],
    isDisabled: option === 'ignoreMarks' && options.regex,
    onToggle: () => {
      find.change({ options: { ...options, [option]: !options[option] } })
    },
  }))
  return (
    <Bar
      words={words}
      previousKey="Shift+Enter"
      nextKey="Enter"
      query={query}
      onQuery={(next) => {
        find.change({ query: next })
      }}
      outcome={outcomeText(find)}
      toggles={toggles}
      onStep={find.step}
      onClose={find.close}
      onKey={(event) => {
        const selects = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (selects) find.select()
        return selects
      }}
      turn={turn}
      className={styles.place}
      more={
        <IconButton
          icon={TextSelect}
          label={words.select}
          chord="$mod+Enter"
          disabled={find.at === -1}
          onClick={find.select}
        />
      }
    />
  )
}
