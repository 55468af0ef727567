import { appendFile, copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FRAME_MAGIC } from '../frame-codec.ts'
import { segmentName } from '../segment-header.ts'
import { editFile } from './journal-folder.ts'

/** Does something to files of a journal; where, three numbers of any size say. */
export type Harm = (
  folder: string,
  names: readonly string[],
  random: readonly [number, number, number],
) => Promise<unknown>

const pick = (names: readonly string[], random: number): string => names[random % names.length] ?? ''
/** What may lose frames. */
export const HARMS: Readonly<Record<string, Harm>> = {
  'a range of zeros': (folder, names, [file, start, length]) =>
    editFile(join(folder, pick(names, file)), (bytes) => {
      const at = start % bytes.length
      return bytes.fill(0, at, Math.min(bytes.length, at + 1 + (length % 3000)))
    }),
  'a range of anything': (folder, names, [file, start, length]) =>
    editFile(join(folder, pick(names, file)), (bytes) => {
      const at = start % bytes.length
      const end = Math.min(bytes.length, at + 1 + (length % 400))
      for (let index = at; index < end; index += 1) bytes[index] = (index * 31 + length) % 256
      return bytes
    }),
  'bytes put in': (folder, names, [file, start, length]) =>
    editFile(join(folder, pick(names, file)), (bytes) => {
      const at = start % bytes.length
      return Buffer.concat([bytes.subarray(0, at), FRAME_MAGIC, Buffer.alloc(length % 90, 1), bytes.subarray(at)])
    }),
  'bytes taken out': (folder, names, [file, start, length]) =>
    editFile(join(folder, pick(names, file)), (bytes) => {
      const at = start % bytes.length
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + (length % 500))])
    }),
  'a segment gone': (folder, names, [file]) => rm(join(folder, pick(names, file))),
  'a part written twice': (folder, names, [file, start, length]) =>
    editFile(join(folder, pick(names, file)), (bytes) => {
      const at = start % bytes.length
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at).subarray(0, length % 2000), bytes.subarray(at)])
    }),
  'a tail of another segment': (folder, names, [file, start, other]) =>
    editFile(join(folder, pick(names, file)), (bytes) => bytes).then(async () => {
      const tail = await readFile(join(folder, pick(names, other)))
      await appendFile(join(folder, pick(names, file)), tail.subarray(start % tail.length))
    }),
}

/** What may not. */
export const HARMLESS: Readonly<Record<string, Harm>> = {
  'two segments with each other’s names': async (folder, names, [one, other]) => {
    const [a, b] = [join(folder, pick(names, one)), join(folder, pick(names, other))]
    if (a === b) return
    await rename(a, `${a}.aside`)
    await rename(b, a)
    await rename(`${a}.aside`, b)
  },
  'a copy of a segment': (folder, names, [file, order]) =>
    copyFile(join(folder, pick(names, file)), join(folder, segmentName(order % 9, 77))),
  'a shorter copy of a segment': async (folder, names, [file, order, length]) => {
    const bytes = await readFile(join(folder, pick(names, file)))
    // With its header: a file without one counts as what its name says.
    const header = bytes.indexOf('\n') + 1
    await writeFile(join(folder, segmentName(order % 9, 77)), bytes.subarray(0, header + (length % 900)))
  },
  'files that are no segments': async (folder, names, [file]) => {
    await copyFile(join(folder, pick(names, file)), join(folder, '000000000002 (copy).journal'))
    await writeFile(join(folder, 'desktop.ini'), 'x')
  },
}
