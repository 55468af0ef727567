import { describe, expect, it } from 'vitest'
import { importFile } from '../../import-registry.ts'
import { brokenInvariant } from '../../plain-text/testing/invariants.ts'
import { HOSTILE_SEED, hostileFiles } from './hostile-files.ts'

/** Milliseconds for one file on a busy machine; the app stops later. */
const LIMIT = 120_000
const FILES = hostileFiles()
/** What ends within the time that a test has; all of them are tried where imports are stopped from outside. */
const TRIED = FILES.filter(({ isEndless }) => isEndless !== true)

describe(`hostile files, seed ${String(HOSTILE_SEED)}`, () => {
  it.each(TRIED.map((file) => [file.name, file] as const))(
    '%s',
    async (fileName, file) => {
      const result = await importFile({ fileName, bytes: file.make() })
      if (result.ok) {
        expect(file.must, `was read as "${result.value.text.slice(0, 80)}"`).not.toBe('fails')
        expect(brokenInvariant(result.value.text, result.value.blocks)).toBeNull()
        return
      }
      const { code, message } = result.error
      expect(file.must, `${code}: ${message}`).not.toBe('reads')
      expect(code).toMatch(/^import\//u)
      expect(message.trim()).not.toBe('')
      if (file.codes !== undefined) expect(file.codes).toContain(code)
    },
    LIMIT,
  )

  it('are more than 200, of distinct names, and the same each time', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(200)
    expect(new Set(FILES.map(({ name }) => name.toLowerCase())).size).toBe(FILES.length)
    for (const name of ['cut-0.docx', 'flipped-1.pdf', 'holed-2.epub']) {
      const makes = [FILES, hostileFiles()].map((files) => files.find((file) => file.name === name)?.make())
      expect(makes[0]).toEqual(makes[1])
    }
  })
})
