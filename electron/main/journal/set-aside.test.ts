import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setAsideFolder } from './layout.ts'
import { copyAside, setAside } from './set-aside.ts'
import { inFolder } from './testing/journal-folder.ts'

const AT = '2026-01-01T10:20:30.000Z'

describe('setting aside', () => {
  it('moves files and folders into one new folder, also with the same name, and passes over what is missing', () =>
    inFolder(async (root) => {
      await mkdir(join(root, 'a', 'deep'), { recursive: true })
      await writeFile(join(root, 'a', 'deep', 'file'), '1')
      await mkdir(join(root, 'b'))
      await writeFile(join(root, 'b', 'deep'), '2')
      const paths = [join(root, 'a', 'deep'), join(root, 'b', 'deep'), join(root, 'missing')]
      const target = await setAside(root, paths, 'damaged/../journal', AT)
      expect(basename(target)).toBe('2026-01-01T10-20-30.000Z-damaged-journal')
      expect(await readFile(join(target, 'deep', 'file'), 'utf8')).toBe('1')
      expect(await readFile(join(target, 'deep-2'), 'utf8')).toBe('2')
      expect(await readdir(join(root, 'a'))).toEqual([])
      expect(await readdir(join(root, 'b'))).toEqual([])
    }))

  it('never puts into a folder that is there', () =>
    inFolder(async (root) => {
      for (const content of ['1', '2', '3']) {
        await writeFile(join(root, 'file'), content)
        await setAside(root, [join(root, 'file')], 'why', AT)
      }
      const names = (await readdir(setAsideFolder(root))).sort()
      expect(names).toHaveLength(3)
      const contents = await Promise.all(
        names.map((name) => readFile(join(setAsideFolder(root), name, 'file'), 'utf8')),
      )
      expect(contents.sort()).toEqual(['1', '2', '3'])
    }))

  it('copies what is still in use', () =>
    inFolder(async (root) => {
      await mkdir(join(root, 'folder'))
      await writeFile(join(root, 'folder', 'file'), '1')
      const target = await copyAside(root, [join(root, 'folder'), join(root, 'missing')], 'why', AT)
      expect(await readFile(join(target, 'folder', 'file'), 'utf8')).toBe('1')
      expect(await readFile(join(root, 'folder', 'file'), 'utf8')).toBe('1')
    }))
})
