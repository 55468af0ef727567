import { groupBy } from '../../analysis/group-by.ts'
import { messages } from '../../messages/messages.ts'
import { addressOf } from '../../model/source.ts'
import { type ColumnId, tableOf } from './columns.ts'
import { sourceName, type TableInput } from './table-input.ts'
import type { Table } from './table.ts'

const COLUMNS = [
  'source',
  'title',
  'subtitle',
  'authors',
  'outlet',
  'published',
  'language',
  'words',
  'annotations',
  'inferred',
  'address',
  'format',
  'encoding',
  'bytes',
  'sha256',
  'imported',
  'id',
] as const satisfies readonly ColumnId[]

const { between } = messages.exports.tables

/** Every source with what proves what was imported. */
export function sourcesTable({ sources, annotations }: TableInput): Table {
  const bySource = groupBy(annotations, ({ target }) => target.source)
  return tableOf(
    'sources',
    COLUMNS,
    sources.map((source) => ({
      source: sourceName(source),
      title: source.title,
      subtitle: source.subtitle,
      authors: source.authors.length === 0 ? null : source.authors.join(between),
      outlet: source.outlet,
      published: source.publishedAt,
      language: source.language,
      words: source.wordCount,
      annotations: bySource.get(source.id)?.length ?? 0,
      inferred: source.inferred.length === 0 ? null : source.inferred.join(between),
      address: addressOf(source),
      format: source.format,
      encoding: source.capsule.encoding,
      bytes: source.capsule.byteLength,
      sha256: source.capsule.sha256,
      imported: source.capsule.importedAt,
      id: source.id,
    })),
  )
}
