import type { Frame } from '../../../../shared/journal/frame.ts'
import type { Source } from '../../../../shared/model/source.ts'
import type { Change, TransactionLabel } from '../../../../shared/model/transaction.ts'
import { hexOfSha256 } from '../hash-text.ts'
import { instant } from './entries.ts'

let made = 0

function step(label: TransactionLabel, changes: readonly Change[], words?: { id: string; text: string }): Frame {
  made += 1
  const bytes = Buffer.from(words?.text ?? '')
  const payload = words && { texts: [words], originals: [{ sha256: hexOfSha256(bytes), bytes: new Uint8Array(bytes) }] }
  return {
    step: 'do',
    transaction: { id: `t${String(made)}`, at: instant(made), label, changes, ...(payload && { payload }) },
  }
}

function sourceOf(dossierId: string, id: string, text: string): Source {
  const sha256 = hexOfSha256(Buffer.from(text))
  const capsule = {
    sha256,
    byteLength: Buffer.byteLength(text),
    fileName: null,
    address: null,
    importedAt: instant(0),
    encoding: 'utf-8',
    extractor: 'text@1',
  }
  return {
    id,
    dossierId,
    title: text.slice(0, 40),
    subtitle: null,
    authors: [],
    outlet: null,
    publishedAt: null,
    language: 'en',
    inferred: [],
    format: 'text',
    wordCount: 1,
    state: 'new',
    capsule,
  }
}

/** A dossier with a source, all of whose words hold `words`; with one step more that was undone. */
export function dossierFrames(id: string, words: string): readonly Frame[] {
  const dossier = { id, title: `${words} title`, createdAt: instant(0) }
  const text = `${words} text of ${id}`
  const source = sourceOf(id, `${id}-s`, text)
  return [
    step('dossier.create', [{ table: 'dossiers', id, before: null, after: dossier }]),
    step('source.import', [{ table: 'sources', id: source.id, before: null, after: source }], { id: source.id, text }),
  ]
}

/** Deletes the source again, so that only the undo history and the payload know of it. */
export function deleteSource(id: string, words: string): Frame {
  const source = sourceOf(id, `${id}-s`, `${words} text of ${id}`)
  return step('source.delete', [{ table: 'sources', id: source.id, before: source, after: null }])
}
