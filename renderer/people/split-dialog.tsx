import { type FormEvent, useMemo, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import { statementDate } from '../../shared/analysis/statement-date.ts'
import type { Person } from '../../shared/model/person.ts'
import { errorText } from '../errors/error-text.ts'
import { closeSheet } from '../navigation/sheet-store.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { splitOff } from './person-actions.ts'
import { QuoteWords } from './quote-words.tsx'
import { TickList, withTick } from './tick-list.tsx'
import { useAnalysisInput } from '../annotations/use-analysis-input.ts'
import styles from './split-dialog.module.css'

const words = messages.people.split
const NONE: ReadonlySet<string> = new Set()
const FORM = 'split-person'

/** Makes two people of one: which names and which quotes are another person's. */
export function SplitDialog({ personId }: { readonly personId: string }) {
  const input = useAnalysisInput()
  const person = input?.people.find(({ id }) => id === personId)
  if (input && person) return <Filled input={input} person={person} />
  return (
    <Dialog title={words.title('')} className={styles.dialog} onClose={closeSheet}>
      {input ? <p className={styles.gone}>{messages.people.gone}</p> : <Loading label={messages.people.loading} />}
    </Dialog>
  )
}

interface FilledProps {
  readonly input: AnalysisInput
  readonly person: Person
}

function Filled({ input, person }: FilledProps) {
  const [name, setName] = useState('')
  const [nameError, setNameError] = useState<string | null>(null)
  const [aliases, setAliases] = useState(NONE)
  const [quotes, setQuotes] = useState(NONE)
  const [error, setError] = useState<string | null>(null)
  const { own, sourceById } = useQuotes(input, person)
  const tickAlias = (alias: string, isTicked: boolean): void => {
    setAliases(withTick(aliases, alias, isTicked))
    // The likeliest name of the other person is one of theirs.
    if (isTicked && name === '') setName(alias)
  }
  const submit = async (): Promise<void> => {
    if (name.trim() === '') {
      setNameError(words.nameNeeded)
      return
    }
    const split = await splitOff(person.id, { name: name.trim(), aliases: [...aliases], annotationIds: [...quotes] })
    if (split.ok) closeSheet()
    else setError(errorText(split.error))
  }
  const isWorked = aliases.size > 0 || quotes.size > 0 || name !== ''
  return (
    <Dialog
      title={words.title(person.name)}
      className={styles.dialog}
      onClose={closeSheet}
      staysOnClickBeside={isWorked}
      actions={
        <>
          <p className={styles.moves} role="status">
            {words.moves(quotes.size, own.length)}
          </p>
          <Button onClick={closeSheet}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={FORM}>
            {words.act}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>{words.text}</p>
        <TextField
          label={words.name}
          value={name}
          error={nameError}
          autoFocus
          onChange={(typed) => {
            setName(typed)
            setNameError(null)
          }}
        />
        {error !== null && <p role="alert">{error}</p>}
        {person.aliases.length > 0 && (
          <section className={styles.part}>
            <h3>{words.aliases}</h3>
            <TickList
              label={words.aliases}
              items={person.aliases}
              keyOf={(alias) => alias}
              renderItem={(alias) => <bdi>{alias}</bdi>}
              ticked={aliases}
              onTick={tickAlias}
            />
          </section>
        )}
        <section className={styles.part}>
          <header className={styles.head}>
            <h3>{words.quotes}</h3>
            {own.length > 0 && (
              <Button
                look="plain"
                size="small"
                onClick={() => {
                  setQuotes(quotes.size === own.length ? NONE : new Set(own.map(({ id }) => id)))
                }}
              >
                {quotes.size === own.length ? words.tickNone : words.tickAll}
              </Button>
            )}
          </header>
          {own.length === 0 ? (
            <p>{words.noQuotes}</p>
          ) : (
            <TickList
              label={words.quotes}
              items={own}
              keyOf={({ id }) => id}
              renderItem={(annotation) => (
                <QuoteWords annotation={annotation} source={sourceById.get(annotation.target.source)} />
              )}
              ticked={quotes}
              onTick={(key, isTicked) => {
                setQuotes(withTick(quotes, key, isTicked))
              }}
            />
          )}
        </section>
      </form>
    </Dialog>
  )
}

/** All passages that quote the person, by date, undated ones first. */
function useQuotes({ annotations, sources }: AnalysisInput, person: Person) {
  return useMemo(() => {
    const sourceById = new Map(sources.map((source) => [source.id, source]))
    const dated = annotations
      .filter(({ speakerId }) => speakerId === person.id)
      .map((annotation) => ({
        annotation,
        date: statementDate(annotation, sourceById.get(annotation.target.source))?.value ?? '',
      }))
    dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    return { own: dated.map(({ annotation }) => annotation), sourceById }
  }, [annotations, sources, person.id])
}
