import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { ImportedSource, ImportReader, ImportInput, ImportNotice } from '../import-format.ts'
import { importedFrom } from '../structured/imported-from.ts'
import type { StructuredDocument } from '../structured/structured-document.ts'
import { likenessKey } from '../plain-text/signals/words.ts'
import { walkBlocks } from './blocks/walk-blocks.ts'
import { decodeHtml } from './decode-html.ts'
import { fence, placesOf } from './fence/fence.ts'
import { survivorsOf } from './fence/survivors.ts'
import { readHead } from './metadata/head-data.ts'
import { readPageMetadata } from './metadata/read-metadata.ts'
import { parseHtml } from './parse-html.ts'

const ID = 'html'
/** Raised whenever the same bytes would give another text or other blocks. */
const VERSION = 1

export interface PageReading {
  readonly document: StructuredDocument
  readonly isFlattened: boolean
}

/**
 * Reads a page: its blocks in their order, those around the article fenced, and what it states about itself.
 *
 * @param savedFrom where an archive says that it was saved from
 */
export function readPage(html: string, savedFrom: string | null = null): PageReading {
  const { document, isFlattened } = parseHtml(html, /^\s*<\?xml\s/u.test(html.slice(0, 200)))
  const blocks = document.body ? walkBlocks(document.body) : []
  const headings = blocks.filter(({ role, text }) => role === 'heading' && text.length < 600)
  const printed = { headings: new Set(headings.map(({ text }) => likenessKey(text))) }
  const { description, ...metadata } = readPageMetadata(readHead(document), printed, savedFrom)
  const places = placesOf(blocks, { title: metadata.title, description })
  const fenced = fence(places, () => survivorsOf(document, blocks))
  return { document: { blocks: fenced, metadata, isPage: true }, isFlattened }
}

/** A source from the text of a page. */
export function sourceFromPage(
  html: string,
  input: ImportInput,
  extraction: { readonly format: string; readonly version: number; readonly encoding: string },
  savedFrom: string | null = null,
  noticed: readonly ImportNotice[] = [],
): Result<ImportedSource> {
  const { document, isFlattened } = readPage(html, savedFrom)
  if (document.blocks.length === 0) return fail('import/empty', messages.html.noText)
  const notices: readonly ImportNotice[] = isFlattened
    ? [...noticed, { code: 'import/simplified', message: messages.html.flattened }]
    : noticed
  return ok(importedFrom(document, input, { ...extraction, notices }))
}

function read(input: ImportInput): Result<ImportedSource> {
  const decoded = decodeHtml(input.bytes, input.encoding)
  if (!decoded.ok) return decoded
  return sourceFromPage(decoded.value.text, input, { format: ID, version: VERSION, encoding: decoded.value.encoding })
}

/** Web pages as browsers save them, in HTML or XHTML. */
export const html: ImportReader = {
  read: (input) => Promise.resolve(read(input)),
}
