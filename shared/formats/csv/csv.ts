import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { messages } from '../../messages/messages.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { DataFormat, ExportOptions } from '../export-format.ts'
import { annotationsTable } from '../tables/annotations-table.ts'
import { figuresTable } from '../tables/figures-table.ts'
import { positionsTable } from '../tables/positions-table.ts'
import { sourcesTable } from '../tables/sources-table.ts'
import { type TableInput, tableInput } from '../tables/table-input.ts'
import type { Table } from '../tables/table.ts'
import { timelineTable } from '../tables/timeline-table.ts'
import { withOverride } from '../tables/with-override.ts'
import { writeCsv } from './write-csv.ts'

const { formats, fileNameParts } = messages.exports

const writer =
  (build: (input: TableInput) => Table) =>
  (contents: DossierContents, { override }: Pick<ExportOptions, 'override'>): Uint8Array<ArrayBuffer> =>
    utf8fromStringLoose(writeCsv(withOverride(build(tableInput(contents)), override)))

/** Every annotation with every field. */
export const csv = {
  id: 'csv',
  label: formats.csv,
  purpose: 'data',
  extension: 'csv',
  write: writer(annotationsTable),
} as const satisfies DataFormat

/** The matrix, one row for each person on each question. */
export const csvPositions = {
  id: 'csv-positions',
  label: formats.csvPositions,
  purpose: 'data',
  extension: 'csv',
  fileNamePart: fileNameParts.positions,
  write: writer(positionsTable),
} as const satisfies DataFormat

/** Every dated stance. */
export const csvTimeline = {
  id: 'csv-timeline',
  label: formats.csvTimeline,
  purpose: 'data',
  extension: 'csv',
  fileNamePart: fileNameParts.timeline,
  write: writer(timelineTable),
} as const satisfies DataFormat

/** The ledger. */
export const csvFigures = {
  id: 'csv-figures',
  label: formats.csvFigures,
  purpose: 'data',
  extension: 'csv',
  fileNamePart: fileNameParts.figures,
  write: writer(figuresTable),
} as const satisfies DataFormat

/** Every source with its hash. */
export const csvSources = {
  id: 'csv-sources',
  label: formats.csvSources,
  purpose: 'data',
  extension: 'csv',
  fileNamePart: fileNameParts.sources,
  write: writer(sourcesTable),
} as const satisfies DataFormat
