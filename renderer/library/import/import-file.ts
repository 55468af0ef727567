/** One file to import, wherever it comes from; `read` is called when its turn has come. */
export interface ImportFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly read: () => Promise<Uint8Array>
  /** Text from the clipboard: the name is made up, not that of a file. */
  readonly pasted?: boolean
}

/** A file that the page itself holds: dropped, or pasted as a file. */
export const importFileOf = (file: File): ImportFile => ({
  name: file.name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
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
