import { type BriefInline, foreign, own, plainTextOf } from '../document/document.ts'

export type Pieces = readonly BriefInline[]

const CLOSED = /[.?!…。？！؟]["'”’»]*$/u

export const plainOf = (pieces: Pieces): string => pieces.map(plainTextOf).join('')

/** Ends in a full stop, inside of closing marks, unless it ends in a mark that stands for one. */
export function closed(pieces: Pieces): Pieces {
  if (CLOSED.test(plainOf(pieces))) return pieces
  const last = pieces.at(-1)
  return last?.type === 'text' && last.text === '”' ? [...pieces.slice(0, -1), own('.”')] : [...pieces, own('.')]
}

/** Pieces that are not empty, with something between them. */
export const joined = (parts: readonly Pieces[], between: string): Pieces =>
  parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [own(between), ...part]))

/** Sentences one after the other, each with its stop. */
export const sentences = (parts: readonly Pieces[]): Pieces =>
  joined(parts.filter((part) => part.length > 0).map(closed), ' ')

/** Marks inside what stands in double quotation marks become single ones. */
const inner = (title: string): string => title.replace(/“([^“”]*)”/gu, '‘$1’').replace(/"([^"]*)"/gu, '‘$1’')

/** A title in double quotation marks, with the stop or comma inside of them as American print has it. */
export function quoted(title: string, stop: '' | '.' | ','): Pieces {
  // After a question mark a comma stays and a full stop goes (CMOS 6.125, 14.96).
  const mark = stop === '.' && CLOSED.test(title) ? '' : stop
  return [own('“'), foreign(inner(title)), own(`${mark}”`)]
}
