import { describe, expect, it } from 'vitest'
import type { QuantityKind } from '../../model/figure.ts'
import { quantityKindOf } from './quantity-kind.ts'

/** Language, sentence with the figure in brackets, kind. */
type Row = readonly [language: string, sentence: string, kind: QuantityKind | null]

const SENTENCES: readonly Row[] = [
  ['en', '[Sixty percent] of US Navy forces will be based there by 2020.', 'share'],
  ['en', 'It is pro-American, with [71%] of people viewing the U.S. favorably.', 'share'],
  ['en', 'Exports account for [12 percent].', 'share'],
  ['en', 'Its market share was [30%].', 'share'],
  ['en', 'Textiles made up [8%] in 2013.', 'share'],
  ['en', 'Debt rose to [43 percent] of GDP.', 'share'],
  ['en', '[Half of] the ships are old.', 'share'],
  ['en', '[Two-thirds] of voters agreed.', 'share'],
  ['en', 'Nearly [a third of] exports went there.', 'share'],
  ['en', 'The firm holds a stake of [20 percent].', 'share'],
  ['en', 'Exports rose by [12%].', 'change'],
  ['en', 'Exports fell [3 percent] last year.', 'change'],
  ['en', 'Prices fell sharply by [3 percent].', 'change'],
  ['en', 'The economy grew [6.5 percent] to $430 billion.', 'change'],
  ['en', 'Trade jumped more than [17 percent].', 'change'],
  ['en', 'It was a [two-hundredfold] increase.', 'change'],
  ['en', 'Bilateral trade has grown [two-hundredfold] since normalization.', 'change'],
  ['en', 'Exports are [tenfold] those of 1995.', 'change'],
  ['en', 'Sales increased [three times].', 'change'],
  ['en', 'They announced a [5 percent] increase.', 'change'],
  ['en', 'An increase of [5 percent] is planned.', 'change'],
  ['en', 'Sales reached $5 billion, up [8%] from 2013.', 'change'],
  ['en', 'Sales were [8%] higher.', 'change'],
  ['en', 'Sales were [8%] lower than in 2013.', 'change'],
  ['en', 'Growth reached [6.5 percent].', 'change'],
  ['en', 'Reserves fell by [$2 billion].', 'change'],
  ['en', 'Exports rose [$2 billion] last year.', 'change'],
  ['en', 'Unemployment fell [0.5 percentage points].', 'change'],
  ['en', 'The fleet grew by [12 ships].', 'change'],
  ['en', 'They sold 12 ships, [3 ships] more than a year before.', 'change'],
  ['en', 'Foreign exchange reserves stood at [$90 billion].', 'stock'],
  ['en', 'Its external debt is [$130 billion].', 'stock'],
  ['en', 'It owes [€3 billion] to banks.', 'stock'],
  ['en', 'The central bank holds [$90 billion] in gold.', 'stock'],
  ['en', 'As of June, the fund had [$4 billion].', 'stock'],
  ['en', 'By the end of last year, the US had invested nearly [$11 billion] in Vietnam.', 'stock'],
  ['en', 'The total stood at [$4 billion].', 'stock'],
  ['en', 'Oil stockpiles hold [5 million tonnes].', 'stock'],
  ['en', 'Installed capacity is [500 MW].', 'stock'],
  ['en', 'Exports reached $5 billion and reserves stood at [$90 billion].', 'stock'],
  ['en', 'Exports reached [$5 billion] and reserves stood at $90 billion.', 'flow'],
  ['en', 'Bilateral trade volume reached [$35 billion] last year.', 'flow'],
  ['en', 'Annual U.S. investment has reached [$2.8 billion].', 'flow'],
  ['en', 'Vietnam enjoys a trade surplus, totaling more than [$116 billion] last year.', 'flow'],
  ['en', 'It spends [$2 billion] on roads.', 'flow'],
  ['en', 'They sent home [$18 billion] a year.', 'flow'],
  ['en', 'In 2022 the two countries traded [$139 billion] in goods.', 'flow'],
  ['en', 'The field yields [200,000 barrels a day].', 'flow'],
  ['en', 'The mine gives [3 million tonnes] per year.', 'flow'],
  ['en', 'Exports rose 12% to [$5 billion].', 'flow'],
  ['en', 'It takes in [12 million tourists] a year.', 'flow'],
  ['en', 'Rice exports were [7.1 million tonnes].', 'flow'],
  ['en', 'Bilateral trade stood at [$35 billion].', 'flow'],
  ['en', 'Vietnam is a country of [100 million people].', 'count'],
  ['en', 'It has partnerships with [12 countries].', 'count'],
  ['en', 'More than [40 ships] left in 2013.', 'count'],
  ['en', 'The storm killed [43 people].', 'count'],
  ['en', 'It was signed by [27 member states].', 'count'],
  ['en', 'The gap is [$5 billion].', null],
  ['en', 'The rate is [5 percent].', null],
  ['en', 'The road is [400 km] long.', null],
  ['en', 'It cost [$5 billion].', null],
  ['en', 'Exports and reserves were [$5 billion].', 'stock'],
  ['en', 'The export reserves reached [$5 billion].', null],
  ['en', 'Spending rose by [3 percent] of GDP.', null],
  ['en', 'It took [over 30 years].', null],
  ['en', 'It happened in [2013].', null],
  ['fr', 'Les exportations ont atteint [5 milliards d’euros].', 'flow'],
  ['fr', 'Les réserves s’élèvent à [90 milliards de dollars].', 'stock'],
  ['fr', 'Les prix ont augmenté de [3 %].', 'change'],
  ['fr', 'Cela représente [12 %] du total.', 'share'],
  ['fr', 'Il y a [40 navires].', 'count'],
  ['vi', 'Kim ngạch đạt [116 tỷ USD].', 'flow'],
  ['vi', 'Xuất khẩu tăng [8,5%].', 'change'],
  ['vi', 'Nợ công là [90 tỷ USD].', 'stock'],
  ['vi', 'Nhóm này chiếm [71%] dân số.', 'share'],
  ['vi', 'Có [100 triệu người].', 'count'],
  ['de', 'Die Preise stiegen um [3 Prozent].', 'change'],
  ['de', '[30 Prozent] der Schiffe sind alt.', 'share'],
  ['de', 'Die Exporte lagen bei [5 Milliarden Euro].', 'flow'],
  ['de', 'Die Devisenreserven betragen [90 Milliarden Euro].', 'stock'],
  ['de', 'Dort liegen [40 Schiffe].', 'count'],
  ['zh', '增长了[5%]。', null],
]

describe('quantityKindOf', () => {
  it.each(SENTENCES)('%s: %s → %s', (language, marked, kind) => {
    const start = marked.indexOf('[')
    const end = marked.indexOf(']') - 1
    const sentence = marked.replace('[', '').replace(']', '')
    expect(quantityKindOf(sentence, { start, end }, language)).toBe(kind)
  })

  it('says nothing of a sentence without a figure', () => {
    expect(quantityKindOf('', { start: 0, end: 0 }, 'en')).toBeNull()
    expect(quantityKindOf('Exports rose.', { start: 0, end: 7 }, 'en')).toBeNull()
  })
})
