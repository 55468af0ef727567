import type { MatrixRow } from '../../../analysis/matrix/matrix.ts'
import { byDate, dateIn } from '../../../analysis/positions.ts'
import { printsOf } from '../../../analysis/voices.ts'
import { messages } from '../../../messages/messages.ts'
import type { Annotation } from '../../../model/annotation.ts'
import type { BriefBlock } from '../../../model/brief.ts'
import type { BriefIndex } from '../../annotated-brief/brief-index.ts'
import type { BriefRule, PlacedFinding } from '../rule.ts'

interface Quoted {
  /** Index of the last block that quotes somebody on the question. */
  block: number
  readonly annotations: Set<Annotation>
}

/** What a brief quotes on each question, and which questions it has the table of. */
function quotedIn(blocks: readonly BriefBlock[], index: BriefIndex) {
  const quoted = new Map<string, Quoted>()
  const tabled = new Set<string>()
  blocks.forEach((block, at) => {
    if (block.type === 'matrix') tabled.add(block.questionId)
    if (block.type !== 'quote') return
    const annotation = index.checkById.get(block.annotationId)?.annotation
    if (annotation === undefined || annotation.questionId === null) return
    const own = quoted.get(annotation.questionId) ?? { block: at, annotations: new Set() }
    own.block = at
    own.annotations.add(annotation)
    quoted.set(annotation.questionId, own)
  })
  return { quoted, tabled }
}

/**
 * On which side of a split a step of the scale is. People who are opposed have two sides, and the middle belongs to
 * both; where they differ by degree each stance is a side. Null: on none.
 */
function sideOf(row: MatrixRow, step: number): number | null {
  const steps = row.question.scale.length
  if (row.split === 'degree') return step
  if (step >= steps) return null
  return Math.sign(step - (steps - 1) / 2) || null
}

/** Where the words of an annotation put its speaker; without a stance of its own, what they hold now. */
function stepOf(row: MatrixRow, annotation: Annotation): number | null {
  const own = row.scale.findIndex(({ id }) => id === annotation.stance)
  if (own !== -1) return own
  return (annotation.speakerId === null ? undefined : row.cells.get(annotation.speakerId))?.held?.step ?? null
}

/** The people on the other side and their words, the most recent first. */
function othersOf(row: MatrixRow, side: number, index: BriefIndex): readonly Annotation[] {
  const dated = byDate(dateIn(index.contents.sources.map(({ source }) => source)))
  return [...row.cells.values()]
    .filter(({ held }) => {
      const other = held === null ? null : sideOf(row, held.step)
      return other !== null && other !== side
    })
    .flatMap(({ voices }) => voices.flatMap(printsOf))
    .filter((annotation) => {
      const step = stepOf(row, annotation)
      return step !== null && sideOf(row, step) !== side && sideOf(row, step) !== null
    })
    .sort(dated)
    .reverse()
}

/** A question on which people are split, of which the brief quotes one side alone and does not have the table. */
export const oneSided: BriefRule = (blocks, index) => {
  const { quoted, tabled } = quotedIn(blocks, index)
  return index.rows.flatMap((row): readonly PlacedFinding[] => {
    const own = quoted.get(row.question.id)
    if (row.split === null || own === undefined || tabled.has(row.question.id)) return []
    const steps = [...own.annotations].flatMap((annotation) => stepOf(row, annotation) ?? [])
    const sides = new Set(steps.map((step) => sideOf(row, step)))
    const [side] = sides
    // A word from the middle is a word for each side.
    if (sides.size !== 1 || side === undefined || side === null) return []
    const others = othersOf(row, side, index)
    const [latest] = others
    if (latest === undefined) return []
    const names = new Set(others.flatMap(({ speakerId }) => index.personById.get(speakerId ?? '')?.name ?? []))
    return [
      {
        kind: 'one-sided-question',
        refuses: false,
        block: own.block,
        span: null,
        quote: null,
        detail: messages.briefCheck.oneSided(row.question.wording, [...names]),
        key: row.question.id,
        fixes: (after) => [{ type: 'quote', annotationId: latest.id, after }],
      },
    ]
  })
}
