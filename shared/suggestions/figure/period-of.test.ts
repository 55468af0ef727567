import { describe, expect, it } from 'vitest'
import { periodOf } from './period-of.ts'

/** Language, sentence with the figure in brackets, period, date of the source. */
type Row = readonly [language: string, sentence: string, period: string | null, publishedAt?: string]

const SENTENCES: readonly Row[] = [
  ['en', 'In 2022 the two countries traded [$139 billion].', '2022'],
  ['en', 'Trade was [$139 billion] in 2022.', '2022'],
  ['en', 'With [71%] of people viewing the U.S. favorably in 2002.', '2002'],
  ['en', 'Trade was [$12 billion] in May 2023.', '2023-05'],
  ['en', 'Reserves were [$90 billion] on May 31, 2023.', '2023-05-31'],
  ['en', 'As of 31 May 2023 reserves were [$90 billion].', '2023-05-31'],
  ['en', 'As of 2023-05-31 reserves were [$90 billion].', '2023-05-31'],
  ['en', 'Reserves were [$90 billion] on February 31, 2023.', null],
  ['en', 'By the end of 2021 it owed [$3 billion].', '2021-12'],
  ['en', 'At the end of 2021 debt was [43%] of GDP.', '2021-12'],
  ['en', 'At year-end 2021 debt was [43%] of GDP.', '2021-12'],
  ['en', '[Sixty percent] of forces will be based there by 2020.', '2020'],
  ['en', 'Trade volume reached [$35 billion] last year.', '2014', '2015-07-06'],
  ['en', 'By the end of last year, the US had invested nearly [$11 billion].', '2014-12', '2015-07-06'],
  ['en', 'Trade volume reached [$35 billion] last year.', null],
  ['en', 'It will reach [$40 billion] this year.', '2023', '2023-04-13'],
  ['en', 'Exports were [$3 billion] last month.', '2022-12', '2023-01-02'],
  ['en', 'Exports were [$3 billion] last month.', null, '2023'],
  ['en', 'Exports were [$3 billion] last November.', '2022-11', '2023-04-13'],
  ['en', 'Exports were [$3 billion] last March.', '2023-03', '2023-04-13'],
  ['en', 'It was [71%] in 2002, 76% in 2015 and 84% in 2017.', '2002'],
  ['en', 'It was 71% in 2002, [76%] in 2015 and 84% in 2017.', '2015'],
  ['en', 'It was 71% in 2002, 76% in 2015 and [84%] in 2017.', '2017'],
  ['en', 'In 2013 [40 ships] left; in 2014 more than 50 ships did.', '2013'],
  ['en', 'In 2013 40 ships left; in 2014 more than [50 ships] did.', '2014'],
  ['en', 'Trade reached $35 billion in 2014, up [8%] from 2013.', '2014'],
  ['en', 'Trade reached [$35 billion] in 2014, up 8% from 2013.', '2014'],
  ['en', 'The deficit was [$1.2 billion], against $900 million in 2021.', null],
  ['en', 'The deficit was $1.2 billion, against [$900 million] in 2021.', '2021'],
  ['en', 'In 2021 output grew 3% and exports were [$5 billion].', '2021'],
  ['en', 'Output grew [6.5 percent] to $430 billion in 2013.', '2013'],
  ['en', 'Trade has grown [two-hundredfold] since 1995.', null],
  ['en', 'From 2014 to 2018 it lent [$3 billion].', null],
  ['en', 'Between 2014 and 2018 it lent [$3 billion].', null],
  ['en', 'It lent [$3 billion] in 2014-2018.', null],
  ['en', 'It lent [$3 billion] in the 1990s.', null],
  ['en', 'It lent [$3 billion] in the first half of 2023.', null],
  ['en', 'It lent [$3 billion] in the third quarter of 2023.', null],
  ['en', 'It lent [$3 billion] in Q3 2023.', null],
  ['en', 'It lent [$3 billion] in early 2023.', null],
  ['en', 'It lent [$3 billion], the minister said on 13 April 2023.', null],
  ['en', 'The 2013 and 2015 plans cost [$3 billion].', null],
  ['en', 'The plan cost [$3 billion].', null],
  ['en', 'It had [2000 people] in 2013.', '2013'],
  ['fr', 'En 2022, les échanges ont atteint [139 milliards de dollars].', '2022'],
  ['fr', 'Fin 2021, la dette était de [43 %].', '2021-12'],
  ['fr', 'Les échanges ont atteint [3 milliards d’euros] en mai 2023.', '2023-05'],
  ['fr', 'L’an dernier, les prix ont augmenté de [3 %].', '2022', '2023-04-13'],
  ['fr', 'Depuis 1995, les prix ont augmenté de [3 %].', null],
  ['vi', 'Năm 2022, kim ngạch đạt [116 tỷ USD].', '2022'],
  ['vi', 'Kim ngạch đạt [116 tỷ USD] trong tháng 5 năm 2023.', '2023-05'],
  ['vi', 'Đến ngày 31 tháng 5 năm 2023 có [40 tàu].', null],
  ['vi', 'Năm ngoái kim ngạch đạt [116 tỷ USD].', '2022', '2023-09-11'],
  ['de', 'Im Jahr 2022 lagen die Exporte bei [5 Milliarden Euro].', '2022'],
  ['de', 'Ende 2021 lag sie bei [43 Prozent].', '2021-12'],
  ['de', 'Im Mai 2023 waren es [40 Schiffe].', '2023-05'],
  ['de', 'Am 31. Mai 2023 waren es [40 Schiffe].', '2023-05-31'],
  ['de', 'Seit 1995 stieg sie um [3 Prozent].', null],
  ['zh', '2022年增长了[5%]。', null],
]

describe('periodOf', () => {
  it.each(SENTENCES.map((row) => ({ row, name: row.join(' → ') })))('$name', ({ row }) => {
    const [language, marked, period, publishedAt] = row
    const start = marked.indexOf('[')
    const end = marked.indexOf(']') - 1
    const sentence = marked.replace('[', '').replace(']', '')
    expect(periodOf(sentence, { start, end }, language, publishedAt)).toBe(period)
  })
})
