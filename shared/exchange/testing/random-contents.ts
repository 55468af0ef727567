import fc from 'fast-check'
import {
  annotationOf,
  dossierOf,
  figureOf,
  personOf,
  questionOf,
  sourceOf,
} from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { ANNOTATION_KINDS } from '../../model/annotation.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { APPROXIMATORS, QUANTITY_KINDS } from '../../model/figure.ts'
import { STANDINGS } from '../../model/person.ts'
import { DEFAULT_SCALE } from '../../model/question.ts'

const WORDS = [
  'flow',
  'fell',
  '🚢',
  'e\u0301tude',
  'الماء',
  'giá',
  '水',
  '👩‍👩‍👧',
  'said',
  '=x',
  '"q"',
  'a,b',
  '<b>',
  "'",
  ';',
]
const LINE = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const TEXTS = fc.array(LINE, { minLength: 3, maxLength: 8 })
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text)
/** Any words that a file of text can hold: no half characters. */
const NOTE = fc.string({ unit: 'grapheme', maxLength: 20 }).filter(isWhole)
const NAME = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((text) => isWhole(text) && text.trim() !== '')
const DATE = fc.constantFrom(null, '2014', '2015-07', '2023-04-13')
const FIGURE = fc.record({
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  valueTo: fc.option(fc.integer()),
  unit: fc.option(fc.constantFrom('USD', 'percent', '=1+1')),
  scale: fc.constantFrom(1, 1e9),
  approximator: fc.option(fc.constantFrom(...APPROXIMATORS)),
  measure: fc.option(NAME),
  quantityKind: fc.option(fc.constantFrom(...QUANTITY_KINDS)),
  asOf: DATE,
})

const SPOT = fc.record({
  source: fc.nat(1),
  from: fc.double({ min: 0, max: 0.99, noNaN: true }),
  length: fc.integer({ min: 1, max: 30 }),
  kind: fc.constantFrom(...ANNOTATION_KINDS),
  speaker: fc.option(fc.nat(2)),
  question: fc.option(fc.nat(1)),
  stance: fc.option(fc.constantFrom(...DEFAULT_SCALE.map(({ id }) => id), 'off-scale')),
  date: DATE,
  figure: FIGURE,
  note: NOTE,
  tags: fc.uniqueArray(NAME, { maxLength: 3 }),
  ownVoice: fc.boolean(),
})
type Spot = typeof SPOT extends fc.Arbitrary<infer Value> ? Value : never

/** Offsets between characters: nobody marks half of one. */
const outside = (text: string, offset: number): number =>
  /[\udc00-\udfff]/u.test(text.charAt(offset)) ? offset - 1 : offset

function build(
  texts: readonly (readonly string[])[],
  names: readonly string[],
  spots: readonly Spot[],
  roles: readonly (string | null)[],
): DossierContents {
  const sources = texts.map((lines, at) =>
    sourceOf(`s${String(at)}`, [`title|Text ${String(at)}`, ...lines], {
      title: `Text ${String(at)}`,
      publishedAt: at === 0 ? '2020-02-03' : null,
    }),
  )
  const people = names.map((name, at) =>
    personOf(`p${String(at)}`, { name, role: roles[at] ?? null, standing: STANDINGS[at] ?? 'other', aliases: [] }),
  )
  const annotations = spots.flatMap((spot, at) => {
    const source = sources[spot.source]
    if (!source) return []
    const { text } = source
    const start = outside(text, Math.floor(spot.from * text.length))
    const end = outside(text, Math.min(text.length, start + spot.length))
    if (end <= start) return []
    const { kind, date, note, tags } = spot
    return [
      annotationOf(`a${String(at)}`, source, [start, end], {
        kind,
        date,
        note,
        tags,
        stance: spot.stance,
        speakerId: spot.speaker === null ? null : (people[spot.speaker]?.id ?? null),
        questionId: spot.question === null ? null : `q${String(spot.question)}`,
        figure: kind === 'figure' ? figureOf(spot.figure) : null,
        ...(spot.ownVoice ? { ownVoice: true as const } : {}),
      }),
    ]
  })
  return dossierOf({
    sources,
    people,
    questions: [questionOf('q0', 'Who pays?'), questionOf('q1', 'سؤال 🚢?', [{ id: 'a', label: 'Always' }])],
    annotations,
  })
}

/** Dossiers of two sources with everything that an analyst can say in them; two of one hash never. */
export const randomContents = (): fc.Arbitrary<DossierContents> =>
  fc
    .tuple(
      TEXTS,
      TEXTS,
      fc.uniqueArray(NAME, {
        minLength: 3,
        maxLength: 3,
        selector: (name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase(),
      }),
      fc.array(SPOT, { maxLength: 12 }),
      fc.array(fc.option(NAME), { minLength: 3, maxLength: 3 }),
    )
    .map(([one, other, names, spots, roles]) => build([one, [...other, 'second']], names, spots, roles))
