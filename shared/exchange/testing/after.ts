import { applied } from '../../edits/testing/applied.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { SourceBlocks } from '../../model/block.ts'
import type { TableName } from '../../model/records.ts'
import type { Source } from '../../model/source.ts'
import type { Change, Transaction } from '../../model/transaction.ts'

/** A dossier after a transaction; every change is checked against what is there. */
export function contentsAfter(
  contents: DossierContents,
  transaction: { readonly changes: readonly Change[]; readonly payload?: Transaction['payload'] } | null,
): DossierContents {
  if (transaction === null) return contents
  const of = (table: TableName) => transaction.changes.filter((change) => change.table === table)
  const sources = applied<Source>(
    contents.sources.map(({ source }) => source),
    of('sources'),
  )
  const blocks = applied<SourceBlocks>(
    contents.sources.map(({ source, blocks: own }) => ({ id: source.id, dossierId: source.dossierId, blocks: own })),
    of('blocks'),
  )
  const texts = new Map([
    ...contents.sources.map(({ source, text }) => [source.id, text] as const),
    ...(transaction.payload?.texts ?? []).map(({ id, text }) => [id, text] as const),
  ])
  const originals = new Map([
    ...contents.sources.map(({ source, original }) => [source.capsule.sha256, original] as const),
    ...(transaction.payload?.originals ?? []).map(({ sha256, bytes }) => [sha256, bytes] as const),
  ])
  return {
    ...contents,
    sources: sources.map((source) => ({
      source,
      text: texts.get(source.id) ?? '',
      blocks: blocks.find(({ id }) => id === source.id)?.blocks ?? [],
      original: originals.get(source.capsule.sha256) ?? null,
    })),
    annotations: applied(contents.annotations, of('annotations')),
    people: applied(contents.people, of('people')),
    questions: applied(contents.questions, of('questions')),
  }
}
