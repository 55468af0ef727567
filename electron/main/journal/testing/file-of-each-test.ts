import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** The path of a file that is not there yet, in an empty folder of its own for every test of the file. */
export function fileOfEachTest(name: string): { readonly folder: string; readonly path: string } {
  const file = { folder: '', path: '' }
  beforeEach(async () => {
    file.folder = await mkdtemp(join(tmpdir(), 'variorum-file-'))
    file.path = join(file.folder, name)
  })
  afterEach(async () => {
    await rm(file.folder, { recursive: true })
  })
  return file
}
