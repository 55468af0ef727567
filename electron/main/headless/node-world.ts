import { resolve } from 'node:path'
import { writeFileAtomic } from '../services/atomic-write.ts'
import { readPickedFile } from '../services/read-picked-file.ts'
import { printWith } from './print-with.ts'
import type { HeadlessWorld } from './world.ts'

/**
 * The folder that relative paths start from. npm runs scripts in the folder of the package, and tells
 * where it was called itself; other callers' variables of that name may be stale.
 */
const workingFolder = (): string =>
  (process.env['npm_lifecycle_event'] === 'headless' ? process.env['INIT_CWD'] : undefined) ?? process.cwd()

/** Resolves when the stream has taken the text, and when nobody reads any more (`… | head`). */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((settle, reject) => {
    stream.write(text, (error) => {
      if (error && !isBrokenPipe(error)) reject(error)
      else settle()
    })
  })
}

const isBrokenPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE'

/** The world as Node has it, but for what reads the formats. */
export function nodeWorld(importFile: HeadlessWorld['importFile']): HeadlessWorld {
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that has gone is no failure of ours; without a listener it would end the process.
    stream.on('error', (error) => {
      if (!isBrokenPipe(error)) throw error
    })
  }
  const folder = workingFolder()
  const resolvePath = (path: string): string => resolve(folder, path)
  return {
    resolvePath,
    readFile: (path) => readPickedFile(resolvePath(path)),
    writeFile: (path, bytes) => writeFileAtomic(resolvePath(path), bytes),
    writeOut: (text) => write(process.stdout, text),
    writeError: (text) => void write(process.stderr, `${text}\n`),
    importFile,
    printPdf: (html) => printWith(process.env['VARIORUM_PRINTER'], html),
    now: () => new Date().toISOString(),
  }
}
