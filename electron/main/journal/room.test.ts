import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { type FileSystemRoom, hasRoom, NEEDED_ROOM } from './room.ts'

const BLOCK = 4_096
const enough: FileSystemRoom = { bavail: NEEDED_ROOM / BLOCK, bsize: BLOCK }
const less: FileSystemRoom = { bavail: NEEDED_ROOM / BLOCK - 1, bsize: BLOCK }

describe('room', () => {
  it.each([
    ['enough everywhere', [enough, enough], true],
    ['too little in the first', [less, enough], false],
    ['too little in the last', [enough, less], false],
    ['a folder that can not be asked', [null, enough], true],
    ['a folder that can not be asked, and too little', [null, less], false],
  ])('%s', async (_name, rooms, expected) => {
    const ask = (folder: string): Promise<FileSystemRoom> => {
      const room = rooms[Number(folder)]
      return room ? Promise.resolve(room) : Promise.reject(new Error('gone'))
    }
    expect(await hasRoom(Object.keys(rooms), ask)).toBe(expected)
  })

  it('is asked of the file system', async () => {
    expect(typeof (await hasRoom([tmpdir()]))).toBe('boolean')
  })
})
