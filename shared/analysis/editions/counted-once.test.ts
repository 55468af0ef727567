import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import type { Annotation } from '../../model/annotation.ts'
import { exampleAnnotation, exampleSource } from '../../model/testing/examples.ts'
import { countedOnce, repeatsIn } from './counted-once.ts'

const WORDS = 'We will keep the gates of the upper dam closed for as long as the river stays this low'
const SOURCES = [
  exampleSource({ id: 'v1' }),
  exampleSource({ id: 'v2', supersedes: 'v1' }),
  exampleSource({ id: 'v3', supersedes: 'v2' }),
  exampleSource({ id: 'other' }),
]

interface Said extends Partial<Annotation> {
  readonly in: string
  readonly words?: string
  readonly around?: readonly [string, string]
  readonly at?: number
}

/** Annotations `a0`, `a1` …, of one speaker on one question, created in this order. */
const annotate = (said: readonly Said[]): readonly Annotation[] =>
  said.map(({ in: source, words = WORDS, around: [prefix, suffix] = ['', ''], at = 10, ...over }, index) =>
    exampleAnnotation({
      id: `a${String(index)}`,
      speakerId: 'p',
      questionId: 'q',
      stance: 'yes',
      createdAt: `2026-01-0${String(index + 1)}T00:00:00.000Z`,
      target: {
        source,
        selector: [
          { type: 'TextPositionSelector', start: at, end: at + words.length },
          { type: 'TextQuoteSelector', exact: words, prefix, suffix },
        ],
      },
      ...over,
    }),
  )
const counted = (said: readonly Said[], sources = SOURCES): string =>
  countedOnce({ sources, annotations: annotate(said) })
    .map(({ id }) => id)
    .join(' ')

const short = { words: 'No comment.' }
const figure = (over: Parameters<typeof figureOf>[0]): Partial<Annotation> => ({
  kind: 'figure',
  figure: figureOf({ value: 12, unit: 'percent', measure: 'flow', ...over }),
})

type Case = readonly [string, readonly Said[], string]

