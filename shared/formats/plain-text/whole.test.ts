import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTextFile } from './plain-text.ts'

const FOLDER = join(import.meta.dirname, 'testing/whole')

/** Minutes, letters, songs, articles about comments and cookies: texts that no page has been added to. */
describe.each(readdirSync(FOLDER))('%s', (file) => {
  it('has no boilerplate', () => {
    const result = readTextFile({ fileName: file, bytes: readFileSync(join(FOLDER, file)) })
    if (!result.ok) throw new Error(result.error.message)
    const { text, blocks } = result.value
    expect(blocks.filter(({ role }) => role === 'boilerplate').map(({ start, end }) => text.slice(start, end))).toEqual(
      [],
    )
  })
})
