import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { FindBar as Bar } from '../../ui/find-bar.tsx'
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
  return isOpen ? <OpenBar /> : null
}

function OpenBar(): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const find = useFind()
  const turn = usePanel((state) => state.turn)
  const { options } = find
  const toggles = TOGGLES.map(([option, sign, label]) => ({
    sign,
    label,
    isOn: options[option],
    onToggle: () => {
      find.setOptions({ ...options, [option]: !options[option] })
    },
  }))
  return (
    <Bar
      words={{ ...words, placeholder: words.label }}
      previousKey={PREVIOUS_KEY}
      nextKey={NEXT_KEY}
      query={find.query}
      onQuery={find.setQuery}
      outcome={outcome(find)}
      toggles={toggles}
      onStep={find.step}
      onClose={() => {
        find.selectCurrent()
        openPanel(null)
        editor.focus()
      }}
      onKey={(event) => {
        if (event.key === 'F3') find.step(event.shiftKey ? -1 : 1)
        return event.key === 'F3'
      }}
      turn={turn}
      className={styles.place}
    >
      <ReplaceLine find={find} />
    </Bar>
  )
}

const outcome = ({ query, hits, at }: Find): string =>
  query.trim() === '' ? '' : hits.length === 0 ? words.none : words.of(at + 1, hits.length)

function ReplaceLine({ find }: { readonly find: Find }): React.JSX.Element {
  const field = useRef<HTMLInputElement>(null)
  const none = find.hits.length === 0
  // A button that can't be pressed any more would take the focus with it.
  const thenType = (replace: () => void) => (): void => {
    replace()
    field.current?.focus()
  }
  return (
    <div className={styles.replace}>
      <input
        ref={field}
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
      <Button size="small" disabled={none} onClick={thenType(find.replace)}>
        {words.replace}
      </Button>
      <Button size="small" disabled={none} onClick={thenType(find.replaceAll)}>
        {words.replaceAll}
      </Button>
    </div>
  )
}