describe('editions say a thing once', () => {
  it.each<Case>([
    ['left and made anew', [{ in: 'v1' }, { in: 'v2' }], 'a1'],
    ['made anew over two editions', [{ in: 'v1' }, { in: 'v3' }], 'a1'],
    ['in each of three editions', [{ in: 'v1' }, { in: 'v2' }, { in: 'v3' }], 'a2'],
    ['kept as a quotation, and made anew', [{ in: 'v1', quotationOnly: true }, { in: 'v2' }], 'a1'],
    ['made anew a little shorter', [{ in: 'v1' }, { in: 'v2', words: WORDS.slice(0, 46) }], 'a1'],
    ['with another spelling', [{ in: 'v1' }, { in: 'v2', words: WORDS.replace('closed', 'clozed') }], 'a1'],
    ['with more said of the new one', [{ in: 'v1', speakerId: null, stance: null }, { in: 'v2' }], 'a1'],
    ['note and tags are not counted', [{ in: 'v1', note: 'n', tags: ['t'] }, { in: 'v2' }], 'a1'],
    [
      'few words among the same',
      [
        { in: 'v1', ...short, around: ['on Monday he said ', ' and left'] },
        { in: 'v2', ...short, around: ['later he said ', ' and went'] },
      ],
      'a1',
    ],
    [
      'a figure with its fields',
      [
        { in: 'v1', ...figure({}) },
        { in: 'v2', ...figure({}) },
      ],
      'a1',
    ],
    [
      'a figure of which less was said',
      [
        { in: 'v1', ...figure({ measure: null }) },
        { in: 'v2', ...figure({}) },
      ],
      'a1',
    ],
    ['made there first, then brought over', [{ in: 'v2' }, { in: 'v2' }], 'a0'],
    ['the fuller of two in one place', [{ in: 'v2', stance: null }, { in: 'v2' }], 'a1'],
  ])('%s', (_, said, expected) => {
    expect(counted(said)).toBe(expected)
  })

  it.each<Case>([
    ['left and nothing made anew', [{ in: 'v1' }], 'a0'],
    ['other words', [{ in: 'v1' }, { in: 'v2', words: 'The river stays low.' }], 'a0 a1'],
    ['a negation more', [{ in: 'v1' }, { in: 'v2', words: WORDS.replace('will', 'will not') }], 'a0 a1'],
    [
      'another number',
      [
        { in: 'v1', words: 'It fell by 12 percent in a year of rain' },
        { in: 'v2', words: 'It fell by 14 percent in a year of rain' },
      ],
      'a0 a1',
    ],
    ['another speaker', [{ in: 'v1' }, { in: 'v2', speakerId: 'x' }], 'a0 a1'],
    ['a stance that the new one lacks', [{ in: 'v1' }, { in: 'v2', stance: null }], 'a0 a1'],
    ['a question that the new one lacks', [{ in: 'v1' }, { in: 'v2', questionId: null }], 'a0 a1'],
    ['another kind', [{ in: 'v1' }, { in: 'v2', kind: 'official_statement' }], 'a0 a1'],
    [
      'another date',
      [
        { in: 'v1', date: '2025' },
        { in: 'v2', date: '2024' },
      ],
      'a0 a1',
    ],
    ['set apart', [{ in: 'v1', ownVoice: true }, { in: 'v2' }], 'a0 a1'],
    ['only the old one says more', [{ in: 'v1' }, { in: 'v2', stance: null, speakerId: null }], 'a0 a1'],
    [
      'few words among others',
      [
        { in: 'v1', ...short, around: ['Ada said ', ' on it'] },
        { in: 'v2', ...short, around: ['Ben replied ', ' then'] },
      ],
      'a0 a1',
    ],
    [
      'few words with nothing around',
      [
        { in: 'v1', ...short },
        { in: 'v2', ...short },
      ],
      'a0 a1',
    ],
    [
      'another value',
      [
        { in: 'v1', ...figure({}) },
        { in: 'v2', ...figure({ value: 14 }) },
      ],
      'a0 a1',
    ],
    [
      'a figure kept apart from something',
      [
        { in: 'v1', ...figure({ keptApartFrom: ['x'] }) },
        { in: 'v2', ...figure({}) },
      ],
      'a0 a1',
    ],
    ['another source', [{ in: 'v1' }, { in: 'other' }], 'a0 a1'],
    ['twice in another source', [{ in: 'other' }, { in: 'other' }], 'a0 a1'],
    ['twice in an edition, in two places', [{ in: 'v2' }, { in: 'v2', at: 400 }], 'a0 a1'],
  ])('but not %s', (_, said, expected) => {
    expect(counted(said)).toBe(expected)
  })

  it('is the very array when nothing is left out, or nothing is an edition', () => {
    const annotations = annotate([{ in: 'v1' }, { in: 'other' }])
    expect(countedOnce({ sources: SOURCES, annotations })).toBe(annotations)
    const two = annotate([{ in: 'v1' }, { in: 'v2' }])
    expect(countedOnce({ sources: [exampleSource({ id: 'v1' }), exampleSource({ id: 'v2' })], annotations: two })).toBe(
      two,
    )
  })

  it('says by which annotation each is repeated', () => {
    const annotations = annotate([{ in: 'v1' }, { in: 'v2' }])
    expect([...repeatsIn({ sources: SOURCES, annotations })]).toEqual([['a0', 'a1']])
  })
})

describe('any annotations of editions', () => {
  const said: fc.Arbitrary<Said> = fc.record({
    in: fc.constantFrom('v1', 'v2', 'v3', 'other'),
    words: fc.constantFrom(WORDS, WORDS.slice(0, 46), 'The river stays low this year.'),
    at: fc.constantFrom(10, 400),
    speakerId: fc.constantFrom('p', 'r', null),
    stance: fc.constantFrom('yes', 'no', null),
    ...{ createdAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z') },
  })

  it('do not depend on the order, and counting twice leaves out no more', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 7 }), (all) => {
        const annotations = annotate(all)
        const once = countedOnce({ sources: SOURCES, annotations })
        const turned = { sources: [...SOURCES].reverse(), annotations: [...annotations].reverse() }
        expect([...countedOnce(turned)].reverse()).toEqual(once)
        expect(countedOnce({ sources: SOURCES, annotations: once })).toBe(once)
      }),
    )
  })

  it('leave every stance, speaker and question that was there', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 7 }), (all) => {
        const annotations = annotate(all)
        const once = countedOnce({ sources: SOURCES, annotations })
        for (const field of ['speakerId', 'questionId', 'stance'] as const) {
          const valuesOf = (some: readonly Annotation[]) => new Set(some.map((one) => one[field]).filter(Boolean))
          expect(valuesOf(once)).toEqual(valuesOf(annotations))
        }
      }),
    )
  })
})
