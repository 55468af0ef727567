import { isNegation } from '../../../shared/anchoring/meaning/negations.ts'
import { isNumberWord } from '../../../shared/anchoring/meaning/number-words.ts'
import { randomOf } from '../../../shared/testing/random.ts'

/** A word of the bench's text, and whether an editor may put another in its place without telling another fact. */
interface BookWord {
  readonly word: string
  /** A number, a name or a negation: known because the text is made of them, not because anybody recognises them. */
  readonly telling: boolean
}

/** A quote with what an editor did to it. */
export interface EditedQuote {
  /** UTF-16 code units into the text before. */
  readonly start: number
  readonly end: number
  /** Where the same words are now. */
  readonly truth: { readonly start: number; readonly end: number }
  readonly changed: boolean
  /** Whether a number, a name or a "not" of it is another now: then it must not be quoted from there. */
  readonly tellsAnother: boolean
}

export interface EditedBook {
  readonly before: string
  readonly now: string
  readonly quotes: readonly EditedQuote[]
}

const SYLLABLES =
  'ba be bo da de do fa ga ka ke la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  )
const COMMON =
  'the of and to in a that for on with as at by from was were are has had this which their its about into when who'.split(
    ' ',
  )
const NEGATIONS = ['not', 'never', 'no', 'without'] as const

type Random = () => number
const pick = <Item>(list: readonly Item[], random: Random): Item => list[Math.floor(random() * list.length)] as Item
const syllables = (random: Random, most: number): string =>
  Array.from({ length: 2 + Math.floor(random() * most) }, () => pick(SYLLABLES, random)).join('')

/** A word that means nothing: "tiga" is three in Indonesian, "mila" thousands in Italian, and both would tell something. */
function made(random: Random, most: number): string {
  for (;;) {
    const word = syllables(random, most)
    if (!isNumberWord(word) && !isNegation(word)) return word
  }
}

/** Prose by shares: a third small words, the rest from 8,000 of which few are frequent; 6 % names, numbers, negations. */
function words(count: number, random: Random): readonly BookWord[] {
  const vocabulary = Array.from({ length: 8_000 }, () => made(random, 3))
  const names = Array.from({ length: 400 }, () => made(random, 2)).map(
    (name) => name.charAt(0).toUpperCase() + name.slice(1),
  )
  return Array.from({ length: count }, () => {
    const kind = random()
    if (kind < 0.03) return { word: pick(names, random), telling: true }
    if (kind < 0.05) return { word: String(1 + Math.floor(random() * 3_000)), telling: true }
    if (kind < 0.06) return { word: pick(NEGATIONS, random), telling: true }
    if (kind < 0.4) return { word: pick(COMMON, random), telling: false }
    return { word: vocabulary[Math.floor(vocabulary.length * random() ** 2)] ?? '', telling: false }
  })
}

interface Placed {
  readonly text: string
  /** Start of the n-th word; an end for each, too. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Sentences of 6 to 25 words, paragraphs of 3 to 8 sentences. `pieces[n]` is what stands for word n, maybe nothing. */
function placed(pieces: readonly (readonly string[])[], stops: ReadonlyMap<number, string>): Placed {
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  let at = 0
  pieces.forEach((piece, index) => {
    starts.push(at)
    const text = piece.join(' ')
    ends.push(at + text.length)
    const after = `${stops.get(index) ?? ''}${text === '' && !stops.has(index) ? '' : stops.get(index)?.endsWith('\n') === true ? '' : ' '}`
    parts.push(text, after)
    at += text.length + after.length
  })
  return { text: parts.join(''), starts, ends }
}

function stopsOf(count: number, random: Random): ReadonlyMap<number, string> {
  const stops = new Map<number, string>()
  for (let at = 0, sentence = 1; at < count; sentence += 1) {
    at += 6 + Math.floor(random() * 20)
    stops.set(at, random() < 0.2 ? '.\n\n' : '.')
  }
  return stops
}

/**
 * A text of about six times as many code units as words, the same after about `share` of its words
 * were replaced (3 of 5), dropped (1 of 5) or had another put beside them, and quotes of 5 to 40 words in it.
 */
export function editedBook(seed: number, count: number, quotes: number, share: number): EditedBook {
  const random = randomOf(seed)
  const book = words(count, random)
  const stops = stopsOf(count, random)
  const changed = new Set<number>()
  const tells = new Set<number>()
  const edited = book.map(({ word, telling }, at): readonly string[] => {
    if (random() >= share) return [word]
    changed.add(at)
    const kind = random()
    // With another word beside it, it still tells what it told.
    if (telling && kind < 0.8) tells.add(at)
    if (kind < 0.6) return [made(random, 3)]
    return kind < 0.8 ? [] : [word, made(random, 3)]
  })
  const before = placed(
    book.map(({ word }) => [word]),
    stops,
  )
  const now = placed(edited, stops)
  return {
    before: before.text,
    now: now.text,
    quotes: Array.from({ length: quotes }, () => {
      const length = 5 + Math.floor(random() * 36)
      const first = Math.floor(random() * (count - length))
      const last = first + length - 1
      const all = Array.from({ length }, (_, offset) => first + offset)
      return {
        start: before.starts[first] ?? 0,
        end: before.ends[last] ?? 0,
        truth: { start: now.starts[first] ?? 0, end: now.ends[last] ?? 0 },
        changed: all.some((at) => changed.has(at)),
        tellsAnother: all.some((at) => tells.has(at)),
      }
    }),
  }
}
