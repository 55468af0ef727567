import { describe, expect, it } from 'vitest'
import type { FigureDraft } from './quantity.ts'
import { parseFigure } from './parse-figure.ts'

/** value, unit, and what differs from: no upper end, scale 1, no approximator. */
type Expected = readonly [number, string | null, Partial<FigureDraft>?]

const draft = ([value, unit, rest]: Expected): FigureDraft => ({
  value,
  valueTo: null,
  unit,
  scale: 1,
  approximator: null,
  ...rest,
})

const ENGLISH: readonly (readonly [string, Expected | null])[] = [
  ['$116 billion', [116e9, 'USD', { scale: 1e9 }]],
  ['US$7.8bn', [7.8e9, 'USD', { scale: 1e9 }]],
  ['€4.5 billion', [4.5e9, 'EUR', { scale: 1e9 }]],
  ['190 trillion dong', [190e12, 'VND', { scale: 1e12 }]],
  ['VND190 trillion', [190e12, 'VND', { scale: 1e12 }]],
  ['250,000 VND', [250_000, 'VND']],
  ['A$3m', [3e6, 'AUD', { scale: 1e6 }]],
  ['HK$ 40', [40, 'HKD']],
  ['£12', [12, 'GBP']],
  ['¥900', [900, 'JPY']],
  ['₫500', [500, 'VND']],
  ['12,500 baht', [12_500, 'THB']],
  ['5 million pounds', [5e6, 'GBP', { scale: 1e6 }]],
  ['5 pounds of rice', [5, 'pounds']],
  ['300 billion won', [300e9, 'KRW', { scale: 1e9 }]],
  ['20 million U.S. dollars', [20e6, 'USD', { scale: 1e6 }]],
  ['twenty million Australian dollars', [20e6, 'AUD', { scale: 1e6 }]],
  ['a $5-million grant', [5e6, 'USD', { scale: 1e6 }]],
  ['half a million dollars', [500_000, 'USD', { scale: 1e6 }]],
  ['$1.1 billion', [1.1e9, 'USD', { scale: 1e9 }]],
  ['71%', [71, 'percent']],
  ['71 percent', [71, 'percent']],
  ['4.5 per cent', [4.5, 'percent']],
  ['12\u00A0%', [12, 'percent']],
  ['-3.2%', [-3.2, 'percent']],
  ['sixty percent', [60, 'percent']],
  ['two percentage points', [2, 'percentage points']],
  ['two-hundredfold', [200, 'times']],
  ['threefold', [3, 'times']],
  ['12-fold', [12, 'times']],
  ['four times', [4, 'times']],
  ['nearly $11 billion', [11e9, 'USD', { scale: 1e9, approximator: 'almost' }]],
  ['more than $116 billion', [116e9, 'USD', { scale: 1e9, approximator: 'more-than' }]],
  ['at least 40 ships', [40, 'ships', { approximator: 'at-least' }]],
  ['no more than a dozen ships', [12, 'ships', { approximator: 'at-most' }]],
  ['up to 70 trucks', [70, 'trucks', { approximator: 'at-most' }]],
  ['just under 3 million tonnes', [3e6, 'tonnes', { scale: 1e6, approximator: 'less-than' }]],
  ['an estimated 4,300 homes', [4300, 'homes', { approximator: 'about' }]],
  ['40 ships or more', [40, 'ships', { approximator: 'at-least' }]],
  ['between 30 and 40 ships', [30, 'ships', { valueTo: 40 }]],
  ['30–40%', [30, 'percent', { valueTo: 40 }]],
  ['$5-7 billion', [5e9, 'USD', { valueTo: 7e9, scale: 1e9 }]],
  ['$900 million to $1.2 billion', [900e6, 'USD', { valueTo: 1.2e9, scale: 1e6 }]],
  ['30 to 40 percent', [30, 'percent', { valueTo: 40 }]],
  ['half of', [50, 'percent']],
  ['a third of exports', [33.3333333333333, 'percent']],
  ['two-thirds', [66.6666666666667, 'percent']],
  ['three quarters of voters', [75, 'percent']],
  ['1.2m', [1.2e6, null, { scale: 1e6 }]],
  ['100 million people', [100e6, 'people', { scale: 1e6 }]],
  ['over 80 years', [80, 'years', { approximator: 'more-than' }]],
  ['12 countries', [12, 'countries']],
  ['12 new coastal stations', [12, 'stations']],
  ['two hundred and fifty ships', [250, 'ships']],
  ['twenty-five ships', [25, 'ships']],
  ['a hundred thousand people', [100_000, 'people', { scale: 1000 }]],
  ['9.9 cubic kilometres', [9.9, 'cubic kilometres']],
  ['10\u00A0000 tonnes', [10_000, 'tonnes']],
  ['7 000 000 tonnes', [7_000_000, 'tonnes']],
  ['1,234,567.89 tonnes', [1_234_567.89, 'tonnes']],
  ['a 30-year loan', [30, 'year']],
  ['1,200', [1200, null]],
  ['In 2013, the port handled 12 ships worth $4 million, up 8% on May 5', [4e6, 'USD', { scale: 1e6 }]],
  ['Exports to 14 countries rose 8%', [8, 'percent']],
  ['A loan of €3 million and a grant of €5 million', [3e6, 'EUR', { scale: 1e6 }]],
  ['Output grew 6.5 percent to $430 billion, or $4,284 a head', [430e9, 'USD', { scale: 1e9 }]],
  ['The bank lent $4 million to 30 countries', [4e6, 'USD', { scale: 1e6 }]],
  ['$5 to 7 billion', [5e9, 'USD', { valueTo: 7e9, scale: 1e9 }]],
  ['$5-7', [5, 'USD', { valueTo: 7 }]],
  ['0.5°C', [0.5, '°C']],
  ['one-third of the fleet', [33.3333333333333, 'percent']],
  ['The ship sailed in 2013', null],
  ['on April 13, 2023', null],
  ['Resolution 1701', null],
  ['', null],
  ['nothing at all', null],
  ['💸💸', null],
]

