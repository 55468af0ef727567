import { describe, expect, it } from 'vitest'
import { filesOfDrop } from './dropped-files.ts'

const file = (name: string): FileSystemEntry =>
  ({
    name,
    isFile: true,
    isDirectory: false,
    file: (done: (file: File) => void) => done(new File(['x'], name)),
  }) as unknown as FileSystemEntry

/** A folder that, like Chromium, hands out its entries in batches. */
const folder = (name: string, entries: readonly FileSystemEntry[], batch = 2): FileSystemEntry =>
  ({
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      let at = 0
      return {
        readEntries: (done: (entries: readonly FileSystemEntry[]) => void) => {
          done(entries.slice(at, (at += batch)))
        },
      }
    },
  }) as unknown as FileSystemEntry

const isText = (name: string): boolean => name.endsWith('.txt')
const names = async (entries: readonly (FileSystemEntry | File)[]) =>
  (await filesOfDrop(entries, isText)).map(({ name }) => name)

describe('filesOfDrop', () => {
  it('takes what was dropped itself, whatever it is', async () => {
    expect(await names([file('b.exe'), file('a.txt')])).toEqual(['b.exe', 'a.txt'])
  })
  it('walks folders to the end of every batch, in order of names', async () => {
    const inner = folder('z', [file('5.txt')])
    const outer = folder('f', [file('10.txt'), file('2.txt'), inner, file('1.txt'), file('3.txt')])
    expect(await names([outer])).toEqual(['1.txt', '2.txt', '3.txt', '10.txt', '5.txt'])
  })
  it('leaves out hidden files and what cannot be imported', async () => {
    const outer = folder('f', [file('.hidden.txt'), file('photo.jpg'), folder('.git', [file('x.txt')]), file('a.txt')])
    expect(await names([outer])).toEqual(['a.txt'])
  })
  it('takes files that only exist in memory', async () => {
    expect(await names([new File(['x'], 'a.txt'), folder('f', [file('b.txt')])])).toEqual(['a.txt', 'b.txt'])
  })
  it('finds nothing in an empty folder', async () => {
    expect(await names([folder('f', [])])).toEqual([])
  })
})
