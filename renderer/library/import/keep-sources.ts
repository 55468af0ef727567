import { importSource } from '../../../shared/edits/source.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { environment } from '../../environment/browser-environment.ts'
import type { Arrived } from '../../importer/queue.ts'
import { platform } from '../../platform/platform.ts'
import { commitEach } from '../../storage/commit.ts'
import { findDuplicates } from '../../storage/contents.ts'
import type { ImportFile } from './import-file.ts'

export interface Kept {
  /** Title of the source whose bytes these are, or of the file before it that had the same: nothing was added. */
  readonly duplicateOf: string | null
}

type Arrival = Arrived<ImportFile>

/**
 * Adds what was read as sources, but for those whose bytes the dossier has already. Never rejects.
 *
 * @returns what became of each, in their order
 */
export async function keepSources(dossierId: string, arrived: readonly Arrival[]): Promise<readonly Result<Kept>[]> {
  const together = await keepTogether(dossierId, arrived)
  if (together.ok) return together.value.map(ok)
  if (arrived.length <= 1) return arrived.map(() => together)
  // One of them can't be kept. Which one it is shows when each comes alone, and the others are.
  const alone: Result<Kept>[] = []
  for (const arrival of arrived) {
    const kept = await keepTogether(dossierId, [arrival])
    alone.push(kept.ok ? ok(kept.value[0] ?? { duplicateOf: null }) : kept)
  }
  return alone
}

/** All or none. */
async function keepTogether(dossierId: string, arrived: readonly Arrival[]): Promise<Result<readonly Kept[]>> {
  let kept: readonly Kept[] = []
  const written = await commitEach(async () => {
    const found = await findDuplicates(
      dossierId,
      arrived.map(({ imported }) => imported.sha256),
    )
    const { each, transactions } = sortOut(dossierId, arrived, found)
    kept = each
    return transactions
  }).catch((thrown: unknown) => {
    // The look for duplicates reads the database too. A rejection here would end this import and all after it.
    platform.logError(thrown)
    return fail('storage/failed', 'The dossier could not be read.', thrown)
  })
  return written.ok ? ok(kept) : written
}

/** @param found sources of the dossier by the hash of their bytes */
function sortOut(
  dossierId: string,
  arrived: readonly Arrival[],
  found: ReadonlyMap<string, Source>,
): { readonly each: readonly Kept[]; readonly transactions: readonly Transaction[] } {
  const titles = new Map([...found].map(([sha256, { title }]) => [sha256, title]))
  const transactions: Transaction[] = []
  const each = arrived.map(({ file, imported, bytes }) => {
    const duplicateOf = titles.get(imported.sha256) ?? null
    if (duplicateOf === null) {
      titles.set(imported.sha256, imported.title)
      const fileName = file.pasted === true ? null : file.name
      transactions.push(importSource(environment, { dossierId, imported, bytes, fileName, address: imported.address }))
    }
    return { duplicateOf }
  })
  return { each, transactions }
}
