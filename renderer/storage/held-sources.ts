import type { Source } from '../../shared/model/source.ts'
import { database } from './database.ts'
import { holding } from './holding.ts'
import type { Observe } from './watch-stored.ts'

/** Rows that are read at once: more would hold up a frame. */
const CHUNK = 500

const byId = (a: Source, b: Source): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** All sources of a dossier, by id. Not in one transaction: to be read while changes are listened to. */
export async function readSourcesOf(dossierId: string): Promise<readonly Source[]> {
  const keys = await database.sources.where({ dossierId }).primaryKeys()
  const all: Source[] = []
  for (let at = 0; at < keys.length; at += CHUNK) {
    const rows = await database.sources.bulkGet(keys.slice(at, at + CHUNK))
    all.push(...rows.filter((row) => row !== undefined))
  }
  return all
}

/** The sources of a dossier: read once, then followed, so that a thousand that arrive are not read a thousand times. */
export const holdSources = (dossierId: string): Observe<readonly Source[]> =>
  holding<Source>({ table: 'sources', belongs: (source) => source.dossierId === dossierId, compare: byId })
