import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Root } from 'mdast'
import type { StructuredBlock } from '../structured/structured-document.ts'
import { BlockReader } from './blocks.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** Text that is read as Markdown, in UTF-16 code units: some books. What follows is kept as it is written. */
export const MAX_MARKDOWN = 4_000_000

const NONE: ReadonlySet<string> = new Set()

export interface ReadMarkdown {
  readonly blocks: readonly StructuredBlock[]
  /** Some of the text was too much for a reader of Markdown and stands there with its marks. */
  readonly isPartlyPlain: boolean
}

/** `[name]: address` and `[^name]: note`: what references in other pieces need in order to be read. */
const DEFINITION = /^ {0,3}\[(?<label>\^?[^[\]\n\\]{1,200})\]:[ \t]*\S/gmu

/**
 * All of a Markdown text (CommonMark and GitHub's additions) as blocks of plain words.
 *
 * @param most of it that is read as Markdown, in UTF-16 code units
 */
export function readMarkdown(text: string, most = MAX_MARKDOWN): ReadMarkdown {
  const reader = new BlockReader()
  const pieces = piecesOf(text)
  const labels = pieces.length > 1 ? labelsIn(text, DEFINITION) : NONE
  let left = most
  let isPartlyPlain = false
  for (const piece of pieces) {
    left -= piece.isPlain ? 0 : piece.text.length
    const root = piece.isPlain || left < 0 ? null : rootOf(piece, labels)
    if (root === null) {
      reader.readPlain(piece.text)
      isPartlyPlain ||= piece.text.trim() !== ''
    } else {
      reader.read(root.children.filter(({ position }) => (position?.start.offset ?? 0) <= piece.text.length))
    }
  }
  return { blocks: reader.finish(), isPartlyPlain }
}

const LABEL = /\[(?<label>\^?[^[\]\n\\]{1,200})\]/gu

const labelsIn = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(pattern), ({ groups }) => groups?.['label'] ?? ''))

/** Null when the piece is more than the reader can bear after all. */
function rootOf({ text }: Piece, labels: ReadonlySet<string>): Root | null {
  const here = labels.size > 0 ? labelsIn(text, DEFINITION) : NONE
  const used = labels.size > 0 ? [...labelsIn(text, LABEL)] : []
  const missing = used.filter((label) => labels.has(label) && !here.has(label))
  const stubs = missing.map((label) => `[${label}]: x`).join('\n\n')
  try {
    return fromMarkdown(stubs === '' ? text : `${text}\n\n${stubs}\n`, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
  } catch (thrown) {
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}
