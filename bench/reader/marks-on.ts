import { ANNOTATION_KINDS, type Annotation, MOTIVATION } from '../../shared/model/annotation.ts'
import type { SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import { DEFAULT_SCALE } from '../../shared/model/question.ts'
import { randomOf } from '../../shared/testing/random.ts'
import { AT } from '../lib/source-of-text.ts'
import { DOSSIER } from './book.ts'

const CONTEXT = 32

export const PEOPLE: readonly Person[] = Array.from({ length: 60 }, (_, index) => ({
  id: `person-${String(index)}`,
  dossierId: DOSSIER,
  name: `Keeper Number ${String(index)}`,
  aliases: [],
  role: null,
  affiliation: null,
  standing: index % 3 === 0 ? 'official' : 'expert',
}))

export const QUESTIONS: readonly Question[] = Array.from({ length: 8 }, (_, index) => ({
  id: `question-${String(index)}`,
  dossierId: DOSSIER,
  wording: `Will weir ${String(index)} hold?`,
  scale: DEFAULT_SCALE,
}))

type Random = () => number
const below = (random: Random, limit: number): number => Math.floor(random() * limit)

/** Where one annotation stands: a few words up to a few lines; one of ninety goes on into the next block. */
function spanOf({ blocks, text }: SourceContents, index: number, count: number, random: Random) {
  const at = Math.min(blocks.length - 2, Math.floor((index * blocks.length) / count))
  const block = blocks[at] ?? { start: 0, end: text.length }
  const crosses = index % 90 === 89
  const last = crosses ? (blocks[at + 1] ?? block) : block
  // Two from the same block overlap often: their lengths are up to 240 characters in blocks of about 600.
  const room = Math.max(1, block.end - block.start - 12)
  const start = crosses ? Math.max(block.start, block.end - 40) : block.start + below(random, room)
  const end = Math.min(last.end, crosses ? last.start + 30 : start + 12 + below(random, 228))
  return { start, end: Math.max(end, start + 1) }
}

const figureOf = (random: Random): Annotation['figure'] => ({
  value: below(random, 1_000) * 1e6,
  valueTo: null,
  unit: 'USD',
  scale: 1e6,
  approximator: null,
  measure: 'Water let through',
  quantityKind: 'flow',
  asOf: '2025',
})

/** `count` annotations of a source, in reading order: overlapping, of all kinds, with speakers, stances, figures and notes. */
export function annotationsOn(contents: SourceContents, count: number, seed: number): readonly Annotation[] {
  const random = randomOf(seed)
  const { text, source } = contents
  return Array.from({ length: count }, (_, index): Annotation => {
    const { start, end } = spanOf(contents, index, count, random)
    const kind = ANNOTATION_KINDS[below(random, ANNOTATION_KINDS.length)] ?? 'figure'
    const asks = kind !== 'figure' && random() < 0.7
    return {
      id: `${source.id}-annotation-${String(index)}`,
      dossierId: DOSSIER,
      kind,
      target: {
        source: source.id,
        selector: [
          { type: 'TextPositionSelector', start, end },
          {
            type: 'TextQuoteSelector',
            exact: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - CONTEXT), start),
            suffix: text.slice(end, end + CONTEXT),
          },
        ],
      },
      motivation: MOTIVATION,
      speakerId: random() < 0.8 ? (PEOPLE[below(random, PEOPLE.length)]?.id ?? null) : null,
      questionId: asks ? (QUESTIONS[below(random, QUESTIONS.length)]?.id ?? null) : null,
      stance: asks ? (DEFAULT_SCALE[below(random, DEFAULT_SCALE.length)]?.id ?? null) : null,
      date: null,
      figure: kind === 'figure' ? figureOf(random) : null,
      note: random() < 0.1 ? `Compare with gauge ${String(index)}.` : '',
      tags: random() < 0.2 ? ['flood'] : [],
      createdAt: AT,
      modifiedAt: AT,
    }
  })
}
