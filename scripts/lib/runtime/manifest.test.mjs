import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDamage, readManifest, writeManifest } from './manifest.mjs'

let dir

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'variorum-manifest-'))
  mkdirSync(join(dir, 'locales'))
  writeFileSync(join(dir, 'electron'), 'binary')
  writeFileSync(join(dir, 'locales', 'vi.pak'), 'strings')
  await writeManifest(dir, { electron: '1.2.3', source: 'official' })
})

afterEach(() => rmSync(dir, { recursive: true, force: true }))

const damage = () => findDamage(dir, readManifest(dir))

test('a whole runtime', async () => {
  expect(readManifest(dir)).toMatchObject({ electron: '1.2.3', source: 'official' })
  expect(Object.keys(readManifest(dir).files).sort()).toEqual(['electron', 'locales/vi.pak'])
  expect(await damage()).toBeNull()
})

test('other times alone are no damage, and are remembered', async () => {
  utimesSync(join(dir, 'electron'), 1, 1)
  expect(await damage()).toBeNull()
  expect(readManifest(dir).files['electron'].mtime).toBe(1000)
})

test.each([
  ['a missing file', () => rmSync(join(dir, 'locales', 'vi.pak')), 'locales/vi.pak is missing'],
  ['a cut file', () => truncateSync(join(dir, 'electron'), 3), 'electron has 3 bytes instead of 6'],
  ['other bytes', () => writeOther('electron', 'bimary'), 'electron was changed'],
])('%s', async (_, harm, expected) => {
  harm()
  expect(await damage()).toBe(expected)
})

test('a half-written list counts as none', () => {
  truncateSync(join(dir, 'variorum-runtime.json'), 20)
  expect(readManifest(dir)).toBeNull()
})

/** Some file systems keep times too coarse to tell two writes of one test apart. */
function writeOther(name, content) {
  writeFileSync(join(dir, name), content)
  utimesSync(join(dir, name), 5, 5)
}
