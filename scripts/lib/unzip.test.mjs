import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unzip } from './unzip.mjs'

const bytes = (text) => new TextEncoder().encode(text)
let folder
let archive

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-unzip-'))
  archive = join(folder, 'a.zip')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('deflated, stored and empty files, with their permissions', async () => {
  const long = 'word '.repeat(50_000)
  writeFileSync(
    archive,
    zipSync({
      'top/long.txt': bytes(long),
      'top/stored.txt': [bytes('as it is'), { level: 0 }],
      'top/empty.txt': bytes(''),
      'top/run': [bytes('#!'), { os: 3, attrs: 0o100755 << 16 }],
      'top/left/out.txt': bytes('x'),
    }),
  )
  const target = join(folder, 'out')
  await unzip(archive, target, (name) => (name.includes('left') ? null : name.slice('top/'.length)))
  expect(readdirSync(target).sort()).toEqual(['empty.txt', 'long.txt', 'run', 'stored.txt'])
  expect(readFileSync(join(target, 'long.txt'), 'utf8')).toBe(long)
  expect(readFileSync(join(target, 'stored.txt'), 'utf8')).toBe('as it is')
  expect(readFileSync(join(target, 'empty.txt'), 'utf8')).toBe('')
  expect(statSync(join(target, 'run')).mode & 0o777).toBe(0o755)
})

test('an entry cannot leave the target', async () => {
  writeFileSync(archive, zipSync({ '../outside.txt': bytes('x') }))
  await expect(unzip(archive, join(folder, 'out'), (name) => name)).rejects.toThrow('points outside')
})

test.each([
  ['cut off', (zip) => zip.slice(0, zip.length - 30)],
  ['something else', () => bytes('not an archive')],
])('%s: refused', async (_, damage) => {
  writeFileSync(archive, damage(zipSync({ 'a.txt': bytes('a'), 'b.txt': bytes('b') })))
  await expect(unzip(archive, join(folder, 'out'), (name) => name)).rejects.toThrow('ZIP archive')
})
