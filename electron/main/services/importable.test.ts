import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { IMPORTABLE_EXTENSIONS } from './importable.ts'

const REGISTRY = resolve(import.meta.dirname, '../../../shared/formats/import-registry.ts')

it.skipIf(!existsSync(REGISTRY))('offers exactly what the importers read', async () => {
  const { IMPORT_FORMATS } = (await import(pathToFileURL(REGISTRY).href)) as {
    readonly IMPORT_FORMATS: readonly { readonly extensions: readonly string[] }[]
  }
  const read = IMPORT_FORMATS.flatMap(({ extensions }) => extensions)
  expect([...IMPORTABLE_EXTENSIONS].sort()).toEqual([...new Set(read)].sort())
})
