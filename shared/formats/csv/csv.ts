import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { DataWriter, ExportOptions } from '../export-format.ts'
import { annotationsTable } from '../tables/annotations-table.ts'
import { figuresTable } from '../tables/figures-table.ts'
import { positionsTable } from '../tables/positions-table.ts'
import { sourcesTable } from '../tables/sources-table.ts'
import { type TableInput, tableInput } from '../tables/table-input.ts'
import type { Table } from '../tables/table.ts'
import { timelineTable } from '../tables/timeline-table.ts'
import { withOverride } from '../tables/with-override.ts'
import { writeCsv } from './write-csv.ts'

const writer =
  (build: (input: TableInput) => Table) =>
  (contents: DossierContents, { override }: Pick<ExportOptions, 'override'>): Uint8Array<ArrayBuffer> =>
    utf8fromStringLoose(writeCsv(withOverride(build(tableInput(contents)), override)))

/** Every annotation with every field. */
export const csv = {
  write: writer(annotationsTable),
} as const satisfies DataWriter

/** The matrix, one row for each person on each question. */
export const csvPositions = {
  write: writer(positionsTable),
} as const satisfies DataWriter

/** Every dated stance. */
export const csvTimeline = {
  write: writer(timelineTable),
} as const satisfies DataWriter

/** The ledger. */
export const csvFigures = {
  write: writer(figuresTable),
} as const satisfies DataWriter

/** Every source with its hash. */
export const csvSources = {
  write: writer(sourcesTable),
} as const satisfies DataWriter
