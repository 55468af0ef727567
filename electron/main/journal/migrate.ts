import { decodeRow, type StateRow } from '../../../shared/journal/state-lines.ts'
import { type Migration, migrateRow, migrationsBetween, type OldRow } from '../../../shared/journal/migrations.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import { NewerVersionError } from './file-errors.ts'
import { switchTo } from './generation.ts'
import { WorkspaceImage } from './image.ts'
import { generationFolder } from './layout.ts'
import { type Pointer, readPointer } from './pointer.ts'
import { setAside } from './set-aside.ts'

/** What is known of the records, and how those of earlier versions become like them. */
export interface Schema {
  readonly version: number
  readonly migrations?: readonly Migration[] | undefined
}

export const PRESENT_SCHEMA: Schema = { version: SCHEMA_VERSION }

/** A row of the present schema from one of an older one; null when it is no more. @throws ZodError, MigrationError */
export function migratedRow(row: OldRow, from: number, { version, migrations }: Schema): StateRow | null {
  const migrated = migrateRow(row, migrationsBetween(from, version, migrations))
  return migrated && decodeRow(JSON.stringify([migrated.table, migrated.row]))
}

/** The image with every record in the present schema; sequence and undo history stay. @throws ZodError, MigrationError */
export function migratedImage(image: WorkspaceImage, from: number, schema: Schema = PRESENT_SCHEMA): WorkspaceImage {
  if (from === schema.version) return image
  const { generation, sequence, position, length } = image.state
  const migrated = WorkspaceImage.empty(generation)
  migrated.addPayload(image.payload)
  for (const row of image.rows()) {
    const next = migratedRow(row, from, schema)
    if (next !== null) migrated.addRow(next)
  }
  migrated.claim({ ...migrated.state, sequence, position, length })
  return migrated
}

export interface MigrateWorks {
  /** Puts a snapshot `before-migration` of this generation on disk. */
  readonly snapshot: (generation: string) => Promise<void>
  /** @returns id of a new generation in the present schema; it is not the present one yet */
  readonly build: (generation: string) => Promise<string>
}

/**
 * Brings the workspace to the schema of this version, if it is older. Interrupted anywhere, the old generation
 * is in force, or the new one is. The old one is set aside as a whole, so that an older version can read it.
 * @returns true when something was migrated
 * @throws NewerVersionError, and then nothing was written; what `works` and the file system throw
 */
export async function migrate(root: string, works: MigrateWorks, schema: Schema = PRESENT_SCHEMA): Promise<boolean> {
  const { pointer } = await readPointer(root)
  if (pointer === null || pointer.schema === schema.version) return false
  if (pointer.schema > schema.version) throw new NewerVersionError(`Schema ${String(pointer.schema)}`)
  await works.snapshot(pointer.generation)
  const generation = await works.build(pointer.generation)
  await switchTo(root, generation, schema.version)
  await setAside(root, [generationFolder(root, pointer.generation)], whyOf(pointer))
  return true
}

const whyOf = ({ schema }: Pointer): string => `schema-${String(schema)}`
