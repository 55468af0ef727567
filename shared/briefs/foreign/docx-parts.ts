import { strFromU8, unzipSync, zipSync } from 'fflate'
import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'

/** What a document may be, packed and unpacked: a book of a million words is 20 MB of XML. */
export const MOST_DOCX_BYTES = 50 * 1024 * 1024
const MOST_PARTS = 5_000
/** XML packs to a twentieth; what packs to less is made to fill a disk. */
const MOST_RATIO = 200
const SMALL_PART = 1024 * 1024
/** All that words can be in. Pictures and macros are left in the file. */
const PART = /\.(?:xml|rels)$/i

/** Paragraphs that Word's own styles set off as quotations. */
export const DOCX_STYLES: readonly string[] = [
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
]

/**
 * A Word document with nothing in it but the parts that hold words, packed anew: whoever reads it gets what was counted
 * here, whatever the file said elsewhere.
 */
export function docxParts(bytes: Uint8Array): Result<Uint8Array> {
  const words = messages.briefCheck.foreign
  if (bytes.length > MOST_DOCX_BYTES) return fail('import/too-large', words.tooLarge)
  let total = 0
  let count = 0
  let isBomb = false
  let parts
  try {
    // Each part is unpacked into as many bytes as it states, and no more.
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!PART.test(name) || isBomb) return false
        total += originalSize
        count += 1
        isBomb =
          total > MOST_DOCX_BYTES ||
          count > MOST_PARTS ||
          (originalSize > SMALL_PART && originalSize > size * MOST_RATIO)
        return !isBomb
      },
    })
  } catch (error) {
    return fail('import/malformed', words.notDocx, error)
  }
  if (isBomb) return fail('import/too-large', words.tooLarge)
  if (!Object.hasOwn(parts, 'word/document.xml') && !Object.hasOwn(parts, '_rels/.rels')) {
    return fail('import/malformed', words.notDocx)
  }
  // No program writes one, and its entities may be made to grow without end.
  const declares = Object.values(parts).some((part) => strFromU8(part.subarray(0, 4_096), true).includes('<!DOCTYPE'))
  return declares ? fail('import/malformed', words.notDocx) : ok(zipSync(parts, { level: 0 }))
}
