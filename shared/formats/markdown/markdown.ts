import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import { decodeText } from '../encoding/decode.ts'
import type { ImportedSource, ImportReader, ImportInput } from '../import-format.ts'
import { canonicalText, isBlankText } from '../plain-text/canonical-text.ts'
import { importedFrom } from '../structured/imported-from.ts'
import type { StructuredBlock } from '../structured/structured-document.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readMarkdown } from './read-markdown.ts'
import { statedMetadata } from './stated-metadata.ts'

const ID = 'markdown'
/** Raised whenever the same bytes would give another text or other blocks. */
const VERSION = 1

/** Reads a Markdown file of any encoding. */
export function readMarkdownFile(input: ImportInput): Result<ImportedSource> {
  const decoded = decodeText(input.bytes, input.encoding === undefined ? {} : { chosen: input.encoding })
  if (!decoded.ok) return decoded
  const text = canonicalText(decoded.value.text)
  if (isBlankText(text)) return fail('import/empty', messages.importer.onlyBlank)
  const { fields, body } = splitFrontMatter(text)
  const metadata = statedMetadata(fields)
  const { blocks, isPartlyPlain } = readMarkdown(body)
  const titled = withTitle(blocks, metadata.title)
  if (titled.length === 0) return fail('import/empty', messages.importer.onlyMarks)
  return ok(
    importedFrom({ blocks: titled, metadata }, input, {
      format: ID,
      version: VERSION,
      encoding: decoded.value.encoding,
      notices: isPartlyPlain ? [{ code: 'import/simplified', message: messages.importer.markdownPartlyPlain }] : [],
    }),
  )
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

/** The title that the front matter states, as a block: where the text repeats it, else above it, as a page shows it. */
function withTitle(blocks: readonly StructuredBlock[], title: string | null): readonly StructuredBlock[] {
  if (title === null) return blocks
  const at = blocks.findIndex(({ text }) => folded(text) === folded(title))
  const [here] = at >= 0 && at < 3 ? blocks.slice(at, at + 1) : []
  if (here) return blocks.toSpliced(at, 1, { role: 'title', text: here.text, isCertain: true })
  return [{ role: 'title', text: title, isCertain: true }, ...blocks]
}

/** Markdown as editors, note keepers and Pandoc write it. */
export const markdown: ImportReader = {
  read: (input) => Promise.resolve(readMarkdownFile(input)),
}
