import { link, mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wipe, wipeAll } from './wipe.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-wipe-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('wipe', () => {
  it('removes a folder with everything in it', async () => {
    await mkdir(join(folder, 'a/b/c'), { recursive: true })
    await writeFile(join(folder, 'a/b/c/text'), 'words')
    await writeFile(join(folder, 'a/empty'), '')
    await wipe(join(folder, 'a'))
    expect(await readdir(folder)).toEqual([])
  })

  it('overwrites what was in a file', async () => {
    const path = join(folder, 'text')
    await writeFile(path, 'words '.repeat(400_000))
    // Who has the file open still sees the bytes that lie on the disk.
    const handle = await open(path, 'r')
    await wipe(path)
    const bytes = await handle.readFile()
    await handle.close()
    expect(bytes.length).toBe(2_400_000)
    expect(bytes.every((byte) => byte === 0)).toBe(true)
  })

  it('leaves the bytes that another name needs, and takes them with the last name', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')] as const
    await writeFile(first, 'words')
    await link(first, second)
    const handle = await open(first, 'r')
    await wipe(first)
    expect(await readFile(second, 'utf8')).toBe('words')
    await wipe(second)
    expect(String(await handle.readFile())).toBe('\0'.repeat(5))
    await handle.close()
  })

  it('does not follow a link out of the folder', async () => {
    await writeFile(join(folder, 'outside'), 'words')
    await mkdir(join(folder, 'inside'))
    await symlink(join(folder, 'outside'), join(folder, 'inside', 'link'))
    await symlink(folder, join(folder, 'inside', 'back'))
    await wipe(join(folder, 'inside'))
    expect(await readFile(join(folder, 'outside'), 'utf8')).toBe('words')
  })

  it('takes what is gone already for done', async () => {
    await wipeAll([join(folder, 'never'), join(folder, 'never/was/there')])
    expect((await stat(folder)).isDirectory()).toBe(true)
  })
})
