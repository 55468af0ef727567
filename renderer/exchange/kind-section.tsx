import { ANNOTATION_KINDS, type AnnotationKind } from '../../shared/model/annotation.ts'
import { messages } from '../../shared/messages/messages.ts'
import { ChoiceField } from '../annotations/choice-field.tsx'
import styles from './import-annotations.module.css'
import { type Chosen, type KindGroup, kindOfGroup } from './merge-choices.ts'
import { Section } from './section.tsx'

const words = messages.exchangeView

interface KindSectionProps {
  readonly groups: readonly KindGroup[]
  readonly chosen: Chosen
  readonly onChange: (part: Partial<Chosen>) => void
}

/** What the kinds of the file are here, tag by tag. */
export function KindSection({ groups, chosen, onChange }: KindSectionProps) {
  if (groups.length === 0) return null
  const choose = (tag: string, kind: AnnotationKind | null): void => {
    onChange({ kinds: new Map(chosen.kinds).set(tag, kind) })
  }
  return (
    <Section title={words.kinds} text={words.kindsText}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.tag}</th>
            <th scope="col" className={styles.end}>
              {words.passages}
            </th>
            <th scope="col">{words.kinds}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const tag = group.tag === '' ? words.noTag : group.tag
            return (
              <tr key={group.tag}>
                <th scope="row" dir="auto">
                  {tag}
                  <span className={styles.example} dir="auto">
                    {group.annotations[0]?.incoming.exact}
                  </span>
                </th>
                <td className={styles.end}>{group.annotations.length}</td>
                <td>
                  <ChoiceField
                    label={words.kindOf(tag)}
                    none={words.leaveOut}
                    choices={ANNOTATION_KINDS}
                    wording={messages.annotations.kinds}
                    value={kindOfGroup(group, chosen)}
                    onChoose={(kind) => {
                      choose(group.tag, kind)
                    }}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
