import { useEffect, useMemo, useRef } from 'react'
import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import { groupBy } from '../../shared/analysis/group-by.ts'
import type { MergeSuggestion } from '../../shared/analysis/people/person-statements.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { closeSheet } from '../navigation/sheet-store.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { pairKey, putOff, showPutOff, useAlike } from './alike-store.ts'
import { keepPeopleApart, mergeInto } from './person-actions.ts'
import { PersonName } from './person-name.tsx'
import { QuoteWords } from './quote-words.tsx'
import { useAnalysisInput } from '../annotations/use-analysis-input.ts'
import { undoByKey, WorkingDialog } from './working-dialog.tsx'
import styles from './alike-dialog.module.css'

const words = messages.people.alike

/** A pair is decided one after the other: no more need to be seen at once. */
const SHOWN = 30

/** Pairs of people who may be one, with what speaks for it. Nothing is merged unless somebody says so. */
export function AlikeDialog() {
  const input = useAnalysisInput()
  return (
    <Dialog
      title={words.title}
      className={styles.dialog}
      onClose={closeSheet}
      actions={<Button onClick={closeSheet}>{words.close}</Button>}
    >
      <WorkingDialog>
        <div className={styles.body} onKeyDown={undoByKey}>
          <DialogBody>
            {input === undefined ? <Loading label={messages.people.loading} /> : <Pairs input={input} />}
          </DialogBody>
        </div>
      </WorkingDialog>
    </Dialog>
  )
}

function Pairs({ input }: { readonly input: AnalysisInput }) {
  const { pairs, later } = useAlike(input.people)
  const bySpeaker = useMemo(() => groupBy(input.annotations, ({ speakerId }) => speakerId), [input.annotations])
  const sourceById = useMemo(() => new Map(input.sources.map((source) => [source.id, source])), [input.sources])
  const first = pairs[0]
  const firstKey = first ? pairKey(first) : null
  const list = useRef<HTMLUListElement>(null)
  const shownBefore = useRef(firstKey)
  useEffect(() => {
    // The pair that was decided is gone, and the focus with it: the next one has it. Not its button: a key that is
    // pressed twice must not merge two more.
    const hadFocus = document.activeElement === document.body || document.activeElement?.tagName === 'DIALOG'
    if (shownBefore.current !== null && hadFocus) list.current?.querySelector('li')?.focus()
    shownBefore.current = firstKey
  }, [firstKey, pairs.length])
  return (
    <>
      {pairs.length === 0 ? (
        <div className={styles.none}>
          <p className="strong">{words.emptyTitle}</p>
          <p>{words.empty}</p>
        </div>
      ) : (
        <p>
          {words.pairs(pairs.length)}. {words.text}
        </p>
      )}
      <ul ref={list} className={styles.pairs}>
        {pairs.slice(0, SHOWN).map((pair) => (
          <Pair
            key={pairKey(pair)}
            pair={pair}
            quotesOf={(person) => bySpeaker.get(person.id) ?? NO_QUOTES}
            sourceById={sourceById}
          />
        ))}
      </ul>
      {later > 0 && (
        <p className={styles.later}>
          {words.laterHint(later)}
          <Button look="plain" size="small" onClick={showPutOff}>
            {words.showLater}
          </Button>
        </p>
      )}
    </>
  )
}

const NO_QUOTES: readonly Annotation[] = []

interface PairProps {
  readonly pair: MergeSuggestion
  readonly quotesOf: (person: Person) => readonly Annotation[]
  readonly sourceById: ReadonlyMap<string, Source>
}

function Pair({ pair, quotesOf, sourceById }: PairProps) {
  const { keep, drop, reason, isOneOfSeveral } = pair
  return (
    <li className={styles.pair} tabIndex={-1} aria-label={words.pair(keep.name, drop.name)}>
      <p className={styles.reason}>
        {words.reason(reason, keep.name, drop.name)}
        {isOneOfSeveral && <span className="faint"> {words.several(drop.name)}</span>}
      </p>
      <div className={styles.sides}>
        {[keep, drop].map((person) => (
          <Side key={person.id} person={person} quotes={quotesOf(person)} sourceById={sourceById} />
        ))}
      </div>
      <div className={styles.acts}>
        <Button size="small" onClick={() => void mergeInto(keep.id, [drop.id])}>
          {words.merge}
        </Button>
        <Button size="small" onClick={() => void keepPeopleApart(keep.id, drop.id)}>
          {words.apart}
        </Button>
        <Button
          size="small"
          look="plain"
          onClick={() => {
            putOff(pair)
            announce(words.later)
          }}
        >
          {words.later}
        </Button>
      </div>
    </li>
  )
}

interface SideProps {
  readonly person: Person
  readonly quotes: readonly Annotation[]
  readonly sourceById: ReadonlyMap<string, Source>
}

function Side({ person, quotes, sourceById }: SideProps) {
  const [example] = quotes
  return (
    <div className={styles.side}>
      <PersonName person={person} detail={messages.people.quotes(quotes.length)} />
      {example ? (
        <QuoteWords annotation={example} source={sourceById.get(example.target.source)} />
      ) : (
        <span className="faint">{words.noQuote}</span>
      )}
    </div>
  )
}
