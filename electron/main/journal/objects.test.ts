import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentHashOfText } from '../../../shared/journal/digest.ts'
import { hashText, hexOfSha256 } from './hash-text.ts'
import { contentOfText, DamagedObjectError, ObjectStore, textOfContent } from './objects.ts'
import { inFolder } from './testing/journal-folder.ts'
import { flipBit } from './testing/test-generation.ts'

const objectOf = (text: string): { readonly sha256: string; readonly bytes: Uint8Array } => {
  const bytes = new TextEncoder().encode(text)
  return { sha256: hexOfSha256(bytes), bytes }
}
const A = objectOf('a')
const EMPTY = objectOf('')

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

describe('the object store', () => {
  it('gives back what was put, and holds it once', () =>
    inFolder(async (folder) => {
      const store = new ObjectStore(join(folder, 'objects'))
      await store.putAll([A, EMPTY])
      await store.put(A.sha256, A.bytes)
      expect(Buffer.from(await store.get(A.sha256)).toString()).toBe('a')
      expect((await store.get(EMPTY.sha256)).byteLength).toBe(0)
      expect([...(await filesIn(store.folder))].sort()).toEqual([A.sha256, EMPTY.sha256].sort())
    }))

  it('writes many at once', () =>
    inFolder(async (folder) => {
      const store = new ObjectStore(folder)
      const objects = Array.from({ length: 1000 }, (_, index) => objectOf(`text ${String(index)}`))
      await store.putAll(objects)
      expect(await store.verify(objects.map(({ sha256 }) => sha256))).toEqual([])
      expect(await filesIn(folder)).toHaveLength(1000)
    }))

  it('refuses bytes that are not those of the name, and leaves nothing behind', () =>
    inFolder(async (folder) => {
      const store = new ObjectStore(folder)
      await expect(store.put(EMPTY.sha256, A.bytes)).rejects.toThrow(DamagedObjectError)
      expect(await store.has(EMPTY.sha256)).toBe(false)
      expect(await filesIn(folder)).toEqual([])
    }))

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(62)}/b`])('takes %j for no name', (name) =>
    inFolder(async (folder) => {
      await expect(new ObjectStore(folder).get(name)).rejects.toThrow(RangeError)
    }),
  )

  it('tells what is missing, damaged, emptied, or no file, and heals each', () =>
    inFolder(async (folder) => {
      const store = new ObjectStore(folder)
      const [missing, damaged, emptied, aFolder, fine] = ['1', '2', '3', '4', '5'].map(objectOf)
      if (!missing || !damaged || !emptied || !aFolder || !fine) throw new Error('Five were made')
      const all = [missing, damaged, emptied, aFolder, fine]
      await store.putAll([damaged, emptied, fine])
      await flipBit(store.path(damaged.sha256), 0)
      await writeFile(store.path(emptied.sha256), '')
      await mkdir(join(store.path(aFolder.sha256), 'inside'), { recursive: true })
      const wrong = [missing, damaged, emptied, aFolder].map(({ sha256 }) => sha256).sort()
      expect(await store.verify(all.map(({ sha256 }) => sha256))).toEqual(wrong)
      for (const sha256 of wrong) await expect(store.get(sha256)).rejects.toThrow(DamagedObjectError)
      await store.putAll(all)
      expect(await store.verify(all.map(({ sha256 }) => sha256))).toEqual([])
    }))

  it('links into another store without a second copy', () =>
    inFolder(async (folder) => {
      const [one, two] = [new ObjectStore(join(folder, '1')), new ObjectStore(join(folder, '2'))]
      await one.put(A.sha256, A.bytes)
      await mkdir(two.folder)
      await one.linkInto(two, [A.sha256, A.sha256])
      expect((await stat(two.path(A.sha256))).nlink).toBe(2)
      expect(await readFile(two.path(A.sha256), 'utf8')).toBe('a')
      await one.linkInto(two, [A.sha256])
      await expect(one.linkInto(two, [EMPTY.sha256])).rejects.toThrow(DamagedObjectError)
      expect(await readdir(dirname(two.path(A.sha256)))).toEqual([A.sha256])
    }))

  it('never links a damaged object on', () =>
    inFolder(async (folder) => {
      const [one, two] = [new ObjectStore(join(folder, '1')), new ObjectStore(join(folder, '2'))]
      await one.put(A.sha256, A.bytes)
      await flipBit(one.path(A.sha256), 0)
      await mkdir(two.folder)
      await expect(one.linkInto(two, [A.sha256])).rejects.toThrow(DamagedObjectError)
      expect(await two.has(A.sha256)).toBe(false)
    }))

  it('goes no further after a failure', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'objects'), 'a file where the folder should be')
      const store = new ObjectStore(join(folder, 'objects'))
      const objects = Array.from({ length: 100 }, (_, index) => objectOf(String(index)))
      await expect(store.putAll(objects)).rejects.toThrow(/ENOTDIR|EEXIST/)
      expect(await readdir(folder)).toEqual(['objects'])
    }))
})

describe('the content of a text', () => {
  it('is exact for any UTF-16, and its hash is that of the digest', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes)
        const bytes = contentOfText(text)
        expect(textOfContent(bytes)).toBe(text)
        expect(hexOfSha256(bytes)).toBe(contentHashOfText(text, hashText))
      }),
    )
  })

  it('is nothing else', () => {
    expect(() => textOfContent(new TextEncoder().encode('{}'))).toThrow(TypeError)
    expect(() => textOfContent(new TextEncoder().encode('"'))).toThrow(SyntaxError)
  })
})
