import type { ImportedSource, ImportNotice } from '../../shared/formats/import-format.ts'
import { BLOCK_ROLES, type Block } from '../../shared/model/block.ts'
import { INFERABLE_FIELDS } from '../../shared/model/source.ts'

// What comes from the parser was made from a file that may have got hold of it. By hand instead of by a schema: a book
// has 20,000 blocks, and this runs in the page.

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTextOrNull: Check = (value) => value === null || typeof value === 'string'
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const isOneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value)
const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NOTICE_CODES = [
  'import/scanned',
  'import/partly-read',
  'import/simplified',
] as const satisfies readonly ImportNotice['code'][]
const isNotice: Check = (value) => isRecord(value) && isOneOf(NOTICE_CODES)(value['code']) && isText(value['message'])

const DATE = /^\d{4}-\d{2}-\d{2}$/u
const SHA256 = /^[0-9a-f]{64}$/u

/** Of every field but `text` and `blocks`, which are looked at together. */
const FIELDS: Readonly<Record<Exclude<keyof ImportedSource, 'text' | 'blocks'>, Check>> = {
  title: isText,
  subtitle: isTextOrNull,
  authors: isListOf(isText),
  outlet: isTextOrNull,
  publishedAt: (value) => value === null || (typeof value === 'string' && DATE.test(value)),
  language: isText,
  inferred: isListOf(isOneOf(INFERABLE_FIELDS)),
  format: isText,
  encoding: isTextOrNull,
  address: isTextOrNull,
  extractor: isText,
  sha256: (value) => typeof value === 'string' && SHA256.test(value),
  wordCount: (value) => isCount(value, Number.MAX_SAFE_INTEGER),
  sketch: isTextOrNull,
  notices: isListOf(isNotice),
}

const ROLES: ReadonlySet<unknown> = new Set(BLOCK_ROLES)

/** In order, without overlap, within the text. */
function areBlocks(value: unknown, length: number): value is readonly Block[] {
  if (!Array.isArray(value)) return false
  let from = 0
  for (const block of value as readonly unknown[]) {
    if (!isRecord(block) || !ROLES.has(block['role'])) return false
    const { start, end, level, page, pageTurns } = block
    if (!isCount(start, length) || !isCount(end, length) || start < from || end < start) return false
    if (level !== undefined && !(isCount(level, 6) && level > 0)) return false
    if (page !== undefined && !(isCount(page, Number.MAX_SAFE_INTEGER) && page > 0)) return false
    if (pageTurns !== undefined && !isListOf((turn) => isCount(turn, end) && turn > start)(pageTurns)) return false
    from = end
  }
  return true
}

/** The source that the parser gave; null when it is none. */
export function checkedSource(value: unknown): ImportedSource | null {
  if (!isRecord(value)) return null
  const { text, blocks } = value
  if (typeof text !== 'string' || !areBlocks(blocks, text.length)) return null
  const isWhole = Object.entries(FIELDS).every(([field, check]) => check(value[field]))
  return isWhole ? (value as unknown as ImportedSource) : null
}
