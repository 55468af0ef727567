import { newAnnotation } from '../../shared/edits/annotation.ts'
import { ANNOTATION_KINDS, type Annotation } from '../../shared/model/annotation.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Figure } from '../../shared/model/figure.ts'
import type { Person } from '../../shared/model/person.ts'
import { DEFAULT_SCALE, type Question } from '../../shared/model/question.ts'
import { randomOf } from '../../shared/testing/random.ts'
import { AT } from '../lib/source-of-text.ts'
import { writeWorkspace } from '../lib/write-workspace.ts'
import { DOSSIER, sourceOf } from '../reader/book.ts'

export const SIZE = { questions: 50, people: 20, positions: 2_000, figures: 5_000, sources: 20, measures: 60 } as const
const WORDS = 6_000
const QUOTE = 90
const UNITS = ['USD', 'percent', 'ships', null] as const

const ENVIRONMENT = { now: () => AT, newId: () => 'given' }

type Random = () => number
const below = (random: Random, limit: number): number => Math.floor(random() * limit)

const PEOPLE: readonly Person[] = Array.from({ length: SIZE.people }, (_, index) => ({
  id: `person-${String(index)}`,
  dossierId: DOSSIER,
  name: index % 5 === 4 ? `Nguyễn Thị Hồng ${String(index)}` : `Keeper Number ${String(index)}`,
  aliases: [],
  role: index % 2 === 0 ? 'keeper of the weir' : null,
  affiliation: null,
  standing: index % 3 === 0 ? 'official' : 'expert',
}))

const QUESTIONS: readonly Question[] = Array.from({ length: SIZE.questions }, (_, index) => ({
  id: `question-${String(index)}`,
  dossierId: DOSSIER,
  wording: `Will weir ${String(index)} hold when the water comes down from the hills?`,
  scale: DEFAULT_SCALE,
}))

/** A quote of its own words, so that none passes for the reprint of another. */
function annotationOf(
  { source, text }: SourceContents,
  id: string,
  random: Random,
  { kind, ...fields }: Pick<Annotation, 'kind'> & Parameters<typeof newAnnotation>[2],
): Annotation {
  const start = below(random, text.length - QUOTE)
  const span = { start, end: start + QUOTE - below(random, 50) }
  return newAnnotation(ENVIRONMENT, { id, dossierId: DOSSIER, sourceId: source.id, text, span, kind }, fields)
}

const dateOf = (random: Random): string =>
  `${String(2005 + below(random, 20))}-${String(1 + below(random, 12)).padStart(2, '0')}-${String(1 + below(random, 28)).padStart(2, '0')}`

function figureOf(index: number, random: Random): Figure {
  const measure = index % SIZE.measures
  return {
    value: below(random, 100_000) * 1e6,
    valueTo: null,
    unit: UNITS[measure % UNITS.length] ?? null,
    scale: 1e6,
    approximator: random() < 0.2 ? 'about' : null,
    measure: `Water let through gate ${String(measure)}`,
    quantityKind: measure % 2 === 0 ? 'flow' : 'stock',
    asOf: random() < 0.1 ? null : String(1990 + below(random, 35)),
  }
}

/**
 * A workspace with a dossier of 50 questions, 20 people, 2,000 positions and 5,000 figures from 20 sources.
 *
 * @param root of the workspace's files; nothing may be there
 */
export async function makeWorkspace(root: string): Promise<void> {
  const random = randomOf(31)
  const sources = Array.from({ length: SIZE.sources }, (_, index) =>
    sourceOf(`source-${String(index)}`, `Report ${String(index)} from the weirs`, 100 + index, WORDS),
  )
  const sourceAt = (index: number): SourceContents => {
    const source = sources[index % sources.length]
    if (!source) throw new Error('There is no source.')
    return source
  }
  const positions = Array.from({ length: SIZE.positions }, (_, index) =>
    annotationOf(sourceAt(index), `position-${String(index)}`, random, {
      kind: ANNOTATION_KINDS[index % 2] ?? 'expert_view',
      speakerId: PEOPLE[Math.floor(index / SIZE.questions) % SIZE.people]?.id ?? null,
      questionId: QUESTIONS[index % SIZE.questions]?.id ?? null,
      stance: DEFAULT_SCALE[below(random, DEFAULT_SCALE.length)]?.id ?? null,
      date: random() < 0.8 ? dateOf(random) : null,
    }),
  )
  const figures = Array.from({ length: SIZE.figures }, (_, index) =>
    annotationOf(sourceAt(index), `figure-${String(index)}`, random, {
      kind: 'figure',
      speakerId: PEOPLE[below(random, SIZE.people)]?.id ?? null,
      figure: figureOf(index, random),
    }),
  )
  const contents: DossierContents = {
    dossier: { id: DOSSIER, title: 'Who said what', createdAt: AT },
    sources,
    annotations: [...positions, ...figures],
    people: PEOPLE,
    questions: QUESTIONS,
    briefs: [],
  }
  await writeWorkspace(root, contents)
}
