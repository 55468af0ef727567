import { messages } from '../../messages/messages.ts'
import type { DiffPart } from '../check/word-diff.ts'

/** How many words that both have stand around the first difference. */
const AROUND = 2
const LONGEST = 120

const WORDS_AT_END = new RegExp(`(?:\\S+\\s*){0,${String(AROUND)}}$`, 'u')
const WORDS_AT_START = new RegExp(`^(?:\\s*\\S+){0,${String(AROUND)}}`, 'u')
const cut = (text: string): string => {
  const trimmed = text.trim().replace(/\s+/gu, ' ')
  return trimmed.length <= LONGEST ? trimmed : `${trimmed.slice(0, LONGEST).trimEnd()}…`
}

/** Differences with nothing but a blank between them are one. */
const isJoint = ({ type, text }: DiffPart): boolean => type === 'same' && text.trim() === ''

export interface FirstDifference {
  readonly source: string
  readonly printed: string
  readonly more: number
}

/** The first difference with a few words around it, and how many come after; null when there is none. */
export function firstDifference(parts: readonly DiffPart[]): FirstDifference | null {
  const first = parts.findIndex(({ type }) => type !== 'same')
  if (first === -1) return null
  let last = first
  while (last + 1 < parts.length) {
    const next = parts[last + 1]
    const after = parts[last + 2]
    if (next?.type !== 'same') last += 1
    else if (isJoint(next) && after !== undefined) last += 2
    else break
  }
  const before = WORDS_AT_END.exec(parts[first - 1]?.text ?? '')?.[0] ?? ''
  const after = WORDS_AT_START.exec(parts[last + 1]?.text ?? '')?.[0] ?? ''
  const side = (type: 'source' | 'printed'): string =>
    cut(
      before +
        parts
          .slice(first, last + 1)
          .filter((part) => part.type === 'same' || part.type === type)
          .map(({ text }) => text)
          .join('') +
        after,
    )
  const rest = parts
    .slice(last + 1)
    .filter((part, at, all) => part.type !== 'same' && (all[at - 1]?.type ?? 'same') === 'same')
  return { source: side('source'), printed: side('printed'), more: rest.length }
}

/** `You wrote “lapsed in the 1991 protocol”. The source has “lapsed with the 1991 protocol”.` */
export function differenceInWords(parts: readonly DiffPart[]): string {
  const words = messages.briefCheck
  const changed = parts.filter(({ type }) => type !== 'same')
  const [only] = changed
  const isAtEnd = only !== undefined && changed.length === 1 && (parts[0] === only || parts.at(-1) === only)
  if (isAtEnd && only.type === 'source') return words.shortened(cut(only.text))
  const first = firstDifference(parts)
  return first === null ? '' : words.altered(first.printed, first.source, first.more)
}
