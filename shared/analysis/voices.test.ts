import { describe, expect, it } from 'vitest'
import type { Annotation } from '../model/annotation.ts'
import { exampleAnnotation, exampleSource } from '../model/testing/examples.ts'
import { randomOf } from '../testing/random.ts'
import { dateIn } from './positions.ts'
import { pick, randomDossier, shuffled } from './testing/random-dossier.ts'
import type { Voice } from './voice.ts'
import { printsOf, stanceOf, voicesOf } from './voices.ts'

const WORDS = 'We will keep the gates of the upper dam closed for as long as the river stays this low'
const words = (from: number, to: number) => WORDS.split(' ').slice(from, to).join(' ')
const SOURCES = [
  exampleSource({ id: 's1', publishedAt: '2023-04-13' }),
  exampleSource({ id: 's2', publishedAt: '2023-04-14' }),
  exampleSource({ id: 's3', publishedAt: null }),
  exampleSource({ id: 's4', publishedAt: '2023-09-01' }),
]
const dateOf = dateIn(SOURCES)

function said(id: string, source: string, exact: string, over: Partial<Annotation> = {}): Annotation {
  const selector: Annotation['target']['selector'] = [
    { type: 'TextPositionSelector', start: 10, end: 10 + exact.length },
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ]
  return exampleAnnotation({ id, target: { source, selector }, speakerId: 'p', questionId: 'q', ...over })
}

/** `a+b c`: b is a reprint of a, c stands alone. */
const shown = (voices: readonly Voice[]): string =>
  voices
    .map((voice) =>
      printsOf(voice)
        .map(({ id }) => id)
        .join('+'),
    )
    .join(' ')

type Case = readonly [string, readonly Annotation[], string]

