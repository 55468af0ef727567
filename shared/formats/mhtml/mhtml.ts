import { messages } from '../../messages/messages.ts'
import { fail, type Result } from '../../result.ts'
import { byteString } from '../html/byte-string.ts'
import { decodeHtml } from '../html/decode-html.ts'
import { sourceFromPage } from '../html/html.ts'
import type { ImportedSource, ImportReader, ImportInput } from '../import-format.ts'
import { readMessage, type Message, type Part } from './read-parts.ts'
import { fromBase64, fromQuotedPrintable } from './transfer.ts'

const ID = 'mhtml'
/** Raised whenever the same bytes would give another text or other blocks. */
const VERSION = 1
const PAGES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])

const bareId = (id: string | undefined): string => (id ?? '').replace(/^<|>$/gu, '').trim()

/**
 * The page of an archive: the part that the archive begins with by its own word, else the one with the address that
 * was saved, else the first page in it. The others are frames.
 */
export function mainPart({ root, leaves }: Message): Part | null {
  const pages = leaves.filter(({ type }) => PAGES.has(type))
  const start = bareId(root.parameters.get('start'))
  const location = root.headers.get('snapshot-content-location')
  return (
    pages.find(({ headers }) => start !== '' && bareId(headers.get('content-id')) === start) ??
    pages.find(({ headers }) => location !== undefined && headers.get('content-location') === location) ??
    pages[0] ??
    null
  )
}

function bodyOf({ headers, body }: Part): Uint8Array {
  const coding = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
  if (coding === 'quoted-printable') return fromQuotedPrintable(body)
  return coding === 'base64' ? fromBase64(body) : body
}

/*
 * Why no library for mail: those that were tried join all pages of a message into one text, frames included, and keep
 * neither where a part came from nor its bytes, which the encoding is told by.
 */
function read(input: ImportInput): Result<ImportedSource> {
  const { bytes, encoding } = input
  if (bytes.length === 0) return fail('import/empty', messages.importer.noBytes)
  const message = readMessage(bytes)
  // Some programs give the name of an archive to a plain page.
  const isPage = message.root.type === '' && /^\s*</u.test(byteString(bytes.subarray(0, 200)))
  const page = isPage ? null : mainPart(message)
  if (!isPage && !page) return fail('import/malformed', messages.html.noPage)
  const decoded = decodeHtml(page ? bodyOf(page) : bytes, encoding, page?.parameters.get('charset'))
  if (!decoded.ok) return decoded
  const savedFrom =
    message.root.headers.get('snapshot-content-location') ?? page?.headers.get('content-location') ?? null
  return sourceFromPage(
    decoded.value.text,
    input,
    { format: ID, version: VERSION, encoding: decoded.value.encoding },
    savedFrom,
    message.isWhole ? [] : [{ code: 'import/partly-read', message: messages.html.tooManyParts }],
  )
}

/** Pages with all that belongs to them in one file, as Chromium and the old Internet Explorer save them. */
export const mhtml: ImportReader = {
  read: (input) => Promise.resolve(read(input)),
}
