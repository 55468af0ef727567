import { CornerDownRight, Split } from 'lucide-react'
import type { PositionCell, QuestionSummary } from '../../shared/analysis/summary.ts'
import { sentenceOf } from '../../shared/analysis/summary-words.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Person, Standing } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { Icon } from '../ui/icon.tsx'
import { KindMark } from '../ui/kind-mark.tsx'
import type { KindName } from '../ui/kind-name.ts'
import { StanceMark } from '../ui/stance-mark.tsx'
import { QuoteList } from './quote-list.tsx'
import styles from './positions-view.module.css'

const text = messages.positions

interface QuestionSectionProps {
  readonly summary: QuestionSummary
  readonly sourceById: ReadonlyMap<string, Source>
}

/** One question: its wording, whether people are split, the summary in words, and one entry a person. */
export function QuestionSection({ summary, sourceById }: QuestionSectionProps) {
  const { question, scale, split, cells } = summary
  const headingId = `question-${question.id}`
  return (
    <section className={styles.question} data-split={split} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.wording} dir="auto">
        {question.wording}
      </h2>
      <p className={styles.sentence}>
        {split ? (
          <span className={styles.split}>
            <Icon of={Split} size={14} /> {text.split}
          </span>
        ) : (
          cells.length > 1 && <span className="faint">{text.notSplit}</span>
        )}
        <span>
          {sentenceOf(summary).map((part, at) => (part.foreign ? <bdi key={at}>{part.text}</bdi> : part.text))}
        </span>
      </p>
      {cells.length > 0 && (
        <ul className={styles.cells}>
          {cells.map((cell) => (
            <Cell key={cell.person?.id ?? ''} cell={cell} steps={scale.length} sourceById={sourceById} />
          ))}
        </ul>
      )}
    </section>
  )
}

const STANDING_MARKS: Readonly<Record<Standing, KindName | null>> = {
  expert: 'expert',
  official: 'official',
  other: null,
}

interface CellProps {
  readonly cell: PositionCell
  readonly steps: number
  readonly sourceById: ReadonlyMap<string, Source>
}

function Cell({ cell, steps, sourceById }: CellProps) {
  const { person, held, before, latestDate, annotations } = cell
  return (
    <li className={styles.cell}>
      <div className={styles.facts}>
        {person ? <PersonName person={person} /> : <span className="faint">{text.noSpeaker}</span>}
        <span className={styles.stance}>
          {held ? (
            <StanceMark index={held.step} length={steps}>
              <bdi>{held.stance.label}</bdi>
            </StanceMark>
          ) : (
            <span className="faint">{text.noStance}</span>
          )}
          {before && (
            <span className={styles.before}>
              <Icon of={CornerDownRight} size={14} /> <bdi>{text.changed(before.stance.label)}</bdi>
            </span>
          )}
        </span>
        <span className="faint num">
          {text.quotes(annotations.length)} · {latestDate === null ? text.noDate : text.date(latestDate)}
        </span>
      </div>
      <QuoteList annotations={annotations} sourceById={sourceById} />
    </li>
  )
}

function PersonName({ person }: { readonly person: Person }) {
  const mark = STANDING_MARKS[person.standing]
  const role = [person.role, person.affiliation].filter((part) => part !== null && part !== '').join(', ')
  return (
    <span className={styles.person}>
      <span className={styles.name}>
        {mark && <KindMark kind={mark} label={text.standings[person.standing]} />}
        <bdi className="strong">{person.name}</bdi>
      </span>
      {role !== '' && (
        <span className="faint" dir="auto">
          {role}
        </span>
      )}
    </span>
  )
}
