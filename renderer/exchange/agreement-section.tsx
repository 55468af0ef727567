import { useMemo } from 'react'
import { agreement, type MarkedAgreement, type Measure } from '../../shared/exchange/agreement.ts'
import { messages } from '../../shared/messages/messages.ts'
import { useDossierAnnotations } from '../storage/live.ts'
import styles from './import-annotations.module.css'
import { type Chosen, type KindGroup, spansToCompare } from './merge-choices.ts'
import type { Planned } from './plan-messages.ts'
import { Section } from './section.tsx'

const words = messages.exchangeView
const columns = words.agreementColumns

interface AgreementSectionProps {
  readonly dossierId: string
  readonly planned: Planned
  readonly groups: readonly KindGroup[]
  readonly chosen: Chosen
}

/** How far the two analysts mark the same, kind by kind, and what the figures mean. */
export function AgreementSection({ dossierId, planned: { plan, lengths }, groups, chosen }: AgreementSectionProps) {
  const annotations = useDossierAnnotations(dossierId)
  const report = useMemo(() => {
    if (!annotations) return null
    const { sourceIds, mine, theirs } = spansToCompare(plan, groups, chosen, annotations)
    if (sourceIds.length === 0) return null
    return agreement(
      sourceIds.map((id) => ({ id, length: lengths.get(id) ?? 0 })),
      mine,
      theirs,
    )
  }, [annotations, lengths, plan, groups, chosen])
  if (report === null) {
    return <Section title={words.agreement} text={words.agreementNone} children={null} />
  }
  const rows = [
    ...report.all.kinds.map((row) => ({ name: messages.annotations.kinds[row.kind], row })),
    { name: words.agreementAll, row: report.all.all },
  ].filter(({ row }) => row.mine + row.theirs > 0)
  return (
    <Section title={words.agreement}>
      <table className={styles.table}>
        <thead>
          <tr>
            {Object.values(columns).map((label, at) => (
              <th key={label} scope="col" className={at === 0 ? undefined : styles.end}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, row }) => (
            <Row key={name} name={name} row={row} />
          ))}
        </tbody>
      </table>
      <ul className={styles.sentences}>
        {rows.map(({ name, row }) => (
          <li key={name}>{words.agreementText(name, row.alpha.value)}</li>
        ))}
      </ul>
      <p className="quiet">{words.agreementHelp}</p>
    </Section>
  )
}

function Row({ name, row }: { readonly name: string; readonly row: MarkedAgreement }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.end}>{row.mine}</td>
      <td className={styles.end}>{row.theirs}</td>
      <td className={styles.end}>{row.matched}</td>
      <Figure of={row.overlapF1} />
      <Figure of={row.matchedF1} />
      <Figure of={row.alpha} />
      <Figure of={row.unitizingAlpha} />
    </tr>
  )
}

const Figure = ({ of }: { readonly of: Measure }) =>
  of.value === null ? (
    <td className={styles.end}>
      <span className="faint">{words.noFigure[of.reason]}</span>
    </td>
  ) : (
    <td className={styles.end}>{of.value.toFixed(2)}</td>
  )
