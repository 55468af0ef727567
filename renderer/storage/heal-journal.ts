import type { Payload } from '../../shared/model/records.ts'
import type { Original, SourceText } from '../../shared/model/source.ts'
import { database } from './database.ts'
import { valueOf } from './journal-error.ts'
import { journal } from './journal-port.ts'
import { reportRecovery } from './recovery-store.ts'

/** Characters and bytes that are sent at once; a larger one is sent alone. */
const ENOUGH = 4 * 1024 * 1024

/**
 * Lets the main process look at its files, and gives it the texts and originals that it has lost: the database
 * has them as well. Tells the person what was found.
 * @throws JournalError, and what the database throws
 */
export async function healJournal(): Promise<void> {
  const { texts, originals, findings } = await valueOf(journal().check({}))
  const healed = { texts: 0, originals: 0 }
  for await (const payload of present(texts, originals)) {
    await valueOf(journal().heal({ payload }))
    healed.texts += payload.texts.length
    healed.originals += payload.originals.length
  }
  if (healed.texts + healed.originals > 0) reportRecovery({ kind: 'healed', ...healed })
  for (const finding of findings) reportRecovery({ kind: 'finding', finding })
}

/** One row is in memory at a time, and what is waiting to be sent. */
async function* present(textIds: readonly string[], hashes: readonly string[]): AsyncGenerator<Payload> {
  let texts: SourceText[] = []
  let originals: Original[] = []
  let size = 0
  for (const id of textIds) {
    const row = await database.texts.get(id)
    if (!row) continue
    texts.push(row)
    size += row.text.length
    if (size < ENOUGH) continue
    yield { texts, originals }
    texts = []
    size = 0
  }
  for (const sha256 of hashes) {
    const row = await database.originals.get(sha256)
    if (!row) continue
    originals.push(row)
    size += row.bytes.length
    if (size < ENOUGH) continue
    yield { texts, originals }
    texts = []
    originals = []
    size = 0
  }
  if (texts.length + originals.length > 0) yield { texts, originals }
}
