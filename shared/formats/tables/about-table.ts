import { messages } from '../../messages/messages.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { ExportOptions } from '../export-format.ts'
import { tableOf } from './columns.ts'
import type { Table } from './table.ts'

/** What a file of tables is and how its columns are to be read. */
export function aboutTable(contents: DossierContents, { exportedAt, override }: ExportOptions): Table {
  const words = messages.exports.tables.about
  const { dossier, annotations, sources, people, questions } = contents
  const counts = words.countsOf(annotations.length, sources.length, people.length, questions.length)
  const rows: readonly (readonly [string, string])[] = [
    [words.dossier, dossier.title],
    [words.exported, words.instant(exportedAt)],
    [words.counts, counts],
    ...(override === null ? [] : [[words.override, override.trim() === '' ? words.noReason : override] as const]),
    [words.offsets, words.offsetsText],
    [words.dates, words.datesText],
    [words.values, words.valuesText],
    [words.quotesCount, words.quotesText],
  ]
  return tableOf(
    'about',
    ['item', 'content'],
    rows.map(([item, content]) => ({ item, content })),
  )
}
