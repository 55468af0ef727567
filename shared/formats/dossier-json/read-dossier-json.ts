import { fromBase64 } from '@exodus/bytes/base64.js'
import { utf8toString } from '@exodus/bytes/utf8.js'
import type { z } from 'zod'
import type { DossierContents, SourceContents } from '../../model/dossier-contents.ts'
import { fail, ok, type Result } from '../../result.ts'
import { DossierDocument, Envelope, type SourceEntry, VERSION } from './document-schema.ts'
import { findFault } from './find-fault.ts'

/** Bytes. Above it, decoding could exceed the longest string there can be (2^29 code units). */
export const DOSSIER_SIZE_LIMIT = 500_000_000

/**
 * Reads the native format. Everything in it is validated: shapes, the hash of every original, spans
 * and references. A quote that is not what its source says at that position is kept as it stands:
 * refusing the file would lose the work, and the check of every export flags the quote.
 * @returns the contents, or `import/too-large`, `import/encoding`, `import/malformed`,
 * `import/unknown-format`, `import/newer-version`.
 */
export function readDossierJson(bytes: Uint8Array): Result<DossierContents> {
  if (bytes.byteLength > DOSSIER_SIZE_LIMIT) {
    return fail(
      'import/too-large',
      `The file has ${String(bytes.byteLength)} bytes; the limit is ${String(DOSSIER_SIZE_LIMIT)}.`,
    )
  }
  const json = parseJson(bytes)
  if (!json.ok) return json
  const envelope = Envelope.safeParse(json.value)
  if (!envelope.success) return fail('import/unknown-format', 'The file is not a Variorum dossier.')
  if (envelope.data.version > VERSION) {
    return fail(
      'import/newer-version',
      `The dossier has version ${String(envelope.data.version)}; this program reads up to ${String(VERSION)}.`,
    )
  }
  const parsed = DossierDocument.safeParse(json.value)
  if (!parsed.success) return fail('import/malformed', describeIssue(parsed.error))
  return contentsOf(parsed.data)
}

function parseJson(bytes: Uint8Array): Result<unknown> {
  let text: string
  try {
    text = utf8toString(bytes)
  } catch (error) {
    return fail('import/encoding', 'The file is not UTF-8.', error)
  }
  try {
    const value: unknown = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
    return ok(value)
  } catch (error) {
    return fail('import/malformed', 'The file is not JSON.', error)
  }
}

function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'The dossier has not the expected shape.'
}

function contentsOf(document: DossierDocument): Result<DossierContents> {
  const sources: SourceContents[] = []
  for (const entry of document.sources) {
    const original = decodeOriginal(entry)
    if (!original.ok) return original
    sources.push({ source: entry.source, text: entry.text, blocks: entry.blocks, original: original.value })
  }
  const { dossier, people, questions, annotations, briefs } = document
  const contents: DossierContents = { dossier, sources, annotations, people, questions, briefs }
  const fault = findFault(contents)
  return fault === null ? ok(contents) : fail('import/malformed', fault)
}

function decodeOriginal({ source, original }: SourceEntry): Result<Uint8Array | null> {
  if (original === null) return ok(null)
  try {
    return ok(fromBase64(original))
  } catch (error) {
    return fail('import/malformed', `The original of source ${source.id} is not Base64.`, error)
  }
}
