const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const BROKEN = /(\p{L}[\p{L}\p{M}’'-]*)[-\u2010\u00ad]$/u
const HYPHEN_AT_END = /[-\u2010\u00ad]/u
const GOES_ON = /^(\p{Ll}[\p{L}\p{M}]*)/u
/** Letters of no other language: its syllables are never broken, a hyphen between two of them is the author's. */
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu
/** First parts of usual English compounds, … */
const FIRST_PARTS =
  /^(?:self|well|half|all|so|ill|vice|quasi|far|fast|first|second|third|two|three|four|five|six|ten|one|cross|high|low|long|short|large|small|full|free|hard|soft|old|new|right|left|late|light|near|mid|wide|north|south|east|west|state|world|year|month|week|day|decision|policy|market|government|export|import|oil|coal|gas|water|river|climate|carbon|land|food|risk|rule)$/iu
/** … and endings, before which they are words of one piece all the same (`short-age`, `north-ern`). */
const ENDINGS =
  /^(?:ing|ings|er|ers|est|ed|ly|lier|ment|ments|ness|ship|ships|dom|doms|age|ages|ern|erly|erner|erners|ward|wards|ity|al|ally|ary|ful|fully|less|en|ens|ened|ener|ening|able|ish|ist|ists|dle|ner|ners|wide|by)$/iu

/** Letters at the end of a line that are looked at. */
const LONGEST_WORD = 80

export interface JoinedLines {
  readonly text: string
  /** Where each line begins in it. */
  readonly starts: readonly number[]
}

/** Words of a document by which one that is broken at the end of a line is judged. */
export interface KnownWords {
  readonly has: (word: string) => boolean
}

/**
 * Every word of the lines, those with hyphens as well; without what stands at the ends of lines, which may be broken.
 * The lines are gone through at the first question: most documents have no word to ask about.
 */
export function knownWordsOf(lines: Iterable<string>): KnownWords {
  let words: ReadonlySet<string> | undefined
  return { has: (word) => (words ??= wordsIn(lines)).has(word) }
}

function wordsIn(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) {
    const found = line.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu) ?? []
    const isWhole = brokenWordIn(line) === undefined
    for (const word of isWhole ? found : found.slice(0, -1)) words.add(word.replaceAll('\u2010', '-'))
  }
  return words
}

/** What stands before the hyphen with which a line ends. The hyphen is looked for first: few lines have one. */
const brokenWordIn = (line: string): string | undefined =>
  HYPHEN_AT_END.test(line.slice(-1)) ? BROKEN.exec(line)?.[1] : undefined

/**
 * The lines of one paragraph as one text. A word that is broken at the end of a line is put together:
 * - before a capital or a figure, and in Vietnamese, the hyphen is the author's (`Anglo-American`, `COVID-19`);
 * - a word that stands elsewhere in the document decides, as one word or with its hyphen;
 * - after another hyphen (`state-of-the-`) and after the first part of usual compounds (`self-`, `well-`) it stays;
 * - else it goes (`inter-national`).
 */
export function joinLines(lines: readonly string[], known: KnownWords): JoinedLines {
  const parts: string[] = []
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    const before = parts.at(-1)
    const [end, gap] = before === undefined ? ['', ''] : seam(before, line, known)
    if (before !== undefined && end !== before) {
      parts[parts.length - 1] = end
      length += end.length - before.length
    }
    const part = (gap + line).replaceAll(/\u00ad(?!$)/gu, '')
    starts.push(length + gap.length)
    parts.push(part)
    length += part.length
  }
  return { text: parts.join(''), starts }
}

/** What a line becomes when another follows, and what stands between the two. */
function seam(before: string, line: string, known: KnownWords): readonly [string, string] {
  const tail = before.slice(-LONGEST_WORD)
  const broken = brokenWordIn(tail)
  if (broken !== undefined) {
    const after = GOES_ON.exec(line)?.[1]
    if (after === undefined) return [before, /^[\p{Lu}\p{N}]/u.test(line) ? '' : ' ']
    const keeps = !tail.endsWith('\u00ad') && keepsHyphen(broken, after, known)
    return [keeps ? before : before.slice(0, -1), '']
  }
  if (CJK.test(tail.slice(-1)) && CJK.test(line.slice(0, 1))) return [before, '']
  // A dash or stroke in the middle of words is set without spaces, and so it is when a line ends there.
  return [before, /[\p{L}\p{N}][—/]$/u.test(tail) ? '' : ' ']
}

function keepsHyphen(before: string, after: string, known: KnownWords): boolean {
  if (VIETNAMESE.test(before) || VIETNAMESE.test(after)) return true
  const [first, second] = [before.toLowerCase(), after.toLowerCase()]
  const last = first.split('-').at(-1) ?? first
  if (known.has(first + second)) return false
  if (known.has(`${first}-${second}`) || known.has(`${last}-${second}`)) return true
  return first.includes('-') || (FIRST_PARTS.test(first) && !ENDINGS.test(second))
}
