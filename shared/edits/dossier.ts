import type { Environment } from '../environment.ts'
import type { Dossier } from '../model/dossier.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import type { Payload } from '../model/records.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { changed, created, removed, transactionOf } from './transaction-of.ts'

export function createDossier(environment: Environment, title: string): Transaction {
  const dossier: Dossier = { id: environment.newId(), title, createdAt: environment.now() }
  return transactionOf(environment, 'dossier.create', [created('dossiers', dossier)])
}

export const renameDossier = (environment: Environment, before: Dossier, title: string): Transaction =>
  transactionOf(environment, 'dossier.rename', [changed('dossiers', before, { ...before, title })])

/** Brings in a whole dossier, such as an exported one or the sample. Nothing of it may exist yet. */
export function restoreDossier(environment: Environment, contents: DossierContents): Transaction {
  return transactionOf(
    environment,
    'dossier.restore',
    changesOf(contents).map(({ table, record }) => created(table, record)),
    payloadOf(contents),
  )
}

/** Removes a dossier and everything in it; texts and originals stay until they are purged, so that undo works. */
export function deleteDossier(environment: Environment, contents: DossierContents): Transaction {
  const changes = changesOf(contents).map(({ table, record }) => removed(table, record))
  return transactionOf(environment, 'dossier.delete', changes.reverse())
}

type AnyRecord = { readonly table: Change['table']; readonly record: NonNullable<Change['after']> }

function changesOf(contents: DossierContents): readonly AnyRecord[] {
  const { dossier } = contents
  return [
    { table: 'dossiers', record: dossier },
    ...contents.people.map((record) => ({ table: 'people', record }) as const),
    ...contents.questions.map((record) => ({ table: 'questions', record }) as const),
    ...contents.sources.flatMap(({ source, blocks }) => [
      { table: 'sources', record: source } as const,
      { table: 'blocks', record: { id: source.id, dossierId: dossier.id, blocks } } as const,
    ]),
    ...contents.annotations.map((record) => ({ table: 'annotations', record }) as const),
    ...contents.briefs.map((record) => ({ table: 'briefs', record }) as const),
  ]
}

function payloadOf(contents: DossierContents): Payload {
  return {
    texts: contents.sources.map(({ source, text }) => ({ id: source.id, text })),
    originals: contents.sources.flatMap(({ source, original }) =>
      original ? [{ sha256: source.capsule.sha256, bytes: original }] : [],
    ),
  }
}
