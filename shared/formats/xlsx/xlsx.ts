import type { DossierContents } from '../../model/dossier-contents.ts'
import type { DataWriter, ExportOptions } from '../export-format.ts'
import { aboutTable } from '../tables/about-table.ts'
import { annotationsTable } from '../tables/annotations-table.ts'
import { conflictsTable } from '../tables/conflicts-table.ts'
import { figuresTable } from '../tables/figures-table.ts'
import { matrixTable } from '../tables/matrix-table.ts'
import { peopleTable } from '../tables/people-table.ts'
import { positionsTable } from '../tables/positions-table.ts'
import { sourcesTable } from '../tables/sources-table.ts'
import { tableInput } from '../tables/table-input.ts'
import type { Table } from '../tables/table.ts'
import { timelineTable } from '../tables/timeline-table.ts'
import { withOverride } from '../tables/with-override.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The annotations come first: programs that read one sheet read that one. */
const TABLES = [
  annotationsTable,
  sourcesTable,
  peopleTable,
  positionsTable,
  matrixTable,
  timelineTable,
  figuresTable,
  conflictsTable,
]

/** Every table of a dossier as the sheets of one workbook. */
export const sheetsOf = (contents: DossierContents, options: ExportOptions): readonly Table[] => {
  const input = tableInput(contents)
  const [annotations, ...others] = TABLES.map((build) => build(input))
  return [
    ...(annotations ? [withOverride(annotations, options.override)] : []),
    ...others,
    aboutTable(contents, options),
  ]
}

export const xlsx = {
  write: (contents, options) => writeWorkbook(sheetsOf(contents, options)),
} as const satisfies DataWriter
