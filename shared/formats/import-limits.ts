import type { ZipLimits } from './zip/read-zip.ts'

// What one file may cost. Far above what any article or book needs, so that only what hangs or is made to do harm
// meets them; apart from the registry, so that the page can ask without loading the importers.

const MEGABYTE = 1024 * 1024

/** Larger files are refused before they are read: 200 MB is thirty books of 1,000,000 words. */
export const MAX_IMPORT_BYTES = 200 * MEGABYTE

/**
 * For formats that are archives (Word, OpenDocument, EPUB). An EPUB of pictures has some thousand entries; the text
 * of a book is packed to a fifth, a page of spaces to a thousandth. What is unpacked is held in memory.
 */
export const ARCHIVE_LIMITS: ZipLimits = {
  archive: MAX_IMPORT_BYTES,
  entries: 20_000,
  unpacked: 400 * MEGABYTE,
  ratio: 200,
}

const BASE_TIME = 30_000
const TIME_PER_MEGABYTE = 2_000

/** How long one file may be read, in ms: the slowest format takes some 0.2 s for a megabyte on a fast machine. */
export const timeLimitOf = (bytes: number): number => Math.round(BASE_TIME + (TIME_PER_MEGABYTE * bytes) / MEGABYTE)

const BASE_MEMORY = 1024 * MEGABYTE
/** A text of one byte a character is held three times over while it is read, with two bytes a character. */
const MEMORY_PER_BYTE = 10

/** How much memory the process that reads a file may hold, in bytes. */
export const memoryLimitOf = (bytes: number): number => BASE_MEMORY + MEMORY_PER_BYTE * bytes

/** The most that any file may use, in bytes: what a limit set once for many files is. */
export const MOST_MEMORY = memoryLimitOf(MAX_IMPORT_BYTES)
