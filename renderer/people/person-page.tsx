import { useEffect, useMemo, useRef } from 'react'
import { Merge, Split, X } from 'lucide-react'
import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import type { PersonStatements } from '../../shared/analysis/people/person-statements.ts'
import { statementsOf } from '../../shared/analysis/people/statements-of.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { type Person, STANDINGS } from '../../shared/model/person.ts'
import { ChoiceField } from '../annotations/choice-field.tsx'
import { InlineField } from '../annotations/inline-field.tsx'
import { useNavigation } from '../navigation/navigation-store.ts'
import { closeAllSheets, openSheet } from '../navigation/sheet-store.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { AliasField } from './alias-field.tsx'
import { changePerson } from './person-actions.ts'
import { StandingMark } from './person-name.tsx'
import { PersonSaid } from './person-said.tsx'
import { RoleTable } from './role-table.tsx'
import { useAnalysisInput } from '../annotations/use-analysis-input.ts'
import styles from './person-page.module.css'

const words = messages.people.page

interface PersonPageProps {
  readonly personId: string
  /** Without it nothing closes the page but what is around it. */
  readonly onClose?: () => void
  /** Opens a passage; in the reader unless told otherwise. */
  readonly onOpenAnnotation?: (annotation: Annotation) => void
}

/** Everything known about one person: names, roles and when they had them, and all that they said. */
export function PersonPage({ personId, onClose, onOpenAnnotation = openPassage }: PersonPageProps) {
  const input = useAnalysisInput()
  const statements = useMemo(() => (input ? statementsOf(input, personId) : undefined), [input, personId])
  if (input === undefined || statements === undefined) return <Loading label={messages.people.loading} />
  if (statements === null) {
    return (
      <div className={styles.gone}>
        <p role="status">{messages.people.gone}</p>
        {onClose && <Button onClick={onClose}>{words.close}</Button>}
      </div>
    )
  }
  return (
    <article className={styles.page} aria-label={words.title(statements.person.name)}>
      <Head statements={statements} onClose={onClose} />
      <div className={styles.scroll}>
        <About person={statements.person} input={input} />
        <PersonSaid
          statements={statements}
          sources={input.sources}
          annotations={input.annotations}
          onOpen={onOpenAnnotation}
        />
      </div>
    </article>
  )
}

function openPassage({ id, target }: Annotation): void {
  closeAllSheets()
  useNavigation.getState().go({ view: 'read', sourceId: target.source, annotationId: id })
}

const quotesOf = ({ questions, other, figures }: PersonStatements): number =>
  questions.reduce((sum, { cell }) => sum + cell.voices.length, other.length + figures.length)

interface HeadProps {
  readonly statements: PersonStatements
  readonly onClose: (() => void) | undefined
}

function Head({ statements, onClose }: HeadProps) {
  const { person, sources, first, last } = statements
  const period = words.period(first, last)
  const name = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A name of many words is seen from its beginning.
    name.current?.querySelector('input')?.setSelectionRange(0, 0)
  }, [person.id])
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <StandingMark standing={person.standing} />
        <div ref={name} className={styles.name}>
          <InlineField
            key={person.id}
            label={words.name}
            value={person.name}
            check={(typed) => (typed === '' ? words.nameNeeded : null)}
            onKeep={(typed) => void changePerson(person.id, () => ({ name: typed }))}
          />
        </div>
        {onClose && <IconButton icon={X} label={words.close} onClick={onClose} />}
      </div>
      <p className={styles.counts}>
        <span className="num">{words.counts(sources, quotesOf(statements))}</span>
        {period !== '' && <span className="num">{period}</span>}
      </p>
      <div className={styles.acts}>
        <Button
          size="small"
          icon={Merge}
          onClick={() => {
            openSheet({ kind: 'merge-people', personIds: [person.id] })
          }}
        >
          {words.merge}
        </Button>
        <Button
          size="small"
          icon={Split}
          onClick={() => {
            openSheet({ kind: 'split-person', personId: person.id })
          }}
        >
          {words.split}
        </Button>
      </div>
    </header>
  )
}

function About({ person, input }: { readonly person: Person; readonly input: AnalysisInput }) {
  return (
    <div className={styles.about}>
      <span className={styles.label}>{words.standing}</span>
      <ChoiceField
        label={words.standing}
        none={messages.people.standings.other}
        choices={STANDINGS.filter((standing) => standing !== 'other')}
        wording={messages.people.standings}
        value={person.standing === 'other' ? null : person.standing}
        onChoose={(standing) => void changePerson(person.id, () => ({ standing: standing ?? 'other' }))}
      />
      <span className={styles.label}>{words.aliases}</span>
      <AliasField person={person} />
      <RoleTable person={person} sources={input.sources} />
    </div>
  )
}
