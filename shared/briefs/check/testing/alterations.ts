/** What dishonest, careless and honest hands do to a quotation. Each gives null where it has nothing to change. */
export type Change = (quote: string, random: Random) => string | null

export interface Random {
  /** 0 to `below` - 1. */
  readonly whole: (below: number) => number
  readonly of: <Item>(items: readonly Item[]) => Item | undefined
}

export const choicesOf = (next: () => number): Random => ({
  whole: (below) => Math.floor(next() * below),
  of: (items) => items[Math.floor(next() * items.length)],
})

/** One of the places where a pattern matches becomes what `change` makes of it. */
export function replaceOne(
  quote: string,
  pattern: RegExp,
  random: Random,
  change: (match: RegExpExecArray) => string | null,
): string | null {
  const match = random.of([...quote.matchAll(pattern)])
  const changed = match === undefined ? null : change(match as RegExpExecArray)
  if (match === undefined || changed === null) return null
  return quote.slice(0, match.index) + changed + quote.slice(match.index + match[0].length)
}

const HAN = /\p{sc=Han}/u
const unitsOf = (quote: string): readonly string[] =>
  HAN.test(quote) ? (quote.match(/\d+|[^]/gu) ?? []) : quote.split(/(?<=\s)(?=\S)/u)
const joined = (units: readonly string[]): string => units.join('').trim()

const otherDigit = (digit: string, random: Random): string => String((Number(digit) + 1 + random.whole(9)) % 10)
const swapped = (table: Readonly<Record<string, string>>): Change => {
  const pairs = Object.entries(table).flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
  const byWord = new Map(pairs)
  const pattern = new RegExp(
    [...byWord.keys()]
      .map((word) =>
        /^[\p{L}]+$/u.test(word) && !HAN.test(word) ? `(?<!\\p{L})${word}(?!\\p{L})` : word.replace('$', '\\$'),
      )
      .join('|'),
    'gu',
  )
  return (quote, random) => replaceOne(quote, pattern, random, ([word]) => byWord.get(word ?? '') ?? null)
}

const NEGATIONS =
  /(?<!\p{L})(?:not|never|nobody|no|không|chưa|pas|jamais|aucun|personne|n’|ne|plus|لا|لم|لن|ليس|ليست)(?!\p{L})\s?|n’t(?!\p{L})|[不没未无]/giu
const NAME = /(?<=[\p{Ll},]\s)\p{Lu}[\p{Ll}\p{M}]+|ليلى|يوسف|王丽华|陈国强/gu
const NAMES = ['Kessler', 'Moreau', 'Phạm', 'سالم', '李明'] as const
/** Each is in one of the texts, said by another. */
const SAID_BY_OTHERS = [
  'Nobody should build for a winter,',
  'L’eau ne manque pas, elle se perd',
  'Nước không đọc bản đồ hành chính,',
  'ليس لدينا حساب واحد مدقق',
  '我们不同意在雨季之前放水。',
] as const
const ADDED_NEGATION: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:is|was|had|would|has|must|will|we|may)\s/gu, 'not '],
  [/(?<!\p{L})(?:đã|cho|là|vẫn|phải)\s/gu, 'không '],
  [/(?<!\p{L})(?:faudra|versera|attendent|sait)\s/gu, 'jamais '],
  [/(?<!\p{L})(?:إن|أن)\s/gu, 'لا '],
  [/[将开同承]/gu, '不'],
]

/** Removes `count` units from the inside, at both of whose edges words stand. */
function cut(quote: string, random: Random, mark: string): string | null {
  const units = unitsOf(quote)
  const count = 1 + random.whole(4)
  if (units.length < count + 4) return null
  const at = 2 + random.whole(units.length - count - 3)
  const before = joined(units.slice(0, at))
  return `${before}${mark}${joined(units.slice(at + count))}`
}

