import { hashOfOriginal, hashOfRecord, hashOfText } from '../../../shared/journal/digest.ts'
import type { CountedTable } from '../../../shared/journal/workspace-state.ts'
import type { Original, SourceText } from '../../../shared/model/source.ts'
import { hashOfBytes, hashOfContent, hashText } from '../hash-text.ts'

/** Of a row as it is stored. An original is hashed by its bytes, so that a damaged one does not pass for its key. */
export async function hashRow(table: CountedTable, row: unknown): Promise<Uint8Array> {
  if (table === 'texts') {
    const { id, text } = row as SourceText
    return hashOfText(id, await hashOfContent(text), hashText)
  }
  if (table === 'originals') return hashOfOriginal(await hashOfBytes((row as Original).bytes), hashText)
  return hashOfRecord(table, row, hashText)
}

/** Characters or bytes that a row takes, roughly. */
export function sizeOfRow(row: unknown): number {
  const { text, bytes } = row as { readonly text?: unknown; readonly bytes?: unknown }
  if (typeof text === 'string') return text.length
  if (bytes instanceof Uint8Array) return bytes.length
  return sizeOfValue(row)
}

function sizeOfValue(value: unknown): number {
  if (typeof value === 'string') return value.length + 8
  if (typeof value !== 'object' || value === null) return 8
  return Object.values(value).reduce<number>((sum, entry) => sum + sizeOfValue(entry), 8)
}
