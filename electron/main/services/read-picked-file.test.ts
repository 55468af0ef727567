import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPickedFile } from './read-picked-file.ts'

describe('readPickedFile', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-read-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it('gives the bytes as they are, in memory of their own', async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0, 255)
    await writeFile(join(folder, 'a.txt'), bytes)
    const result = await readPickedFile(join(folder, 'a.txt'))
    expect(result).toEqual({ ok: true, value: bytes })
    // A small Buffer shares one pool with others; that must not go to the page.
    expect(result.ok && result.value.buffer.byteLength).toBe(bytes.length)
  })

  it.each([
    ['a file that is gone', 'none.txt', 'import/not-found'],
    ['a file below a file', 'a.txt/b.txt', 'import/not-found'],
    ['a folder', '.', 'import/not-a-file'],
    ['a file over the limit', 'a.txt', 'import/too-large'],
  ])('%s', async (_name, path, code) => {
    await writeFile(join(folder, 'a.txt'), '123456')
    expect(await readPickedFile(join(folder, path), 5)).toMatchObject({ ok: false, error: { code } })
  })

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    expect(await readPickedFile(join(folder, 'pipe.txt'))).toMatchObject({ error: { code: 'import/not-a-file' } })
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file of somebody else', async () => {
    await writeFile(join(folder, 'a.txt'), 'x')
    await chmod(join(folder, 'a.txt'), 0)
    expect(await readPickedFile(join(folder, 'a.txt'))).toMatchObject({ error: { code: 'import/not-permitted' } })
  })
})
