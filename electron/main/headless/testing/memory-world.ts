import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import type { ImportedSource, ImportInput } from '../../../../shared/formats/import-format.ts'
import { NO_PRINTER } from '../../../../shared/formats/testing/no-printer.ts'
import type { Block } from '../../../../shared/model/block.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import { bodyWordCount } from '../../../../shared/text/body-word-count.ts'
import { run } from '../run.ts'
import type { HeadlessWorld } from '../world.ts'

export interface MemoryWorld extends HeadlessWorld {
  /** By absolute path. */
  readonly files: Map<string, Uint8Array>
  readonly out: string[]
  readonly errors: string[]
}

/** Paragraphs only: enough of an importer for what the verbs do with one. */
async function importParagraphs({ fileName, bytes }: ImportInput): Promise<Result<ImportedSource>> {
  if (fileName.endsWith('.crash')) throw new Error('a bug')
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return fail('import/empty', 'There is nothing to read.')
  const blocks = Array.from(text.matchAll(/\S.*/g), (match): Block => {
    return { role: 'paragraph', start: match.index, end: match.index + match[0].length }
  })
  return ok({
    title: basename(fileName),
    subtitle: null,
    authors: [],
    outlet: null,
    publishedAt: null,
    language: 'en',
    inferred: ['language'],
    format: 'text',
    encoding: 'utf-8',
    address: null,
    extractor: 'text@1',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    blocks,
    wordCount: bodyWordCount(text, blocks, 'en'),
    sketch: null,
    notices: [],
  })
}

/** The world as maps and lists. The folder `/locked` cannot be written to. */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>): MemoryWorld {
  const absolute = (path: string): string => resolve('/desk', path)
  const encode = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const stored = new Map(Object.entries(files).map(([path, content]) => [absolute(path), encode(content)]))
  const out: string[] = []
  const errors: string[] = []
  return {
    files: stored,
    out,
    errors,
    ...NO_PRINTER,
    resolvePath: absolute,
    readFile: async (path) => {
      const bytes = stored.get(absolute(path))
      return bytes === undefined ? fail('import/not-found', 'The file could not be read.') : ok(bytes)
    },
    writeFile: async (path, bytes) => {
      if (absolute(path).startsWith('/locked/')) throw new Error('EACCES')
      stored.set(absolute(path), bytes)
    },
    writeOut: async (text) => void out.push(text),
    writeError: (text) => void errors.push(text),
    importFile: importParagraphs,
    now: () => '2024-05-06T07:08:09.000Z',
  }
}

export interface Ran {
  readonly code: number
  /** Null when nothing was printed. */
  readonly document: unknown
  readonly world: MemoryWorld
}

/** Runs the words of a command line over some files. */
export async function ran(command: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Ran> {
  const world = memoryWorld(files)
  const code = await run(command.split(' ').filter(Boolean), world)
  return { code, document: world.out.length === 0 ? null : (JSON.parse(world.out.join('')) as unknown), world }
}
