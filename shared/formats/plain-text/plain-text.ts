import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Block } from '../../model/block.ts'
import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import { decodeText } from '../encoding/decode.ts'
import { bodyWordCount } from '../../text/body-word-count.ts'
import { sketchOf } from '../../text/sketch.ts'
import type { ImportedSource, ImportReader, ImportInput } from '../import-format.ts'
import { canonicalText, isBlankText } from './canonical-text.ts'
import { readMetadata } from './metadata/metadata.ts'
import { assignRoles } from './roles/assign-roles.ts'
import { segmentsOf } from './segments/segments.ts'
import { featuresOf } from './signals/features.ts'

const ID = 'plain-text'
/** Raised whenever the same bytes would give another text or other blocks. */
const VERSION = 1

type Reading = Pick<
  ImportedSource,
  'title' | 'subtitle' | 'authors' | 'outlet' | 'publishedAt' | 'language' | 'inferred' | 'blocks'
>

/**
 * Divides a canonical text into blocks and reads what it says about itself.
 *
 * @param fileName stands in for a title when the text has none; never trusted otherwise
 */
export function readPlainText(text: string, fileName: string): Reading {
  const { segments, isFine } = segmentsOf(text)
  // With more lines than any article has, only the beginning is judged and the rest is text.
  const judged = isFine ? segments : segments.slice(0, 1)
  const assignment = assignRoles(
    judged.map((segment) => featuresOf(text, segment)),
    fileName,
  )
  const blocks: readonly Block[] = segments.map(({ start, end }, i) => ({
    role: isFine ? (assignment.roles[i] ?? 'paragraph') : 'paragraph',
    start,
    end,
  }))
  return { ...readMetadata(assignment, fileName), blocks }
}

/** Reads a text file of any encoding; the bytes alone decide, unless an encoding was chosen. */
export function readTextFile({ fileName, bytes, encoding }: ImportInput): Result<ImportedSource> {
  const decoded = decodeText(bytes, encoding === undefined ? {} : { chosen: encoding })
  if (!decoded.ok) return decoded
  const text = canonicalText(decoded.value.text)
  if (isBlankText(text)) return fail('import/empty', messages.importer.onlyBlank)
  const reading = readPlainText(text, fileName)
  return ok({
    ...reading,
    format: ID,
    encoding: decoded.value.encoding,
    address: null,
    extractor: `${ID}@${String(VERSION)}`,
    sha256: bytesToHex(sha256(bytes)),
    text,
    wordCount: bodyWordCount(text, reading.blocks, reading.language),
    sketch: sketchOf(text, reading.blocks),
    notices: [],
  })
}

/** Plain text in any encoding: articles as people save them from the web, notes, transcripts, books. */
export const plainText: ImportReader = {
  read: (input) => Promise.resolve(readTextFile(input)),
}
