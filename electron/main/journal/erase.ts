import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Id } from '../../../shared/model/primitives.ts'
import { writeFileAtomic } from '../services/atomic-write.ts'
import { switchTo } from './generation.ts'
import type { Jobs } from './jobs.ts'
import { generationsFolder, unlessMissing, workspaceFolder } from './layout.ts'
import { readPointer } from './pointer.ts'
import { findPresent } from './present.ts'
import { wipeAll } from './wipe.ts'

const Erasing = z.strictObject({
  format: z.literal('variorum-erasing'),
  version: z.literal(1),
  dossierId: Id,
  /** The generation that still has the dossier. */
  from: z.uuid(),
})
type Erasing = z.infer<typeof Erasing>

const ERASING = 'erasing.json'
const erasingFile = (root: string): string => join(workspaceFolder(root), ERASING)

/** What erasing needs from those who know the other parts of the app. */
export interface EraseWorks {
  /**
   * Builds a generation with everything of the present one and of its snapshots, without the dossier and
   * without any undo history.
   * @returns its id; it is not the present one yet
   */
  readonly build: (dossierId: string, from: string) => Promise<string>
  /** Called when the new generation is the present one and before the old one is removed. */
  readonly switched: (generation: string) => Promise<void>
  /** Empties the page's database, which has the dossier too. */
  readonly clearPage: () => Promise<void>
}

export interface EraseTools extends Pick<EraseWorks, 'switched' | 'clearPage'> {
  readonly root: string
  readonly jobs: Pick<Jobs, 'run'>
  /** ISO instant. */
  readonly at: string
  readonly signal?: AbortSignal | undefined
}

/** Builds in the worker. */
export const eraseWorks = ({ root, jobs, at, signal, switched, clearPage }: EraseTools): EraseWorks => ({
  switched,
  clearPage,
  build: async (dossierId, generation) => {
    const { present } = await findPresent(root)
    if (present?.point.generation !== generation) throw new Error('The generation to erase from can not be read.')
    const { folder, point: upTo, schema } = present
    const from = { kind: 'without-dossier', folder, upTo, dossierId } as const
    return (await jobs.run({ kind: 'build', root, at, schema, from }, { signal })).generation
  },
})

/** True while a dossier is being erased, also after a crash in the middle of it. */
export const isErasing = async (root: string): Promise<boolean> => (await readErasing(root)) !== null

/**
 * Erases a dossier from every file of the workspace; `from` is the present generation. From its first moment
 * on it can only go forward: when it is interrupted, `finishErase` has to be called at the next start, before
 * anything else is done with the workspace.
 * @throws what the file system and `works` throw. When nothing has been switched yet, nothing is erased either.
 */
export async function erase(root: string, dossierId: string, from: string, works: EraseWorks): Promise<void> {
  await writeErasing(root, { format: 'variorum-erasing', version: 1, dossierId, from })
  try {
    await finishErase(root, works)
  } catch (error) {
    // A full disk must not hold the person up at every start: what was not begun is given up.
    const { pointer } = await readPointer(root)
    if (pointer?.generation === from) await wipeAll([erasingFile(root)])
    throw error
  }
}

/** @returns true when there was something to finish */
export async function finishErase(root: string, works: EraseWorks): Promise<boolean> {
  const task = await readErasing(root)
  if (task === null) return false
  const { pointer } = await readPointer(root)
  if (pointer?.generation === task.from) {
    await removeBut(generationsFolder(root), [task.from])
    const generation = await works.build(task.dossierId, task.from)
    await switchTo(root, generation, pointer.schema)
    await works.switched(generation)
  }
  await removeOtherCopies(root)
  await works.clearPage()
  await wipeAll([erasingFile(root)])
  return true
}

/** Everything but the present generation: the list says what stays, so that nothing is forgotten. */
async function removeOtherCopies(root: string): Promise<void> {
  const { pointer } = await readPointer(root)
  if (pointer === null) throw new Error('There is no workspace to erase from.')
  await removeBut(generationsFolder(root), [pointer.generation])
  await removeBut(workspaceFolder(root), ['CURRENT', 'generations', 'lock', ERASING])
}

async function removeBut(folder: string, kept: readonly string[]): Promise<void> {
  const names = (await unlessMissing(readdir(folder))) ?? []
  await wipeAll(names.filter((name) => !kept.includes(name)).map((name) => join(folder, name)))
}

async function readErasing(root: string): Promise<Erasing | null> {
  const text = await unlessMissing(readFile(erasingFile(root), 'utf8'))
  // It was written as a whole. When it can't be read, the disk has damaged it: what was to go is not known any
  // more, and the rest of the workspace must not be held up by that.
  return text === null ? null : (Erasing.safeParse(parseJson(text)).data ?? null)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const writeErasing = (root: string, task: Erasing): Promise<void> =>
  writeFileAtomic(erasingFile(root), new TextEncoder().encode(`${JSON.stringify(Erasing.parse(task))}\n`))