describe('voicesOf', () => {
  it.each<Case>([
    ['nothing', [], ''],
    ['equal but for marks', [said('a', 's1', `“${WORDS}”`), said('b', 's2', WORDS.toUpperCase())], 'a+b'],
    ['a fragment', [said('a', 's2', WORDS), said('b', 's1', words(0, 12))], 'b+a'],
    [
      'two fragments of a later print',
      [said('a', 's1', words(0, 9)), said('b', 's2', words(7, 18)), said('c', 's4', WORDS)],
      'a+b+c',
    ],
    ['another speaker', [said('a', 's1', WORDS), said('b', 's2', WORDS, { speakerId: 'other' })], 'a b'],
    ['no speaker', [said('a', 's1', WORDS, { speakerId: null }), said('b', 's2', WORDS, { speakerId: null })], 'a b'],
    ['another question', [said('a', 's1', WORDS), said('b', 's2', WORDS, { questionId: 'r' })], 'a b'],
    ['one source', [said('a', 's1', WORDS), said('b', 's1', WORDS)], 'a b'],
    [
      'twice in each of two sources',
      ['a', 'b', 'c', 'd'].map((id, at) => said(id, at < 2 ? 's1' : 's2', WORDS)),
      'a+c b+d',
    ],
    ['a figure', [said('a', 's1', WORDS, { kind: 'figure' }), said('b', 's2', WORDS, { kind: 'figure' })], 'a b'],
    [
      'expert here, official there',
      [said('a', 's1', WORDS), said('b', 's2', WORDS, { kind: 'official_statement' })],
      'a+b',
    ],
    [
      'set apart',
      [said('a', 's1', WORDS), said('b', 's2', WORDS, { ownVoice: true }), said('c', 's4', WORDS)],
      'a+c b',
    ],
    ['another stance', [said('a', 's1', WORDS, { stance: 'yes' }), said('b', 's2', WORDS, { stance: 'no' })], 'a b'],
    ['a stance and none', [said('a', 's1', WORDS, { stance: 'yes' }), said('b', 's2', WORDS)], 'a+b'],
    [
      'none between two stances',
      [said('a', 's1', WORDS, { stance: 'yes' }), said('b', 's2', WORDS), said('c', 's4', WORDS, { stance: 'no' })],
      'a+b c',
    ],
    [
      'said on two dates',
      [said('a', 's1', WORDS, { date: '2015' }), said('b', 's2', WORDS, { date: '2023-04' })],
      'a b',
    ],
    [
      'said in a year and on a day of it',
      [said('a', 's1', WORDS, { date: '2023' }), said('b', 's2', WORDS, { date: '2023-04-12' })],
      'b+a',
    ],
    ['printed before it was said', [said('a', 's1', WORDS), said('b', 's2', WORDS, { date: '2023-04-14' })], 'a b'],
    ['undated', [said('a', 's3', WORDS), said('b', 's4', WORDS)], 'b+a'],
    ['short, in one week', [said('a', 's1', 'No comment.'), said('b', 's2', '“No comment”')], 'a+b'],
    ['short, months apart', [said('a', 's1', 'No comment.'), said('b', 's4', 'No comment')], 'a b'],
    ['short, undated', [said('a', 's3', 'No comment.'), said('b', 's4', 'No comment')], 'a b'],
    ['will and will not', [said('a', 's1', WORDS), said('b', 's2', WORDS.replace('will', 'will not'))], 'a b'],
  ])('%s', (_what, annotations, expected) => {
    expect(shown(voicesOf(annotations, dateOf)).split(' ').sort()).toEqual(expected.split(' ').sort())
    expect(shown(voicesOf([...annotations].reverse(), dateOf))).toBe(shown(voicesOf(annotations, dateOf)))
  })

  it('is in order of date, undated ones first', () => {
    const annotations = ['s4', 's3', 's1', 's2'].map((source, at) =>
      said(source, source, `${String(at)} is the number`),
    )
    expect(shown(voicesOf(annotations, dateOf))).toBe('s3 s1 s2 s4')
  })

  it('has the stance of the first print that takes one', () => {
    const [voice] = voicesOf([said('a', 's1', WORDS), said('b', 's2', WORDS, { stance: 'no' })], dateOf)
    expect(voice && stanceOf(voice)).toBe('no')
  })

  it('loses nothing, counts nothing twice and does not depend on order', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { annotations, sources } = randomDossier(seed)
      const of = dateIn(sources)
      const voices = voicesOf(annotations, of)
      const ids = voices.flatMap(printsOf).map(({ id }) => id)
      expect([...ids].sort(), `seed ${String(seed)}`).toEqual(annotations.map(({ id }) => id).sort())
      const again = voicesOf(shuffled(randomOf(seed + 1_000), annotations), of)
      expect(shown(again), `seed ${String(seed)}`).toBe(shown(voices))
      for (const voice of voices) {
        const sourcesOf = printsOf(voice).map(({ target }) => target.source)
        expect(new Set(sourcesOf).size, `seed ${String(seed)}`).toBe(sourcesOf.length)
        expect(new Set(printsOf(voice).flatMap(({ stance }) => stance ?? [])).size).toBeLessThan(2)
      }
    }
  })

  it('groups 2,000 prints of one speaker without comparing each with each', () => {
    const random = randomOf(7)
    const vocabulary = 'river dam gate water treaty court upper lower flow ship road pay build close open share'.split(
      ' ',
    )
    const quotes = Array.from({ length: 1_000 }, () =>
      ['we said that', ...Array.from({ length: 30 }, () => pick(random, vocabulary))].join(' '),
    )
    const sources = Array.from({ length: 40 }, (_, at) =>
      exampleSource({ id: `t${String(at)}`, publishedAt: '2023-04-13' }),
    )
    const annotations = quotes.flatMap((exact, at) => [
      said(`a${String(at)}`, `t${String(at % 20)}`, exact),
      said(`b${String(at)}`, `t${String(20 + (at % 20))}`, exact.replace(/ \w+$/u, '')),
    ])
    const voices = voicesOf(annotations, dateIn(sources))
    expect(voices).toHaveLength(1_000)
    expect(voices.filter(({ lead, reprints }) => reprints[0]?.id.slice(1) !== lead.id.slice(1))).toEqual([])
  })
})