const OTHERS: readonly (readonly [string, string, Expected | null])[] = [
  ['vi', '2,8 tỷ USD', [2.8e9, 'USD', { scale: 1e9 }]],
  ['vi', 'hơn 190 nghìn tỷ đồng', [190e12, 'VND', { scale: 1e12, approximator: 'more-than' }]],
  ['vi', '100 triệu người', [100e6, 'người', { scale: 1e6 }]],
  ['vi', 'gần 1.250 tàu', [1250, 'tàu', { approximator: 'almost' }]],
  ['vi', '71,5%', [71.5, 'percent']],
  ['vi', 'khoảng 12 phần trăm', [12, 'percent', { approximator: 'about' }]],
  ['vi', 'khoảng 30 đến 40 tàu'.normalize('NFD'), [30, 'tàu'.normalize('NFD'), { valueTo: 40, approximator: 'about' }]],
  ['fr', '2,8 milliards de dollars', [2.8e9, 'USD', { scale: 1e9 }]],
  ['fr', 'près de 12 500 emplois', [12_500, 'emplois', { approximator: 'almost' }]],
  ['fr', 'entre 30 et 40 navires', [30, 'navires', { valueTo: 40 }]],
  ['fr', '4,5\u00A0%', [4.5, 'percent']],
  ['fr', '3 millions d’euros', [3e6, 'EUR', { scale: 1e6 }]],
  ['fr', '1,5 million d’habitants', [1.5e6, 'habitants', { scale: 1e6 }]],
  ['de', '2,8 %', [2.8, 'percent']],
  ['und', '2.8%', [2.8, 'percent']],
]

describe('parseFigure', () => {
  it.each(ENGLISH)('%s', (exact, expected) => {
    expect(parseFigure(exact, 'en')).toEqual(expected === null ? null : draft(expected))
  })

  it.each(OTHERS)('%s: %s', (language, exact, expected) => {
    expect(parseFigure(exact, language)).toEqual(expected === null ? null : draft(expected))
  })
})
