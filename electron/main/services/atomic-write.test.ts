import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomic } from './atomic-write.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('writeFileAtomic', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-atomic-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it.each([
    ['empty', ''],
    ['text', 'Chủ tịch 🎉'],
    ['large', 'x'.repeat(3_000_000)],
  ])('writes a new file: %s', async (_name, text) => {
    await writeFileAtomic(join(folder, 'a.md'), bytes(text))
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(text)
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  it('replaces an older file', async () => {
    await writeFile(join(folder, 'a.md'), 'older and longer')
    await writeFileAtomic(join(folder, 'a.md'), bytes('new'))
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('new')
  })

  it('takes names as long as the file system does', async () => {
    const name = `${'n'.repeat(252)}.md`
    await writeFileAtomic(join(folder, name), bytes('x'))
    expect(await readdir(folder)).toEqual([name])
  })

  it('leaves nothing behind when the target cannot be replaced', async () => {
    await mkdir(join(folder, 'a.md', 'inside'), { recursive: true })
    await expect(writeFileAtomic(join(folder, 'a.md'), bytes('x'))).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  it('throws when the folder is not there', async () => {
    await expect(writeFileAtomic(join(folder, 'none', 'a.md'), bytes('x'))).rejects.toThrow(/ENOENT/)
  })
})
