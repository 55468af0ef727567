import { splitsCharacter } from '../../shared/anchoring/split-character.ts'
import type { Span } from '../../shared/model/primitives.ts'

/** UTF-16 code units shown on each side of a place. */
const SHOWN = 70

export interface InContext {
  readonly before: string
  readonly after: string
}

/** What stands around a place, cut between words where there are blanks, on one line. */
export function contextOf(text: string, { start, end }: Span): InContext {
  const from = Math.max(0, start - SHOWN)
  const to = Math.min(text.length, end + SHOWN)
  const before = text.slice(splitsCharacter(text, from) ? from + 1 : from, start)
  const after = text.slice(end, splitsCharacter(text, to) ? to - 1 : to)
  const isCutBefore = from > 0 && !isBlank(text.charAt(from - 1))
  const isCutAfter = to < text.length && !isBlank(text.charAt(to))
  return {
    before: onOneLine((from > 0 ? '…' : '') + (isCutBefore ? before.replace(/^\S{0,20}\s/u, '') : before)),
    after: onOneLine((isCutAfter ? after.replace(/\s\S{0,20}$/u, '') : after) + (to < text.length ? '…' : '')),
  }
}

const isBlank = (character: string): boolean => /\s/u.test(character)
const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ')
