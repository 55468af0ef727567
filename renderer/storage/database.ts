import Dexie, { type EntityTable, type Table } from 'dexie'
import type { HistoryEntry } from '../../shared/journal/history-step.ts'
import type { RowTable } from '../../shared/journal/state-lines.ts'
import { COUNTED_TABLES } from '../../shared/journal/workspace-state.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { SourceBlocks } from '../../shared/model/block.ts'
import type { BriefRecord } from '../../shared/model/brief.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Original, Source, SourceText } from '../../shared/model/source.ts'
import type { StoredState } from './log-state.ts'
import type { StoredPlaces } from './places.ts'
import type { StoredWords } from './search-rows.ts'

export const DATABASE_NAME = 'variorum'

/** Raised with every change of the tables; each raise ships a migration and a test that opens the old one. */
export const DATABASE_VERSION = 3

/** Every table but `state`, which speaks of them, and `places` and `words`, which repeat what others say. */
export const ROW_TABLES: readonly RowTable[] = [...COUNTED_TABLES, 'history']

/** What the views read. It can always be made anew from the journal. Only this folder knows its tables. */
export class VariorumDatabase extends Dexie {
  declare dossiers: EntityTable<Dossier, 'id'>
  declare sources: EntityTable<Source, 'id'>
  declare blocks: EntityTable<SourceBlocks, 'id'>
  declare texts: EntityTable<SourceText, 'id'>
  declare originals: EntityTable<Original, 'sha256'>
  declare annotations: EntityTable<Annotation, 'id'>
  declare people: EntityTable<Person, 'id'>
  declare questions: EntityTable<Question, 'id'>
  declare briefs: EntityTable<BriefRecord, 'id'>
  declare history: EntityTable<HistoryEntry, 'ordinal'>
  declare state: Table<StoredState, string>
  declare places: EntityTable<StoredPlaces, 'id'>
  declare words: EntityTable<StoredWords, 'id'>

  constructor(name: string = DATABASE_NAME) {
    // A power cut may take the last writes: the journal was flushed before each of them and has them still.
    super(name, { chromeTransactionDurability: 'relaxed' })
    this.version(DATABASE_VERSION).stores({
      dossiers: 'id',
      sources: 'id, dossierId, [dossierId+capsule.sha256]',
      blocks: 'id, dossierId',
      texts: 'id',
      originals: 'sha256',
      // With the id, so that the annotations of one source can be read a few at a time.
      annotations: 'id, [target.source+id], dossierId, [dossierId+target.source+kind]',
      people: 'id, dossierId',
      questions: 'id, dossierId',
      briefs: 'id, dossierId',
      history: 'ordinal',
      state: '',
      places: 'id',
      words: 'id, dossierId',
    })
  }
}

export const database = new VariorumDatabase()