export const ALTERATIONS: Readonly<Record<string, Change>> = {
  'a digit changed': (quote, random) =>
    replaceOne(quote, /\d/gu, random, ([digit]) => otherDigit(digit ?? '0', random)),
  'a digit dropped': (quote, random) => replaceOne(quote, /\d(?=[\d.,]*\d)/gu, random, () => ''),
  'a number word changed': swapped({
    two: 'three',
    forty: 'fourteen',
    eleven: 'seven',
    dix: 'six',
    double: 'triple',
    mười: 'chín',
    四: '五',
    五: '六',
    واحد: 'ثالث',
  }),
  'a negation dropped': (quote, random) => replaceOne(quote, NEGATIONS, random, () => ''),
  'a negation added': (quote, random) => {
    const [pattern, word] = random.of(ADDED_NEGATION) ?? [/$^/gu, '']
    return replaceOne(quote, pattern, random, ([place]) => (HAN.test(word) ? word + place : place + word))
  },
  'a name changed': (quote, random) => replaceOne(quote, NAME, random, () => random.of(NAMES) ?? null),
  'a quotation of somebody else': (quote, random) =>
    replaceOne(
      quote,
      /[“«「][^”»」]{8,}[”»」]/gu,
      random,
      ([said = '']) => said.charAt(0) + (random.of(SAID_BY_OTHERS) ?? '') + said.slice(-1),
    ),
  'two words swapped': (quote, random) => {
    const units = unitsOf(quote)
    const at = random.whole(units.length - 1)
    const [one = '', other = ''] = units.slice(at, at + 2)
    return joined([
      ...units.slice(0, at),
      `${other.trimEnd()}${one.endsWith(' ') ? ' ' : ''}`,
      one,
      ...units.slice(at + 2),
    ])
  },
  'two distant words swapped': (quote, random) => {
    const units = [...unitsOf(quote)]
    if (units.length < 6) return null
    const [a, b] = [random.whole(3), 3 + random.whole(units.length - 3)]
    ;[units[a], units[b]] = [units[b] ?? '', units[a] ?? '']
    return joined(units.map((unit) => (HAN.test(quote) ? unit : `${unit.trimEnd()} `)))
  },
  'words left out without a mark': (quote, random) => cut(quote, random, HAN.test(quote) ? '' : ' '),
  'an ellipsis, and a word changed': (quote, random) => {
    const shortened = cut(quote, random, random.of([' … ', ' [...] ', '… ', ' (…) ']) ?? '…')
    return shortened && replaceOne(shortened, /\p{L}(?=\p{L})/gu, random, ([letter]) => (letter === 'q' ? 'z' : 'q'))
  },
  'an ellipsis between parts in the other order': (quote) => {
    const units = unitsOf(quote)
    const middle = Math.floor(units.length / 2)
    return units.length < 8 ? null : `${joined(units.slice(middle))} … ${joined(units.slice(0, middle))}`
  },
  'an ellipsis inside a word': (quote, random) =>
    replaceOne(quote, /\p{L}{2}(?=\p{L}{3})/gu, random, ([part]) => (HAN.test(part ?? '') ? null : `${part}…`)),
  'words exchanged for some in brackets': (quote, random) => {
    const units = unitsOf(quote)
    if (units.length < 5) return null
    const at = 1 + random.whole(units.length - 3)
    return joined([...units.slice(0, at), HAN.test(quote) ? '[有人]' : '[somebody] ', ...units.slice(at + 1)])
  },
  'a diacritic changed': (quote, random) =>
    replaceOne(quote, /[\u00c0-\u024f\u1e00-\u1eff]|[أإآ]/gu, random, ([letter = '']) => {
      const bare = letter.replace('đ', 'd').replace('Đ', 'D').normalize('NFD').replace(/\p{M}/gu, '')
      return bare === letter ? null : bare
    }),
  'a diacritic added': (quote, random) =>
    replaceOne(quote, /[aeou](?!\p{M})/gu, random, ([letter = '']) => `${letter}\u0323`.normalize('NFC')),
  'case changed': (quote, random) =>
    replaceOne(quote, /\p{Ll}/gu, random, ([letter = '']) =>
      letter.toUpperCase().toLowerCase() === letter ? letter.toUpperCase() : null,
    ),
  'a currency or unit changed': swapped({
    $: '€',
    '£': '¥',
    million: 'billion',
    millions: 'milliards',
    euros: 'dollars',
    kilomètres: 'hectares',
    dollars: 'euros',
    tonne: 'pound',
    percent: 'points',
    '%': '‰',
    مليون: 'مليار',
    دولار: 'يورو',
    亿: '万',
    立方米: '公顷',
    'héc-ta': 'mét',
    dirhams: 'dinars',
    megawatts: 'gigawatts',
  }),
  'sentences merged': (quote, random) =>
    replaceOne(quote, /\. (\p{L})/gu, random, ([, letter = '']) => `, ${letter.toLowerCase()}`) ??
    replaceOne(quote, /。/gu, random, () => '，'),
  'a comma dropped': (quote, random) => replaceOne(quote, /(?<=\p{L})[,،，;](?=.)/gu, random, () => ''),
  'a question made of it': (quote) => (/[.。]$/u.test(quote) ? quote.replace(/[.。]$/u, '?') : null),
  'a letter dropped': (quote, random) => replaceOne(quote, /\p{L}(?=\p{L})/gu, random, () => ''),
  'a letter of another script': swapped({ a: 'а', e: 'е', o: 'о' } as Record<string, string>),
  'a word twice': (quote, random) => {
    const units = unitsOf(quote)
    const at = random.whole(units.length)
    return joined([
      ...units.slice(0, at),
      units[at] ?? '',
      ...(HAN.test(quote) ? [] : [(units[at] ?? '').endsWith(' ') ? '' : ' ']),
      ...units.slice(at),
    ])
  },
  'a hyphen dropped': (quote, random) =>
    replaceOne(quote, /(?<=\p{Ll})-(?=\p{Ll})/gu, random, () => random.of(['', ' ']) ?? ''),
  'a decimal point dropped': (quote, random) => replaceOne(quote, /(?<=\d)[.,](?=\d)/gu, random, () => ''),
  'a sign dropped': (quote, random) => replaceOne(quote, /(?<=\s)[-−](?=\d)/gu, random, () => ''),
  'one half of a sentence of another': (quote) => {
    const units = unitsOf(quote)
    const middle = Math.floor(units.length / 2)
    return units.length < 6
      ? null
      : joined([...units.slice(middle), HAN.test(quote) ? '' : ' ', ...units.slice(0, middle)])
  },
}

