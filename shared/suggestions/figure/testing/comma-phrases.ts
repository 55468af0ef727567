import type { PhraseTable } from './phrase-row.ts'

const M = 1e6
const B = 1e9

export const FRENCH: PhraseTable = {
  theme: 'French',
  language: 'fr',
  rows: [
    ['2,8 milliards de dollars', 2.8e9, 'USD', B],
    ['4,5 milliards d’euros', 4.5e9, 'EUR', B],
    ['3 millions d’euros', 3e6, 'EUR', M],
    ['116 Md€', 116e9, 'EUR', B],
    ['12 500 euros', 12_500, 'EUR'],
    ['12\u202F500 €', 12_500, 'EUR'],
    ['1.234,56 €', 1234.56, 'EUR'],
    ['4,5\u00A0%', 4.5, 'percent'],
    ['71 pour cent', 71, 'percent'],
    ['soixante pour cent', 60, 'percent'],
    ['soixante-dix pour cent', 70, 'percent'],
    ['quatre-vingts pour cent', 80, 'percent'],
    ['quatre-vingt-dix-sept pour cent', 97, 'percent'],
    ['vingt et un pour cent', 21, 'percent'],
    ['deux cents navires', 200, 'navires'],
    ['près de 12 500 emplois', 12_500, 'emplois', 1, 'almost'],
    ['environ 40 navires', 40, 'navires', 1, 'about'],
    ['plus de 40 navires', 40, 'navires', 1, 'more-than'],
    ['au moins 40 navires', 40, 'navires', 1, 'at-least'],
    ['jusqu’à 40 navires', 40, 'navires', 1, 'at-most'],
    ['moins de 3 %', 3, 'percent', 1, 'less-than'],
    ['entre 30 et 40 navires', 30, 'navires', 1, null, 40],
    ['30 à 40 navires', 30, 'navires', 1, null, 40],
    ['1,5 million d’habitants', 1.5e6, 'habitants', M],
    ['un tiers des', 33.3333333333333, 'percent'],
    ['la moitié des', 50, 'percent'],
    ['deux tiers des', 66.6666666666667, 'percent'],
    ['trois quarts des', 75, 'percent'],
    ['−2,5 %', -2.5, 'percent'],
    ['300 km', 300, 'km'],
  ],
}

export const VIETNAMESE: PhraseTable = {
  theme: 'Vietnamese',
  language: 'vi',
  rows: [
    ['2,8 tỷ USD', 2.8e9, 'USD', B],
    ['hơn 190 nghìn tỷ đồng', 190e12, 'VND', 1e12, 'more-than'],
    ['1 tỷ 200 triệu đồng', 1.2e9, 'VND', B],
    ['250.000 đồng', 250_000, 'VND'],
    ['116 tỷ đô la Mỹ', 116e9, 'USD', B],
    ['100 triệu người', 100e6, 'người', M],
    ['gần 1.250 tàu', 1250, 'tàu', 1, 'almost'],
    ['khoảng 30 đến 40 tàu', 30, 'tàu', 1, 'about', 40],
    ['từ 30 đến 40 tàu', 30, 'tàu', 1, null, 40],
    ['30-40 tàu', 30, 'tàu', 1, null, 40],
    ['71,5%', 71.5, 'percent'],
    ['khoảng 12 phần trăm', 12, 'percent', 1, 'about'],
    ['sáu mươi phần trăm', 60, 'percent'],
    ['hai mươi lăm phần trăm', 25, 'percent'],
    ['ít nhất 40 doanh nghiệp', 40, 'doanh nghiệp', 1, 'at-least'],
    ['dưới 5%', 5, 'percent', 1, 'less-than'],
    ['một phần ba', 33.3333333333333, 'percent'],
    ['một nửa', 50, 'percent'],
    ['200 lần', 200, 'times'],
    ['331.690 km²', 331_690, 'km²'],
    ['không quá 10%', 10, 'percent', 1, 'at-most'],
  ],
}

/** Languages without tables of their own: their decimal sign, and what is printed everywhere. */
export const OTHER_LANGUAGES: readonly PhraseTable[] = [
  {
    theme: 'Spanish',
    language: 'es',
    rows: [
      ['4,5 %', 4.5, 'percent'],
      ['1.234.567 €', 1_234_567, 'EUR'],
      ['US$ 2,8', 2.8, 'USD'],
      ['331.690 km²', 331_690, 'km²'],
    ],
  },
  {
    theme: 'Chinese',
    language: 'zh',
    rows: [
      ['5%', 5, 'percent'],
      ['12.5%', 12.5, 'percent'],
    ],
  },
]
