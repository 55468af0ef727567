import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import type { Finding } from '../../../shared/ipc/workspace.ts'
import { writeFileAtomic } from '../services/atomic-write.ts'
import { NewerVersionError } from './file-errors.ts'
import {
  generationFolder,
  generationsFolder,
  isGenerationName,
  journalFolder,
  pointerFile,
  unlessMissing,
  workspaceFolder,
} from './layout.ts'
import { scanJournal } from './journal-scan.ts'
import { newestHeader } from './snapshots.ts'

const POINTER_FORMAT = 'variorum-pointer'
const POINTER_VERSION = 1

const Pointer = z.object({
  format: z.literal(POINTER_FORMAT),
  version: z.literal(POINTER_VERSION),
  /** Of the records of the generation (shared/journal/schema.ts). */
  schema: z.number().int().positive(),
  generation: z.uuid(),
})

/** Which generation is the present one. */
export type Pointer = Pick<z.infer<typeof Pointer>, 'schema' | 'generation'>

export interface FoundPointer {
  /** Null when there is no generation at all. */
  readonly pointer: Pointer | null
  /** True when CURRENT itself says so; otherwise it was concluded from the generations, and should be written. */
  readonly stated: boolean
  readonly findings: readonly Finding[]
}

/**
 * Reads which generation is the present one and writes nothing. When CURRENT can't say it, that is the one
 * which was written to last.
 * @throws NewerVersionError and whatever the file system throws
 */
export async function readPointer(root: string): Promise<FoundPointer> {
  const bytes = await unlessMissing(readFile(pointerFile(root)))
  const pointer = bytes && parsePointer(bytes.toString('utf8'))
  if (pointer && (await isFolder(generationFolder(root, pointer.generation)))) {
    return { pointer, stated: true, findings: [] }
  }
  const fallback = await newestGeneration(root)
  const what = bytes === null ? 'is missing' : pointer ? 'names a generation that is missing' : 'can’t be read'
  if (fallback === null && bytes === null) return { pointer: null, stated: false, findings: [] }
  const instead = fallback ? `; the generation written to last was taken: ${fallback.generation}` : ''
  const finding: Finding = { what: 'pointer', file: 'CURRENT', detail: `CURRENT ${what}${instead}.`, lost: null }
  return { pointer: fallback, stated: false, findings: [finding] }
}

/** From now on this generation is the present one: before the call the old one is, whatever happens in between. */
export async function writePointer(root: string, { schema, generation }: Pointer): Promise<void> {
  await mkdir(workspaceFolder(root), { recursive: true, mode: 0o700 })
  const pointer = Pointer.parse({ format: POINTER_FORMAT, version: POINTER_VERSION, schema, generation })
  await writeFileAtomic(pointerFile(root), Buffer.from(`${JSON.stringify(pointer)}\n`))
}

/** Ids of the generations that are whole, in no order. */
export async function listGenerations(root: string): Promise<readonly string[]> {
  const entries = (await unlessMissing(readdir(generationsFolder(root), { withFileTypes: true }))) ?? []
  return entries.filter((entry) => entry.isDirectory() && isGenerationName(entry.name)).map(({ name }) => name)
}

function parsePointer(json: string): Pointer | null {
  const value = parseJson(json)
  const parsed = Pointer.safeParse(value)
  if (parsed.success) return { schema: parsed.data.schema, generation: parsed.data.generation }
  const other = z.object({ format: z.literal(POINTER_FORMAT), version: z.number() }).safeParse(value)
  if (other.success && other.data.version > POINTER_VERSION) {
    throw new NewerVersionError(`CURRENT has version ${String(other.data.version)}`)
  }
  return null
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const isFolder = async (path: string): Promise<boolean> => (await unlessMissing(stat(path)))?.isDirectory() ?? false

async function newestGeneration(root: string): Promise<Pointer | null> {
  let newest: (Pointer & { readonly at: string }) | null = null
  for (const generation of await listGenerations(root)) {
    const folder = generationFolder(root, generation)
    const header = await newestHeader(folder)
    if (header === null) continue
    const { last } = await scanJournal(journalFolder(folder), header.point)
    const at = last !== null && last.at > header.at ? last.at : header.at
    if (newest === null || at > newest.at) newest = { schema: header.schema, generation, at }
  }
  return newest && { schema: newest.schema, generation: newest.generation }
}
