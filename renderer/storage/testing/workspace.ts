import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { restoreDossier } from '../../../shared/edits/dossier.ts'
import type { Environment } from '../../../shared/environment.ts'
import type { BriefRecord } from '../../../shared/model/brief.ts'
import type { DossierContents } from '../../../shared/model/dossier-contents.ts'
import { DEFAULT_SCALE } from '../../../shared/model/question.ts'
import { exampleContents } from '../../../shared/model/testing/examples.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'
import { database, ROW_TABLES } from '../database.ts'
import { LOG_KEY } from '../log-state.ts'
import { useOpening } from '../opening-store.ts'
import { useRecovery } from '../recovery-store.ts'
import { setJournalPort } from '../journal-port.ts'
import { openWorkspace } from '../open.ts'
import { setRetryWorld } from '../retry-world.ts'
import { setWorkspaceState, workspaceState } from '../session.ts'
import { MemoryJournal } from './memory-journal.ts'

const exampleBrief: readonly BriefRecord[] = [
  {
    type: 'brief',
    id: 'b1',
    dossierId: 'd1',
    title: 'The flow',
    citationStyle: 'chicago-notes',
    date: null,
    parts: ['b1-1'],
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
  },
  {
    type: 'brief-part',
    id: 'b1-1',
    dossierId: 'd1',
    briefId: 'b1',
    blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'Gauges disagree.' }] }],
  },
]

/** The example dossier with an original whose key is its hash, and a record in every table. */
export function soundContents(): DossierContents {
  const contents = exampleContents()
  return {
    ...contents,
    sources: contents.sources.map((entry) => {
      const hash = bytesToHex(sha256(entry.original ?? new Uint8Array()))
      return { ...entry, source: { ...entry.source, capsule: { ...entry.source.capsule, sha256: hash } } }
    }),
    people: [
      {
        id: 'p1',
        dossierId: 'd1',
        name: 'Ilse Brandvold',
        aliases: ['Brandvold'],
        role: null,
        affiliation: 'the gauging office',
        standing: 'expert',
      },
    ],
    questions: [{ id: 'q1', dossierId: 'd1', wording: 'How far did the flow fall?', scale: DEFAULT_SCALE }],
    briefs: exampleBrief,
  }
}

export const restored = (environment: Environment): Transaction => restoreDossier(environment, soundContents())

/** A new journal and an empty database, opened together. */
export async function newWorkspace(): Promise<MemoryJournal> {
  const memory = new MemoryJournal()
  setJournalPort(memory)
  await openWorkspace()
  return memory
}

/** To be called after each test. */
export async function endWorkspace(): Promise<void> {
  setRetryWorld(null)
  setWorkspaceState(null)
  useRecovery.setState({ items: [], dismissed: false })
  useOpening.setState({ phase: 'opening' }, true)
  await database.delete()
}

/** Closes and opens again, as a restart of the app does. */
export async function restart(): ReturnType<typeof openWorkspace> {
  database.close()
  return openWorkspace()
}

/** Every row of the database by table, in the order of their keys. */
export async function everything(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  if (!database.isOpen()) await database.open()
  const rows = await Promise.all(ROW_TABLES.map((table) => database.table<unknown>(table).toArray()))
  return Object.fromEntries(ROW_TABLES.map((table, index) => [table, rows[index] ?? []]))
}

/** What the database, the page and the journal say the state is. All three are to be the same. */
export const threeStates = async (memory: MemoryJournal): Promise<readonly unknown[]> => [
  await database.state.get(LOG_KEY),
  workspaceState(),
  memory.state,
]
