import type { FigureLanguage } from '../figure-language.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

const ONES: Readonly<Record<string, number>> = {
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
}
const TEENS: Readonly<Record<string, number>> = {
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
}
const TENS: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
}

/** German writes numbers as one word: `fünfundzwanzig`, `zweihundert`, `zwölftausend`. */
function oneWordNumerals(): Record<string, number> {
  const small: Record<string, number> = { ...ONES, ...TEENS, ...TENS }
  for (const [one, value] of Object.entries(ONES)) {
    for (const [ten, tens] of Object.entries(TENS)) small[`${one}und${ten}`] = tens + value
  }
  const all: Record<string, number> = { null: 0, eins: 1, eine: 1, hundert: 100, eineinhalb: 1.5, anderthalb: 1.5 }
  for (const [word, value] of Object.entries(small)) {
    all[word] = value
    if (value < 10) all[`${word}hundert`] = value * 100
    if (value < 10 && value > 1) all[`${word}einhalb`] = value + 0.5
    all[`${word}tausend`] = value * 1000
  }
  all['hunderttausend'] = 100_000
  return all
}

export const german: FigureLanguage = {
  decimal: ',',
  numerals: oneWordNumerals(),
  compounds: {},
  multipliers: { dutzend: 12 },
  joints: [],
  articles: [],
  andHalf: [],
  minus: ['minus'],
  scales: {
    tausend: 1e3,
    tsd: 1e3,
    'tsd.': 1e3,
    million: 1e6,
    millionen: 1e6,
    mio: 1e6,
    'mio.': 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    'mrd.': 1e9,
    billion: 1e12,
    billionen: 1e12,
    bio: 1e12,
    'bio.': 1e12,
  },
  suffixes: {},
  links: [],
  percent: ['prozent'],
  times: ['mal'],
  folds: ['fach', 'mal'],
  fractions: {
    hälfte: 1 / 2,
    drittel: 1 / 3,
    viertel: 1 / 4,
    fünftel: 1 / 5,
    sechstel: 1 / 6,
    siebtel: 1 / 7,
    achtel: 1 / 8,
    neuntel: 1 / 9,
    zehntel: 1 / 10,
  },
  pluralFraction: /l$/i,
  fractionArticles: ['ein', 'die', 'der', 'das'],
  partitives: ['der', 'des', 'aller', 'von', 'davon', 'ihrer', 'seiner', 'dieser'],
  bareFractions: ['hälfte'],
  barePartitives: ['der', 'des', 'aller', 'von', 'davon', 'ihrer', 'seiner', 'dieser'],
  approximators: [
    ['rund', 'about'],
    ['etwa', 'about'],
    ['ungefähr', 'about'],
    ['circa', 'about'],
    ['ca.', 'about'],
    ['schätzungsweise', 'about'],
    ['um die', 'about'],
    ['knapp', 'almost'],
    ['fast', 'almost'],
    ['beinahe', 'almost'],
    ['nahezu', 'almost'],
    ['mindestens', 'at-least'],
    ['wenigstens', 'at-least'],
    ['nicht weniger als', 'at-least'],
    ['mehr als', 'more-than'],
    ['über', 'more-than'],
    ['gut', 'more-than'],
    ['höchstens', 'at-most'],
    ['maximal', 'at-most'],
    ['bis zu', 'at-most'],
    ['nicht mehr als', 'at-most'],
    ['weniger als', 'less-than'],
    ['unter', 'less-than'],
  ],
  trailing: [
    ['oder mehr', 'at-least'],
    ['oder weniger', 'at-most'],
  ],
  attached: [['+', 'at-least']],
  between: ['zwischen'],
  and: ['und'],
  to: ['bis'],
  or: ['oder'],
  from: ['von'],
  nouns: ['prozentpunkte', 'prozentpunkten', 'grad celsius', 'grad', 'barrel pro tag', 'us-bürger'],
  adjectiveUnits: ['kilometer', 'meter', 'megawatt', 'tonnen', 'meilen'],
  plural: null,
  capitalNouns: true,
  stopwords: list(`
    der die das den dem des ein eine einen und oder aber in im an am auf aus bei mit nach von vom zu zum zur für über
    unter vor seit bis durch gegen ohne um als wie dass ist sind war waren wird werden hat haben sein sich es sie er wir
    nicht auch nur noch schon mehr weniger pro je laut`),
  timeNouns: list(`
    jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minute minuten sekunden jahrzehnte
    jahrzehnten jahrhunderte jahrhunderten`),
  timeBefore: list('letzten vergangenen nächsten kommenden ersten vor alle'),
  timeAfter: list('später zuvor alt danach davor'),
  months: list(`
    januar februar märz april mai juni juli august september oktober november dezember jan feb apr aug sept okt nov dez`),
  yearBefore: list('in im seit bis von ab vor nach anfang mitte ende jahr'),
  priceYearBefore: list('preisen'),
  clock: ['uhr'],
  ordinals: [],
  ordinalDot: true,
  vague: list('mehrere einige viele wenige'),
  outOf: ['von', 'aus'],
  labels: list(`
    artikel art paragraf paragraph absatz abs nummer nr seite seiten s kapitel band tabelle abbildung abb resolution
    gesetz phase gruppe klasse stufe raum zimmer linie gleis tor platz typ version punkt anlage kanal tel telefon alter
    boeing airbus jahr`),
  scores: list('gewann verlor siegte unterlag'),
  streets: ['straße', 'platz', 'allee', 'weg'],
}
