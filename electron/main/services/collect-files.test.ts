import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collectFiles, FOLDER_LIMITS } from './collect-files.ts'

const TEXT = new Set(['txt', 'text'])

describe('collectFiles', () => {
  let root = ''
  const put = async (...paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), 'x')
    }
  }
  const found = async (limits = FOLDER_LIMITS) => {
    const { paths, truncated, unreadable } = await collectFiles(join(root, 'in'), TEXT, limits)
    return { paths: paths.map((path) => relative(join(root, 'in'), path)), truncated, unreadable: unreadable.length }
  }
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'variorum-collect-'))
    await mkdir(join(root, 'in'))
  })
  afterEach(async () => {
    await rm(root, { recursive: true, force: true })
  })

  it('takes importable files of all folders, in order', async () => {
    await put('in/b.txt', 'in/a.TXT', 'in/c/d.text', 'in/c/báo.txt', 'in/e.pdf', 'in/none')
    expect(await found()).toEqual({
      paths: ['a.TXT', 'b.txt', 'c/báo.txt', 'c/d.text'],
      truncated: false,
      unreadable: 0,
    })
  })

  it('skips what systems leave behind', async () => {
    await put('in/.hidden.txt', 'in/.git/a.txt', 'in/__MACOSX/b.txt', 'in/Thumbs.db')
    expect((await found()).paths).toEqual([])
  })

  it('comes to an end when links lead back, and stays in the folder that was chosen', async () => {
    await put('in/a/b.txt', 'outside/secret.txt')
    await symlink(join(root, 'in'), join(root, 'in/a/up'))
    await symlink(join(root, 'in/a'), join(root, 'in/again'))
    await symlink(join(root, 'outside'), join(root, 'in/away'))
    await symlink(join(root, 'outside/secret.txt'), join(root, 'in/secret.txt'))
    await symlink(join(root, 'nowhere'), join(root, 'in/broken.txt'))
    expect(await found()).toEqual({ paths: ['a/b.txt'], truncated: false, unreadable: 0 })
  })

  it.each([
    ['files', { ...FOLDER_LIMITS, files: 2 }],
    ['depth', { ...FOLDER_LIMITS, depth: 0 }],
    ['entries', { ...FOLDER_LIMITS, entries: 2 }],
  ])('says when it stopped early: %s', async (_name, limits) => {
    await put('in/a.txt', 'in/b.txt', 'in/c.txt', 'in/d/e.txt')
    expect((await found(limits)).truncated).toBe(true)
  })

  it('throws when the folder is not there', async () => {
    await expect(collectFiles(join(root, 'none'), TEXT)).rejects.toThrow(/ENOENT/)
  })
})
