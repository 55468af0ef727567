import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { readTextFile } from '../../shared/formats/plain-text/plain-text.ts'
import type { ImportedSource } from '../../shared/formats/import-format.ts'

/** A file of articles for tests, imported here as well, so that a test knows what the window must show. */
export interface CorpusFile {
  readonly path: string
  readonly name: string
  readonly imported: ImportedSource
}

const REPOSITORY = resolve(import.meta.dirname, '../..')

const CORPORA = [
  { id: 'the sample articles', folder: join(REPOSITORY, 'resources/sample-dossier') },
  // Real articles that may lie beside the repository; never inside.
  { id: 'the real articles', folder: resolve(REPOSITORY, '../shared/sources') },
] as const

function readCorpus(folder: string): readonly CorpusFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const imported = readTextFile({ fileName: name, bytes: readFileSync(path) })
      if (!imported.ok) throw new Error(`${path}: ${imported.error.message}`)
      return { path, name: basename(path), imported: imported.value }
    })
}

/** Our own articles always, the real ones when they are there. */
export const corpora = (): readonly { readonly id: string; readonly files: readonly CorpusFile[] }[] =>
  CORPORA.filter(({ folder }) => existsSync(folder)).map(({ id, folder }) => ({ id, files: readCorpus(folder) }))
