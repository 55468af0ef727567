import { useMemo, useState } from 'react'
import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Person } from '../../shared/model/person.ts'
import { errorText } from '../errors/error-text.ts'
import { closeSheet, followMerge } from '../navigation/sheet-store.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { peopleFinder } from './find-people.ts'
import { MergePreview } from './merge-preview.tsx'
import { mergeInto } from './person-actions.ts'
import { countPeople, orderPeople, type PersonCount } from './person-counts.ts'
import { PersonName } from './person-name.tsx'
import { likelyKeep } from './preview-merge.ts'
import { TickList, withTick } from './tick-list.tsx'
import { useAnalysisInput } from '../annotations/use-analysis-input.ts'
import styles from './merge-dialog.module.css'

const words = messages.people.merge

/** Rows at once; who is ticked is always among them. */
const SHOWN = 60

/** Makes one person of several: who they are, who stays, and what becomes of them. */
export function MergeDialog({ personIds }: { readonly personIds: readonly string[] }) {
  const input = useAnalysisInput()
  return input === undefined ? (
    <Dialog title={words.title} className={styles.dialog} onClose={closeSheet}>
      <Loading label={messages.people.loading} />
    </Dialog>
  ) : (
    <Filled input={input} personIds={personIds} />
  )
}

interface FilledProps {
  readonly input: AnalysisInput
  readonly personIds: readonly string[]
}

function Filled({ input, personIds }: FilledProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(personIds))
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const counts = useMemo(() => countPeople(input), [input])
  const chosen = input.people.filter(({ id }) => ticked.has(id))
  const keep = chosen.find(({ id }) => id === chosenId) ?? likelyKeep(chosen, counts)
  const dropped = chosen.filter((person) => person !== keep)
  const canMerge = keep !== null && dropped.length > 0
  const merge = async (): Promise<void> => {
    if (!canMerge) return
    const goneIds = dropped.map(({ id }) => id)
    const merged = await mergeInto(keep.id, goneIds)
    if (merged.ok) {
      followMerge(goneIds, keep.id)
      closeSheet()
    } else setError(errorText(merged.error))
  }
  return (
    <Dialog
      title={words.title}
      className={styles.dialog}
      onClose={closeSheet}
      staysOnClickBeside={chosen.length > personIds.length}
      actions={
        <>
          {error !== null && (
            <p role="alert" className={styles.error}>
              {error}
            </p>
          )}
          <Button onClick={closeSheet}>{words.cancel}</Button>
          <Button look="primary" disabled={!canMerge} onClick={() => void merge()}>
            {words.act(canMerge ? chosen.length : 0)}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <Choices
          people={input.people}
          counts={counts}
          ticked={ticked}
          onTick={(key, isTicked) => {
            setTicked(withTick(ticked, key, isTicked))
          }}
        />
        <section className={styles.preview} aria-label={words.becomes}>
          {canMerge ? (
            <MergePreview
              keep={keep}
              dropped={dropped}
              people={chosen}
              annotations={input.annotations}
              onKeep={setChosenId}
            />
          ) : (
            <p className="faint">{input.people.length < 2 ? words.alone : words.tooFew}</p>
          )}
        </section>
      </div>
    </Dialog>
  )
}

interface ChoicesProps {
  readonly people: readonly Person[]
  readonly counts: ReadonlyMap<string, PersonCount>
  readonly ticked: ReadonlySet<string>
  readonly onTick: (key: string, ticked: boolean) => void
}

function Choices({ people, counts, ticked, onTick }: ChoicesProps) {
  const [query, setQuery] = useState('')
  // Those that were ticked when the list was opened or searched stay where they are while others are ticked.
  const [first, setFirst] = useState(ticked)
  const ordered = useMemo(() => orderPeople(people, counts, 'quotes'), [people, counts])
  const find = useMemo(() => peopleFinder(ordered), [ordered])
  const found = useMemo(() => {
    const others = find(query).filter(({ id }) => !first.has(id))
    return [...ordered.filter(({ id }) => first.has(id)), ...others]
  }, [find, ordered, query, first])
  const shown = found.slice(0, Math.max(SHOWN, first.size))
  return (
    <section className={styles.choices}>
      <p>{words.text}</p>
      <SearchField
        label={words.find}
        placeholder={words.find}
        value={query}
        onChange={(typed) => {
          setQuery(typed)
          setFirst(ticked)
        }}
      />
      <TickList
        label={words.choices}
        items={shown}
        keyOf={({ id }) => id}
        ticked={ticked}
        onTick={onTick}
        renderItem={(person) => (
          <PersonName person={person} detail={messages.people.quotes(counts.get(person.id)?.quotes ?? 0)} />
        )}
      />
      {found.length === 0 && <p role="status">{words.noneMatch}</p>}
      {found.length > shown.length && <p className="faint">{words.shownOf(shown.length, found.length)}</p>}
    </section>
  )
}