const PAIRS = ['“”', '‘’', '""', "''", '«»', '„“', '「」', '‹›'] as const
const SPACES = ['\u00a0', '\u2009', '\u202f', '  ', '\n', '\r\n', ' \n ', '\u3000', '\t'] as const
const DASHES = ['—', '–', ' – ', ' — ', '--', ' -- '] as const

const insideWord =
  (mark: string): Change =>
  (quote, random) =>
    replaceOne(quote, /[\p{L}]{2}(?=\p{L}{2})/gu, random, ([part]) => `${part}${mark}`)

export const VARIANTS: Readonly<Record<string, Change>> = {
  'straight marks': (quote) => quote.replace(/[“”«»「」„]/gu, '"').replace(/[‘’]/gu, "'"),
  'curly marks': (quote) =>
    quote
      .replace(/(?<!\p{L})"(?=\S)/gu, '“')
      .replace(/"/gu, '”')
      .replace(/'/gu, '’'),
  'other marks': (quote, random) => {
    const [open = '', close = ''] = random.of(PAIRS) ?? ''
    return quote.replace(/[“«「]/gu, open).replace(/[”»」]/gu, close)
  },
  'marks around the whole': (quote, random) => {
    const [open = '', close = ''] = random.of(PAIRS) ?? ''
    return open + quote + close
  },
  'guillemets with spaces around the whole': (quote, random) =>
    `«${random.of([' ', '\u00a0', '\u202f']) ?? ''}${quote}\u00a0»`,
  'another dash': (quote, random) => quote.replace(/(?<=\p{L})\s?[—–]\s?(?=\p{L})/gu, () => random.of(DASHES) ?? '—'),
  'another space': (quote, random) => replaceOne(quote, /(?<=\S) (?=\S)/gu, random, () => random.of(SPACES) ?? null),
  'no-break spaces': (quote) => quote.replaceAll(' ', '\u00a0'),
  'a line broken': (quote, random) =>
    HAN.test(quote)
      ? replaceOne(quote, /\p{sc=Han}(?=\p{sc=Han})/gu, random, ([sign]) => `${sign}\n`)
      : replaceOne(quote, / /gu, random, () => '\n'),
  'a soft hyphen': insideWord('\u00ad'),
  'a zero-width space': insideWord('\u200b'),
  'marks of direction': (quote) => `\u2067${quote}\u2069`,
  decomposed: (quote) => quote.normalize('NFD'),
  composed: (quote) => quote.normalize('NFC'),
  'a no-break hyphen': (quote) => quote.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011'),
}

export const ELLIPSES = [
  ' … ',
  '… ',
  ' ... ',
  '... ',
  ' . . . ',
  ' […] ',
  ' [...] ',
  ' (...) ',
  ' [ . . . ] '.replace('[ ', '[').replace(' ]', ']'),
] as const

/** An honest shortening: whole words left out and marked, or a word added in brackets. */
export function abridge(quote: string, random: Random): string | null {
  const mark = random.of(ELLIPSES) ?? '…'
  if (random.whole(4) > 0) return cut(quote, random, HAN.test(quote) ? mark.trim() : mark)
  const units = unitsOf(quote)
  const at = 1 + random.whole(Math.max(1, units.length - 2))
  return joined([...units.slice(0, at), HAN.test(quote) ? '[原文]' : '[indeed] ', ...units.slice(at)])
}
