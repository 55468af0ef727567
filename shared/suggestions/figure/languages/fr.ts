import type { FigureLanguage } from '../figure-language.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

const TENS: Readonly<Record<string, number>> = { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 }

/** Tens that are sums and products: `soixante-dix`, `quatre-vingt-onze`. */
function compounds(): Record<string, number> {
  const teens = ['dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize']
  const all: Record<string, number> = { 'quatre vingt': 80, 'quatre vingts': 80, 'soixante et onze': 71 }
  for (const [index, teen] of teens.entries()) {
    all[`soixante ${teen}`] = 70 + index
    all[`quatre vingt ${teen}`] = 90 + index
  }
  for (const ten of ['vingt', 'trente', 'quarante', 'cinquante', 'soixante']) {
    all[`${ten} et un`] = (TENS[ten] ?? 0) + 1
    all[`${ten} et une`] = (TENS[ten] ?? 0) + 1
  }
  return all
}

export const french: FigureLanguage = {
  decimal: ',',
  numerals: {
    zéro: 0,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    ...TENS,
  },
  compounds: compounds(),
  multipliers: { cent: 100, cents: 100 },
  joints: ['et'],
  articles: [],
  andHalf: ['et demi', 'et demie'],
  minus: ['moins'],
  scales: {
    mille: 1e3,
    millier: 1e3,
    milliers: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billion: 1e12,
    billions: 1e12,
  },
  suffixes: { m: 1e6, md: 1e9, mds: 1e9, mrd: 1e9, k: 1e3 },
  links: ['de', 'd’', "d'"],
  percent: ['pour cent'],
  times: ['fois'],
  folds: [],
  fractions: {
    moitié: 1 / 2,
    tiers: 1 / 3,
    quart: 1 / 4,
    quarts: 1 / 4,
    cinquième: 1 / 5,
    cinquièmes: 1 / 5,
    sixième: 1 / 6,
    dixième: 1 / 10,
    dixièmes: 1 / 10,
  },
  pluralFraction: /s$/i,
  fractionArticles: ['la', 'le', 'un', 'une'],
  partitives: ['de', 'des', 'du', 'd’', "d'"],
  bareFractions: ['moitié'],
  barePartitives: ['de', 'des', 'du', 'd’', "d'"],
  approximators: [
    ['environ', 'about'],
    ['quelque', 'about'],
    ['de l’ordre de', 'about'],
    ["de l'ordre de", 'about'],
    ['autour de', 'about'],
    ['à peu près', 'about'],
    ['près de', 'almost'],
    ['presque', 'almost'],
    ['au moins', 'at-least'],
    ['au minimum', 'at-least'],
    ['plus de', 'more-than'],
    ['plus d’', 'more-than'],
    ["plus d'", 'more-than'],
    ['au-delà de', 'more-than'],
    ['au plus', 'at-most'],
    ['jusqu’à', 'at-most'],
    ["jusqu'à", 'at-most'],
    ['au maximum', 'at-most'],
    ['moins de', 'less-than'],
    ['moins d’', 'less-than'],
    ["moins d'", 'less-than'],
  ],
  trailing: [
    ['ou plus', 'at-least'],
    ['ou moins', 'at-most'],
    ['environ', 'about'],
  ],
  attached: [['+', 'at-least']],
  between: ['entre'],
  and: ['et'],
  to: ['à'],
  or: ['ou'],
  from: ['de'],
  nouns: [
    'points de pourcentage',
    'km',
    'kg',
    'mw',
    'gw',
    'ha',
    'kilomètres carrés',
    'mètres cubes',
    'milles nautiques',
  ],
  adjectiveUnits: [],
  plural: /[^s'’][sx]$/,
  capitalNouns: false,
  stopwords: list(`
    de du des le la les un une et ou mais dans sur sous en à au aux par pour avec sans selon après avant depuis que qui
    plus moins pas vers dès dont ils elles nous vous ses leurs ces puis alors est sont était ont ans`),
  timeNouns: list('ans années mois semaines jours heures minutes siècles an année jour heure'),
  timeBefore: list('derniers dernières prochains prochaines premiers premières derniere'),
  timeAfter: list('plus après avant'),
  months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  yearBefore: list('en depuis dès avant après jusqu’en vers an'),
  priceYearBefore: list('constants'),
  clock: ['h', 'heures', 'heure'],
  ordinals: [],
  ordinalDot: false,
  vague: list('plusieurs quelques'),
  outOf: ['sur'],
  scores: list('gagné perdu battu'),
  streets: [],
  labels: list(
    'article articles résolution numéro no n° page phase chapitre section tome vol niveau groupe numéros âge rue loi boeing airbus',
  ),
}
