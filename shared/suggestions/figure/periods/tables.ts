import type { PeriodLanguage } from './period-language.ts'

const names = (list: string): readonly (readonly string[])[] =>
  list.split(' ').map((month) => month.split('|').map((name) => name.replaceAll('_', ' ')))

const english: PeriodLanguage = {
  months: names(
    'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  ),
  dates: [
    '{year}-{mm}-{day}',
    '{month}\\.? {day}(?:st|nd|rd|th)?,? {year}',
    '{day}(?:st|nd|rd|th)? (?:of )?{month}\\.?,? {year}',
    '{month}\\.?,? (?:of )?{year}',
    '{year}',
  ],
  relativeYears: [
    ['last year', -1],
    ['the (?:previous|preceding) year', -1],
    ['a year (?:ago|earlier)', -1],
    ['this year', 0],
    ['next year', 1],
  ],
  relativeMonths: [
    ['last month', -1],
    ['this month', 0],
  ],
  lastMonth: ['last {month}'],
  endOf: ['(?:at|by|towards?) the end of', '(?:at )?year(?:-| )end', 'end(?:-| )of', 'end', 'at the close of'],
  bounds: [
    'since',
    'until',
    'till',
    'before',
    'after',
    '(?<!aside )from',
    'than(?: in)?',
    'compared (?:with|to)(?: in)?',
    'between',
    'to',
    'through',
    '[–-]',
    '’',
    'versus',
    'over',
  ],
  joints: ['and', 'or', 'to', 'through', 'until'],
  parts: [
    '(?:first|second|third|fourth|last) (?:half|quarter|(?:\\p{L}+ )?months?)(?: of)?',
    '[QH][1-4]',
    'early|late|mid',
    '(?:constant|real)',
  ],
  said: ['sa(?:id|ys)', 'told', 'wrote', 'reported', 'announced', 'added', 'met', 'spoke', 'published'],
  breaks: ['and', 'but', 'while', 'whereas', 'against', 'compared', 'versus', 'up from', 'down from', 'than'],
}

const french: PeriodLanguage = {
  months: names(
    'janvier|janv février|févr mars avril mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc',
  ),
  dates: ['{year}-{mm}-{day}', '{day}(?:er)? {month} {year}', '{month} {year}', '{year}'],
  relativeYears: [
    ["l[’']an dernier", -1],
    ["l[’']année dernière", -1],
    ['cette année', 0],
  ],
  relativeMonths: [['le mois dernier', -1]],
  lastMonth: ['{month} dernier'],
  endOf: ['(?:à la )?fin(?: de)?'],
  bounds: ['depuis', 'avant', 'après', "jusqu[’']en", 'de', 'entre', 'et', 'à', 'contre', "qu[’']en", '[–-]'],
  joints: ['et', 'ou', 'à'],
  parts: ['(?:premier|second|deuxième|troisième|quatrième) (?:semestre|trimestre)(?: de)?', 'début(?: de)?|mi'],
  said: ['dit', 'déclaré', 'annoncé'],
  breaks: ['et', 'mais', 'tandis', 'contre'],
}

const vietnamese: PeriodLanguage = {
  months: names(
    'tháng_một|tháng_giêng tháng_hai tháng_ba tháng_tư tháng_năm tháng_sáu tháng_bảy tháng_tám tháng_chín tháng_mười tháng_mười_một tháng_mười_hai',
  ),
  dates: [
    '{year}-{mm}-{day}',
    'ngày {day} tháng {mm} năm {year}',
    '{day}/{mm}/{year}',
    'tháng {mm} năm {year}',
    'tháng {mm}/{year}',
    '{month} năm {year}',
    'năm {year}',
    '{year}',
  ],
  relativeYears: [
    ['năm ngoái', -1],
    ['năm trước', -1],
    ['năm nay', 0],
  ],
  relativeMonths: [['tháng trước', -1]],
  lastMonth: [],
  endOf: ['(?:vào |đến )?cuối'],
  bounds: ['từ', 'kể từ', 'trước', 'sau', 'đến', 'so với', 'giữa', '[–-]'],
  joints: ['và', 'hoặc', 'đến', 'tới'],
  parts: ['(?:quý|nửa đầu|nửa cuối|đầu|giữa)(?: \\d)?'],
  said: ['nói', 'cho biết', 'phát biểu'],
  breaks: ['và', 'nhưng', 'so với', 'còn'],
}

const german: PeriodLanguage = {
  months: names(
    'januar|jan februar|feb märz april|apr mai juni juli august|aug september|sept oktober|okt november|nov dezember|dez',
  ),
  dates: ['{year}-{mm}-{day}', '{day}\\. {month} {year}', '{day}\\.{mm}\\.{year}', '{month} {year}', '{year}'],
  relativeYears: [
    ['(?:im )?(?:vergangenen|letzten|vorigen) Jahr', -1],
    ['(?:im )?Vorjahr', -1],
    ['(?:in )?diesem Jahr', 0],
  ],
  relativeMonths: [['(?:im )?(?:vergangenen|letzten) Monat', -1]],
  lastMonth: ['(?:vergangenen|letzten) {month}'],
  endOf: ['(?:bis )?Ende'],
  bounds: ['seit', 'bis', 'vor', 'nach', 'von', 'zwischen', 'als', 'und', 'gegenüber', '[–-]'],
  joints: ['und', 'oder', 'bis'],
  parts: ['(?:ersten|zweiten|dritten|vierten) (?:Halbjahr|Quartal)', '(?:Anfang|Mitte)'],
  said: ['sagte', 'erklärte', 'teilte'],
  breaks: ['und', 'aber', 'während', 'nach', 'gegenüber'],
}

export const PERIOD_LANGUAGES: Readonly<Record<string, PeriodLanguage>> = {
  en: english,
  fr: french,
  vi: vietnamese,
  de: german,
}
