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

/** Pasted text as a file, named from its first line. Null when there is no text in it. */
export function importFileOfText(text: string, otherwise: string): ImportFile | null {
  const line = text.split('\n', 200).find((candidate) => candidate.trim() !== '')
  if (line === undefined) return null
  const cleaned = line.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim()
  const name = [...cleaned].slice(0, NAME_LENGTH).join('').trim() || otherwise
  const bytes = new TextEncoder().encode(text)
  return { name: `${name}.txt`, size: bytes.byteLength, read: () => Promise.resolve(bytes), pasted: true }
}
