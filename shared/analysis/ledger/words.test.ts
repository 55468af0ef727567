import { describe, expect, it } from 'vitest'
import { REASONS_APART } from './ledger.ts'
import { ledgerOf } from './ledger-of.ts'
import { figuresOf, inputOf, type Row } from './testing/figures.ts'
import { apartSentence, apartWords, conflictSentence } from './words.ts'

const ledger = (rows: readonly Row[]) => ledgerOf(inputOf(figuresOf(rows)))
const year = { asOf: '2025', unit: 'km³' } as const
const money = { asOf: '2025-10', unit: 'USD', scale: 1e9 } as const

describe('conflictSentence', () => {
  it.each<readonly [string, readonly Row[]]>([
    [
      '8.1 and 9.9 km³ are both given for 2025.',
      [
        { ...year, value: 9.9 },
        { ...year, value: 8.1 },
      ],
    ],
    [
      '8.1 and 9.9 km³ are both given for 2025.',
      [
        { ...year, value: 9.9 },
        { ...year, value: 8.1 },
        { ...year, value: 9.9 },
      ],
    ],
    [
      '5, 7 and 9 km³ are all given for 2025.',
      [
        { ...year, value: 9 },
        { ...year, value: 7, asOf: '2025-03-01' },
        { ...year, value: 5 },
      ],
    ],
    [
      '$4 billion and about $9 billion are both given for October 2025.',
      [
        { ...money, value: 4e9 },
        { ...money, value: 9e9, approximator: 'about' },
      ],
    ],
    [
      '30–40 and 50 ships are both given for 2025.',
      [
        { ...year, unit: 'ships', value: 30, valueTo: 40 },
        { ...year, unit: 'ships', value: 50 },
      ],
    ],
    [
      '71% and 75% are both given for 2025.',
      [
        { ...year, unit: 'percent', value: 71 },
        { ...year, unit: 'percent', value: 75 },
      ],
    ],
    [
      '1,200 and 1,900 are both given for 2025.',
      [
        { ...year, unit: null, value: 1200 },
        { ...year, unit: null, value: 1900 },
      ],
    ],
    [
      'CHF 4 and CHF 9 are both given for 2025.',
      [
        { ...year, unit: 'CHF', value: 4 },
        { ...year, unit: 'CHF', value: 9 },
      ],
    ],
  ])('%s', (sentence, rows) => {
    expect(ledger(rows).conflicts.map(conflictSentence)).toEqual([sentence])
  })
})

describe('apartWords', () => {
  const ten = { value: 10, asOf: '2023' } as const
  it.each<readonly [string, string, string, readonly [Row, Row]]>([
    [
      'is a stock; this is a flow',
      'is a flow; this is a stock',
      '$10 and $12 are not compared: the one is a stock, the other is a flow.',
      [
        { ...ten, quantityKind: 'stock' },
        { ...ten, value: 12, quantityKind: 'flow' },
      ],
    ],
    [
      'is for 2023; this is for March 2024',
      'is for March 2024; this is for 2023',
      '$10 and $12 are not compared: the one is for 2023, the other is for March 2024.',
      [ten, { value: 12, asOf: '2024-03' }],
    ],
    [
      'is a balance; this is a total',
      'is a total; this is a balance',
      '$10 and $12 are not compared: the one is a balance, the other is a total.',
      [
        { ...ten, quote: 'a surplus' },
        { ...ten, value: 12, quote: 'turnover' },
      ],
    ],
    [
      'is not a balance; this is a balance',
      'is a balance; this is not a balance',
      '$10 and $12 are not compared: the one is not a balance, the other is a balance.',
      [ten, { ...ten, value: 12, quote: 'net' }],
    ],
    [
      'is in USD; this is in ships',
      'is in ships; this is in USD',
      '$10 and 12 ships are not compared: the one is in USD, the other is in ships.',
      [ten, { ...ten, value: 12, unit: 'ships' }],
    ],
    [
      'has no unit; this is in USD',
      'is in USD; this has no unit',
      '10 and $12 are not compared: the one has no unit, the other is in USD.',
      [
        { ...ten, unit: null },
        { ...ten, value: 12 },
      ],
    ],
    [
      'has a date; this has no date',
      'has no date; this has a date',
      '$10 and $12 are not compared: the one has a date, the other has no date.',
      [ten, { value: 12 }],
    ],
    [
      'has no date, nor has this',
      'has no date, nor has this',
      '$10 and $12 are not compared: each has no date.',
      [{ value: 10 }, { value: 12 }],
    ],
    [
      'is of another thing, as you said',
      'is of another thing, as you said',
      '$10 and $12 are not compared: the analyst says that they are of different things.',
      [
        { ...ten, keptApartFrom: ['a1'] },
        { ...ten, value: 12 },
      ],
    ],
  ])('%s', (ofA, ofB, sentence, rows) => {
    const [pair] = ledger(rows).groups[0]?.apart ?? []
    expect(pair && [apartWords(pair, 'a'), apartWords(pair, 'b'), apartSentence(pair)]).toEqual([ofA, ofB, sentence])
  })

  it('has words for every reason', () => {
    const [a, b] = ledger([ten, { ...ten, value: 12 }]).groups[0]?.rows ?? []
    if (!a || !b) throw new Error('lost')
    for (const reason of REASONS_APART) expect(apartWords({ a, b, reason }, 'a')).not.toBe('')
  })
})
