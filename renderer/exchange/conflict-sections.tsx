import type { Difference, MergePlan, Side } from '../../shared/exchange/merge/merge-types.ts'
import { messages } from '../../shared/messages/messages.ts'
import { Segments } from '../ui/segments.tsx'
import styles from './import-annotations.module.css'
import type { Chosen } from './merge-choices.ts'
import { Section, SomeOf } from './section.tsx'

const words = messages.exchangeView
type AnySide = Side | 'both'

const SIDES = (['mine', 'theirs'] as const).map((value) => ({ value, content: words.sides[value] }))
const SIDES_OR_BOTH = [...SIDES, { value: 'both' as const, content: words.sides.both }]

interface ConflictSectionsProps {
  readonly plan: MergePlan
  readonly chosen: Chosen
  readonly onChange: (part: Partial<Chosen>) => void
}

/** What is said otherwise of passages, people, questions and sources, each with the choice of what stays. */
export function ConflictSections({ plan, chosen, onChange }: ConflictSectionsProps) {
  return (
    <>
      <Conflicts
        title={words.conflicts}
        items={plan.annotations.filter(({ status }) => status === 'conflicting')}
        nameOf={({ incoming }) => incoming.exact}
        sides={SIDES_OR_BOTH}
        chosen={chosen.annotations}
        onChange={(annotations) => {
          onChange({ annotations })
        }}
      />
      <Conflicts
        title={words.people}
        items={plan.people.filter(({ status }) => status === 'conflicting')}
        nameOf={({ incoming }) => incoming.name}
        sides={SIDES}
        chosen={chosen.people}
        onChange={(people) => {
          onChange({ people })
        }}
      />
      <Conflicts
        title={words.questions}
        items={plan.questions.filter(({ status }) => status === 'conflicting')}
        nameOf={({ incoming }) => incoming.wording}
        sides={SIDES}
        chosen={chosen.questions}
        onChange={(questions) => {
          onChange({ questions })
        }}
      />
      <Conflicts
        title={words.sources}
        items={plan.sources.filter(({ status }) => status === 'conflicting')}
        nameOf={({ incoming }) => incoming.title}
        sides={SIDES}
        chosen={chosen.sources}
        onChange={(sources) => {
          onChange({ sources })
        }}
      />
    </>
  )
}

interface Conflicting {
  readonly key: string
  readonly differences: readonly Difference[]
}

interface ConflictsProps<Item extends Conflicting, Value extends AnySide> {
  readonly title: string
  readonly items: readonly Item[]
  readonly nameOf: (item: Item) => string
  readonly sides: readonly { readonly value: Value; readonly content: string }[]
  readonly chosen: ReadonlyMap<string, Value>
  readonly onChange: (chosen: ReadonlyMap<string, Value>) => void
}

function Conflicts<Item extends Conflicting, Value extends AnySide>(props: ConflictsProps<Item, Value>) {
  const { title, items, nameOf, sides, chosen, onChange } = props
  const mine = sides[0]?.value ?? null
  if (items.length === 0) return null
  const common = new Set(items.map(({ key }) => chosen.get(key) ?? mine))
  return (
    <Section title={title} count={items.length} text={words.conflictsText}>
      {items.length > 1 && (
        <div className={styles.forAll}>
          <span className="quiet">{words.allSides}</span>
          <Segments
            label={`${title}: ${words.allSides}`}
            segments={sides}
            value={common.size === 1 ? ([...common][0] ?? null) : null}
            onChange={(side) => {
              onChange(new Map(items.map(({ key }) => [key, side])))
            }}
          />
        </div>
      )}
      <SomeOf
        items={items}
        keyOf={({ key }) => key}
        renderItem={(item) => (
          <div className={styles.conflict}>
            <div className={styles.forAll}>
              <span className={styles.quote} dir="auto">
                {nameOf(item)}
              </span>
              <Segments
                label={words.chooseSide(nameOf(item))}
                segments={sides}
                value={chosen.get(item.key) ?? mine}
                onChange={(side) => {
                  onChange(new Map(chosen).set(item.key, side))
                }}
              />
            </div>
            <Differences differences={item.differences} />
          </div>
        )}
      />
    </Section>
  )
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.sides.mine}</th>
          <th scope="col">{words.sides.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, mine, theirs }) => (
          <tr key={field}>
            <th scope="row">{words.fields[field] ?? field}</th>
            <Side value={mine} />
            <Side value={theirs} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Side = ({ value }: { readonly value: string | null }) =>
  value === null ? <td className="faint">{words.nothingSaid}</td> : <td dir="auto">{value}</td>
