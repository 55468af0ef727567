import { databaseDamage, doubleFault, journalDamage, snapshotDamage } from './classes/damage.mjs'
import { diskFull, hungFlush } from './classes/disk.mjs'
import { killErase } from './classes/erase.mjs'
import { journalRandom } from './classes/journal-random.mjs'
import {
  killEdit,
  killExport,
  killImport,
  killMove,
  killRestoreBackup,
  killRestoreSnapshot,
  killSnapshot,
} from './classes/kills.mjs'
import { killMigration } from './classes/migration.mjs'
import { powerCut } from './classes/power-cut.mjs'
import { doubleStart, downgrade } from './classes/processes.mjs'

/**
 * @typedef {object} FaultClass
 * @property {string} id
 * @property {number} full cases of a whole run
 * @property {number} quick cases of a quick one
 * @property {number} chunk cases that one worker does in a row
 * @property {boolean} [waits] spends its time waiting for a time limit of the app: goes on beside the others
 * @property {(job: import('./chain.mjs').Job) => Promise<void>} run
 */

/**
 * Longest first, so that two workers end at about the same time. Quick runs are part of `npm test`: at least one case
 * of every class, and which kinds of a fault they are is chosen by the seed.
 *
 * @type {readonly FaultClass[]}
 */
export const CLASSES = [
  { id: 'hung-transaction', full: 3, quick: 1, chunk: 1, waits: true, run: hungFlush },
  { id: 'database-damage', full: 95, quick: 5, chunk: 5, run: databaseDamage },
  { id: 'disk-full', full: 20, quick: 2, chunk: 2, run: diskFull },
  { id: 'power-cut', full: 100, quick: 4, chunk: 10, run: powerCut },
  { id: 'kill-edit', full: 60, quick: 2, chunk: 15, run: killEdit },
  { id: 'kill-import', full: 30, quick: 1, chunk: 10, run: killImport },
  { id: 'kill-export', full: 15, quick: 1, chunk: 8, run: killExport },
  { id: 'kill-snapshot', full: 30, quick: 1, chunk: 10, run: killSnapshot },
  { id: 'kill-migration', full: 15, quick: 1, chunk: 8, run: killMigration },
  { id: 'kill-restore', full: 20, quick: 1, chunk: 10, run: killRestoreBackup },
  { id: 'interrupted-restore', full: 20, quick: 1, chunk: 10, run: killRestoreSnapshot },
  { id: 'kill-erase', full: 15, quick: 1, chunk: 8, run: killErase },
  { id: 'kill-move', full: 15, quick: 1, chunk: 8, run: killMove },
  { id: 'journal-damage', full: 200, quick: 4, chunk: 20, run: journalDamage },
  { id: 'snapshot-damage', full: 200, quick: 4, chunk: 20, run: snapshotDamage },
  { id: 'double-fault', full: 100, quick: 3, chunk: 20, run: doubleFault },
  { id: 'double-start', full: 20, quick: 1, chunk: 10, run: doubleStart },
  { id: 'downgrade', full: 3, quick: 3, chunk: 3, run: downgrade },
  { id: 'journal-random', full: 5_000, quick: 100, chunk: 1_000, run: journalRandom },
]
