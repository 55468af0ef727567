import { exampleAnnotation, exampleSource } from '../../model/testing/examples.ts'
import { personOf, questionOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { type Annotation, ANNOTATION_KINDS } from '../../model/annotation.ts'
import { STANDINGS } from '../../model/person.ts'
import { DEFAULT_SCALE } from '../../model/question.ts'
import { randomOf } from '../../testing/random.ts'
import type { AnalysisInput } from '../analysis-input.ts'

const DATES = ['2014', '2015-07', '2015-07-02', '2019', '2023', '2023-04', '2023-04-13', '2023-04-14', '2023-09-11']
const QUOTES = [
  'The dam will hold for another ten years if nobody builds on it',
  'the dam will hold for another ten years, if nobody builds on it.',
  'the dam will hold for another ten years',
  'The dam will not hold for another ten years if nobody builds on it',
  'We shall pay when the others pay',
  'No comment.',
  'Chúng tôi sẽ không trả tiền cho con đập này',
  '我们不会为这座大坝付钱，因为它不是我们的',
]

export type Random = () => number
export const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

export const shuffled = <Item>(random: Random, items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

export interface RandomSize {
  readonly people: number
  readonly questions: number
  readonly sources: number
  readonly annotations: number
}

const SMALL: RandomSize = { people: 4, questions: 3, sources: 4, annotations: 40 }

/** A dossier in which much happens: reprints, gaps in every field, stances off the scale, speakers who are gone. */
export function randomDossier(seed: number, size: RandomSize = SMALL): AnalysisInput {
  const random = randomOf(seed)
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${String(at)}`)
  const [people, questions, sources] = [ids('p', size.people), ids('q', size.questions), ids('s', size.sources)]
  return {
    people: people.map((id) => personOf(id, { name: `Name ${id}`, standing: pick(random, STANDINGS) })),
    questions: questions.map((id) => questionOf(id)),
    sources: sources.map((id) =>
      exampleSource({ id, publishedAt: pick(random, [null, '2015-07-10', '2023-04-14', '2023-09-12']) }),
    ),
    annotations: ids('a', size.annotations).map((id) =>
      randomAnnotation(random, id, [...people, 'gone', null], [...questions, 'gone', null], sources),
    ),
  }
}

function randomAnnotation(
  random: Random,
  id: string,
  people: readonly (string | null)[],
  questions: readonly (string | null)[],
  sources: readonly string[],
): Annotation {
  const start = Math.floor(random() * 1_000)
  const exact = pick(random, QUOTES)
  return exampleAnnotation({
    id,
    kind: pick(random, ANNOTATION_KINDS),
    target: {
      source: pick(random, sources),
      selector: [
        { type: 'TextPositionSelector', start, end: start + exact.length },
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      ],
    },
    speakerId: pick(random, people),
    questionId: pick(random, questions),
    stance: pick(random, [null, ...DEFAULT_SCALE.map((stance) => stance.id), 'off-scale']),
    date: random() < 0.6 ? pick(random, DATES) : null,
    ...(random() < 0.1 ? { ownVoice: true as const } : {}),
  })
}
