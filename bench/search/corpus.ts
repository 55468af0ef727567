import {
  plainArticle,
  type PlainArticle,
  textOfArticle,
} from '../../shared/formats/testing/many-articles/many-articles.ts'
import type { Script } from '../../shared/formats/testing/many-articles/prose.ts'
import { randomOf } from '../../shared/testing/random.ts'

export const SEED = 20_260_301

export interface Indexed {
  readonly title: string
  readonly text: string
}

/** One of ten is Vietnamese, one Chinese. */
const scriptOf = (number: number): Script =>
  number % 10 === 3 ? 'vietnamese' : number % 10 === 7 ? 'chinese' : 'english'

export const corpus = (count: number): readonly Indexed[] =>
  Array.from({ length: count }, (_, number) => {
    const article: PlainArticle = plainArticle(number, scriptOf(number))
    return { title: article.title, text: textOfArticle(article) }
  })

export const KINDS = [
  'one word',
  'two words',
  'three words',
  'beginning',
  'phrase',
  'without marks',
  'Chinese',
] as const
export type Kind = (typeof KINDS)[number]

export interface Query {
  readonly kind: Kind
  /** As it is typed in the app. */
  readonly typed: string
  /** As SQLite is asked. */
  readonly match: string
}

const SHARES: Readonly<Record<Kind, number>> = {
  'one word': 0.3,
  'two words': 0.2,
  'three words': 0.1,
  beginning: 0.15,
  phrase: 0.1,
  'without marks': 0.075,
  Chinese: 0.075,
}

/** SQLite's tokenizer folds neither this letter nor cuts what has no blanks: both are done for it, as users of it do. */
export const forSqlite = (text: string): string =>
  text
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/\p{Script=Han}/gu, ' $& ')

const quoted = (text: string): string => `"${forSqlite(text).trim()}"`
const withoutMarks = (text: string): string => forSqlite(text).normalize('NFD').replace(/\p{M}/gu, '')

/** Made of words that stand in the articles, so that there is something to be found; the same each time. */
export function queries(articles: readonly Indexed[], count: number): readonly Query[] {
  const random = randomOf(SEED)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const of = (script: Script): readonly Indexed[] => articles.filter((_, number) => scriptOf(number) === script)
  const [english, vietnamese, chinese] = [of('english'), of('vietnamese'), of('chinese')]
  const words = (from: readonly Indexed[]): readonly string[] => pick(from).text.match(/[\p{L}\p{M}]+/gu) ?? ['the']
  const some = (from: readonly Indexed[], many: number): readonly string[] => {
    const list = words(from).filter((word) => word.length > 1)
    return Array.from({ length: many }, () => pick(list))
  }
  const together = (from: readonly Indexed[], many: number): string => {
    const sentence = pick(
      pick(from)
        .text.split(/[.,“”\n]+/u)
        .filter((part) => part.trim().split(' ').length > many + 1),
    )
    const list = sentence.trim().split(' ')
    const at = Math.floor(random() * (list.length - many))
    return list.slice(at, at + many).join(' ')
  }
  const all = (list: readonly string[]) => ({ typed: `${list.join(' ')} `, match: list.map(quoted).join(' ') })
  const make: Readonly<Record<Kind, () => Omit<Query, 'kind'>>> = {
    'one word': () => all(some(english, 1)),
    'two words': () => all(some(english, 2)),
    'three words': () => all(some(english, 3)),
    beginning: () => {
      const [word = 'the'] = some(english, 1)
      const typed = word.slice(0, 3)
      return { typed, match: `${quoted(typed)} *` }
    },
    phrase: () => {
      const phrase = together(english, 2 + Math.floor(random() * 2))
      return { typed: `"${phrase}"`, match: quoted(phrase) }
    },
    'without marks': () => all(some(vietnamese, 2).map(withoutMarks)),
    Chinese: () => {
      const signs = pick(chinese).text.match(/\p{Script=Han}{4,}/gu) ?? ['江水']
      const typed = pick(signs).slice(0, 2 + Math.floor(random() * 3))
      return { typed: `"${typed}"`, match: quoted(typed) }
    },
  }
  return KINDS.flatMap((kind) =>
    Array.from({ length: Math.round(SHARES[kind] * count) }, () => ({ kind, ...make[kind]() })),
  )
}
