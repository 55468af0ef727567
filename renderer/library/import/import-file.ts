import { messages } from '../../../shared/messages/messages.ts'
import type { AppError } from '../../../shared/result.ts'

/** One file to import, wherever it comes from; `read` is called when its turn has come. */
export interface ImportFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly read: () => Promise<Uint8Array>
  /** Text from the clipboard: the name is made up, not that of a file. */
  readonly pasted?: boolean
}

/** The queue takes a file that can't be read as a rejection; the reason travels in it. */
export const rejectionOf = (error: AppError): Error => new Error(error.code, { cause: error })

/** What the page is told about a file that it can't read: `NotFoundError` when it is gone, else little. */
function errorOf(thrown: unknown): AppError {
  const name = thrown instanceof DOMException ? thrown.name : ''
  if (name === 'NotFoundError') return { code: 'import/not-found', message: messages.importer.notFound, cause: thrown }
  return { code: 'import/unreadable', message: messages.importer.unreadable(String(thrown)), cause: thrown }
}

/** A file that the page itself holds: dropped, or pasted as a file. */
export const importFileOf = (file: File): ImportFile => ({
  name: file.name,
  size: file.size,
  read: async () => {
    try {
      return new Uint8Array(await file.arrayBuffer())
    } catch (thrown) {
      throw rejectionOf(errorOf(thrown))
    }
  },
})

/** Stands for what could not even be opened, so that it is told like any other file that fails. */
export const importFailureOf = (name: string, thrown: unknown): ImportFile => importFailure(name, errorOf(thrown))

export const importFailure = (name: string, error: AppError): ImportFile => ({
  name,
  size: 0,
  read: () => Promise.reject(rejectionOf(error)),
})

const NAME_LENGTH = 80
/** What file systems and people trip over in a name. */
const UNFIT = /[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu

/** A name for what was pasted, from its first line with words; null when there is none. */
function nameOf(text: string, otherwise: string): string | null {
  const line = text.split('\n', 200).find((candidate) => candidate.trim() !== '')
  if (line === undefined) return null
  const cleaned = line.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim()
  return [...cleaned].slice(0, NAME_LENGTH).join('').trim() || otherwise
}

function pastedFile(name: string, content: string): ImportFile {
  const bytes = new TextEncoder().encode(content)
  return { name, size: bytes.byteLength, read: () => Promise.resolve(bytes), pasted: true }
}

/** Pasted text as a file, named from its first line. Null when there is no text in it. */
export function importFileOfText(text: string, otherwise: string): ImportFile | null {
  const name = nameOf(text, otherwise)
  return name === null ? null : pastedFile(`${name}.txt`, text)
}

/**
 * Pasted HTML as a file, byte by byte as the clipboard has it.
 *
 * @param text the same as plain text, which names it
 */
export function importFileOfHtml(html: string, text: string, otherwise: string): ImportFile {
  return pastedFile(`${nameOf(text, otherwise) ?? otherwise}.html`, html)
}
