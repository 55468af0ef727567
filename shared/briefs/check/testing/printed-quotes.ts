import { DELTA, DESERT, FOREIGN, HARBOUR } from './texts.ts'
import type { QuoteStatus } from '../check-quote.ts'

/** A quotation as somebody might print it, made from one of the texts, with the status it deserves. */
export interface PrintedCase {
  readonly text: string
  readonly quote: string
  readonly expected: QuoteStatus
  /** What was done to it, for the table of failures. */
  readonly made: string
  /** Where the unaltered words stand; null when there are none. */
  readonly from: number | null
}

type Change = readonly [made: string, expected: QuoteStatus, change: (quote: string) => string | null]

const words = (quote: string): string[] => quote.split(' ')
const atWord = (quote: string, at: number, change: (word: string) => string | null): string | null => {
  const parts = words(quote)
  const word = parts[at]
  if (word === undefined) return null
  const changed = change(word)
  if (changed === word) return null
  return [...parts.slice(0, at), ...(changed === null ? [] : [changed]), ...parts.slice(at + 1)].join(' ')
}
const whenChanged = (quote: string, changed: string): string | null => (changed === quote ? null : changed)
const middle = (quote: string): number => Math.floor(words(quote).length / 2)
const otherLetter = (letter: string): string => (letter === 'x' ? 'k' : 'x')

const HONEST: readonly Change[] = [
  [
    'straight quotation marks',
    'NORMALISED',
    (quote) => whenChanged(quote, quote.replace(/[“”«»]/g, '"').replace(/[‘’]/g, "'")),
  ],
  ['curly apostrophes', 'NORMALISED', (quote) => whenChanged(quote, quote.replaceAll("'", '’'))],
  ['single for double marks', 'NORMALISED', (quote) => whenChanged(quote, quote.replace(/[“”"]/g, "'"))],
  ['hyphens for dashes', 'NORMALISED', (quote) => whenChanged(quote, quote.replace(/[–—]/g, '-'))],
  [
    'spaced dashes',
    'NORMALISED',
    (quote) => whenChanged(quote, quote.replace(/(\p{L})\s*[—–]\s*(\p{L})/gu, '$1 – $2')),
  ],
  [
    'line breaks',
    'NORMALISED',
    (quote) => whenChanged(quote, quote.replace(' ', '\n').replace(/ (?=\p{L}+$)/u, '\r\n')),
  ],
  ['no-break spaces', 'NORMALISED', (quote) => whenChanged(quote, quote.replaceAll(' ', '\u00a0'))],
  ['double spaces', 'NORMALISED', (quote) => whenChanged(quote, quote.replaceAll(' ', '  '))],
  ['soft hyphen', 'NORMALISED', (quote) => whenChanged(quote, quote.replace(/(\p{L}{3})(\p{L}{3})/u, '$1\u00ad$2'))],
  ['wrapped in marks', 'NORMALISED', (quote) => `“${quote}”`],
  ['wrapped in guillemets', 'NORMALISED', (quote) => `« ${quote} »`],
  ['decomposed', 'NORMALISED', (quote) => whenChanged(quote, quote.normalize('NFD'))],
]

const DISHONEST: readonly Change[] = [
  ['first letter replaced', 'ALTERED', (quote) => otherLetter(quote.charAt(0)) + quote.slice(1)],
  ['last letter replaced', 'ALTERED', (quote) => quote.slice(0, -1) + otherLetter(quote.slice(-1))],
  [
    'middle letter dropped',
    'ALTERED',
    (quote) => atWord(quote, middle(quote), (word) => word.slice(0, 1) + word.slice(2)),
  ],
  [
    'letter doubled',
    'ALTERED',
    (quote) => atWord(quote, middle(quote), (word) => (/\p{L}$/u.test(word) ? word + word.slice(-1) : word)),
  ],
  ['word dropped', 'ALTERED', (quote) => atWord(quote, middle(quote), () => null)],
  ['word inserted', 'ALTERED', (quote) => atWord(quote, middle(quote), (word) => `zebra ${word}`)],
  ['first word replaced', 'ALTERED', (quote) => atWord(quote, 0, () => 'Plum')],
  ['last word replaced', 'ALTERED', (quote) => atWord(quote, words(quote).length - 1, () => 'plum')],
  ['negation dropped', 'ALTERED', (quote) => whenChanged(quote, quote.replace(/ (?:not|không|never)(?= )/, ''))],
  [
    'digit changed',
    'ALTERED',
    (quote) =>
      whenChanged(
        quote,
        quote.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
      ),
  ],
  ['case changed', 'ALTERED', (quote) => whenChanged(quote, quote.toUpperCase())],
  ['two words swapped', 'ALTERED', (quote) => whenChanged(quote, quote.replace(/(\S+) (\S+)$/, '$2 $1'))],
]

/** Sentences and parts of them, from three words on; passages without spaces in the Chinese. */
const QUOTED: readonly (readonly [text: string, quote: string])[] = [
  [HARBOUR, '“We are not ready to pay for it,” said Councillor Ines Okafor, who has opposed the plan since 2019.'],
  [HARBOUR, 'was never once'],
  [HARBOUR, "nearly three times the town's yearly budget—and carry 71% of the lorries"],
  [HARBOUR, 'in the winter of 2020–2021 and had since grown again'],
  [HARBOUR, 'The mayor, asked whether the vote was final, answered that it was not'],
  [HARBOUR, 'risen from $820 to $1,140 a tonne within a year'],
  [HARBOUR, 'does not intend to build another'],
  [HARBOUR, 'said. “Nobody should cancel for one, either'],
  [DELTA, 'nông dân không nên gieo vụ mới trước tháng Chín – và chính quyền phải công bố số liệu hằng tuần'],
  [DELTA, 'cống ngăn mặn không giải quyết được vấn đề'],
  [DELTA, 'diện tích lúa giảm từ 41.000 xuống còn 33.500 héc-ta'],
  [DESERT, '«Nous avons perdu un an, mais pas un euro», said its French director'],
  [DESERT, 'Or ask the sun — it signs nothing'],
  [DESERT, 'قال المهندس سامي الحداد إن المحطة ستغطي نصف استهلاك المدينة في الصيف'],
  [DESERT, '17 of 62 have been paid'],
]

function* cases(): Generator<PrintedCase> {
  for (const [text, quote] of QUOTED) {
    const from = text.indexOf(quote)
    yield { text, quote, expected: 'EXACT', made: 'as it stands', from }
    for (const [made, expected, change] of [...HONEST, ...DISHONEST]) {
      const changed = change(quote)
      if (changed !== null && !text.includes(changed)) yield { text, quote: changed, expected, made, from }
    }
  }
  for (const text of [HARBOUR, DELTA, DESERT]) {
    for (const quote of FOREIGN) yield { text, quote, expected: 'MISSING', made: 'foreign', from: null }
  }
}

export const PRINTED_QUOTES: readonly PrintedCase[] = [...cases()]
