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
  it('goes on past what cannot be opened, which fails when its turn comes', async () => {
    const gone = new DOMException('gone', 'NotFoundError')
    const failing = (name: string) =>
      ({ ...file(name), file: (_done: unknown, reject: (error: unknown) => void) => reject(gone) }) as FileSystemEntry
    const closed = {
      ...folder('closed', []),
      createReader: () => ({
        readEntries: (_done: unknown, reject: (error: unknown) => void) => {
          reject(new DOMException('no', 'NotReadableError'))
        },
      }),
    } as unknown as FileSystemEntry
    const outer = folder('f', [failing('1.txt'), closed, file('3.txt')])
    const found = await filesOfDrop([outer], isText)
    const outcomes = await Promise.all(
      found.map(({ read }) =>
        read().then(
          ({ length }) => length,
          ({ message }: Error) => message,
        ),
      ),
    )
    expect(found.map(({ name }, index) => [name, outcomes[index]])).toEqual([
      ['1.txt', 'import/not-found'],
      ['3.txt', 1],
      ['closed', 'import/unreadable'],
    ])
  })
  it('says when there was more than it takes', async () => {
    const many = folder(
      'f',
      Array.from({ length: 10_001 }, (_, index) => file(`${String(index)}.txt`)),
      100,
    )
    const found = await filesOfDrop([many], isText)
    expect(found).toHaveLength(10_001)
    await expect(found.at(-1)?.read()).rejects.toThrow('import/too-many')
  })
  it('finds nothing in an empty folder', async () => {
    expect(await names([folder('f', [])])).toEqual([])
  })
})
