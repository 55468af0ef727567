import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { RecoveryItem } from '../../storage/recovery-store.ts'
import { clockIn, hasLoss, recoveryDetails, recoveryLine } from './recovery-words.ts'

const UTC = clockIn('UTC')

const finding = (more: Partial<Finding> = {}): RecoveryItem => ({
  kind: 'finding',
  finding: {
    what: 'journal',
    file: '000000000001.journal',
    detail: 'Bytes 80 to 412 are damaged.',
    lost: null,
    ...more,
  },
})

const lost = (steps: number, from: string | null, to: string | null): RecoveryItem =>
  finding({ lost: { steps, from, to } })

const filled = (reason: Extract<RecoveryItem, { kind: 'filled' }>['reason']): RecoveryItem => ({
  kind: 'filled',
  reason,
  rows: 2310,
  annotations: 1204,
})

const FROM = '2026-03-05T10:31:20.000Z'
const TO = '2026-03-05T10:40:00.000Z'
const LOST = '7 steps between 10:31 and 10:40 on 5 March 2026 could not be restored.'

describe('recoveryLine', () => {
  const cases: readonly (readonly [what: string, items: readonly RecoveryItem[], line: string | null])[] = [
    ['nothing', [], null],
    [
      'one frame to finish',
      [{ kind: 'caught-up', frames: 1 }],
      'One change was finished after the app had ended unexpectedly.',
    ],
    [
      'several frames to finish',
      [{ kind: 'caught-up', frames: 3 }],
      '3 changes were finished after the app had ended unexpectedly.',
    ],
    ['damaged', [filled('damaged')], 'The database was damaged and has been rebuilt: 1,204 annotations, nothing lost.'],
    [
      'empty',
      [filled('empty')],
      'The database was empty and has been rebuilt from the journal: 1,204 annotations, nothing lost.',
    ],
    [
      'far behind',
      [filled('far-behind')],
      'The database was far behind and has been brought up to date from the journal: 1,204 annotations, nothing lost.',
    ],
    [
      'what the person asked for',
      [filled('other-generation')],
      'The workspace was loaded from its journal: 1,204 annotations.',
    ],
    [
      'the database knew more, and it can not be said what of it was true',
      [filled('ahead')],
      'The database did not fit the journal and has been rebuilt from it: 1,204 annotations.',
    ],
    ['one row', [{ kind: 'repaired', restored: 1, removed: 0 }], 'Restored 1 record from the journal.'],
    [
      'rows that were missing and rows that were left over',
      [{ kind: 'repaired', restored: 3, removed: 2 }],
      'Restored 3 records from the journal. Removed 2 records that did not belong to the workspace.',
    ],
    [
      'only left over',
      [{ kind: 'repaired', restored: 0, removed: 1 }],
      'Removed 1 record that did not belong to the workspace.',
    ],
    ['a repair that changed nothing', [{ kind: 'repaired', restored: 0, removed: 0 }], null],
    [
      'handed over',
      [{ kind: 'handed-over', rows: 2310 }],
      'The journal was damaged and has been rebuilt from the database: 2,310 records, nothing lost.',
    ],
    ['one text', [{ kind: 'healed', texts: 1, originals: 0 }], '1 text was written to disk again.'],
    [
      'texts and originals',
      [{ kind: 'healed', texts: 2, originals: 1 }],
      '2 texts and 1 original were written to disk again.',
    ],
    ['nothing healed', [{ kind: 'healed', texts: 0, originals: 0 }], null],
    [
      'a finding without loss',
      [finding()],
      'A damaged place in the journal was found. Nothing is missing because of it.',
    ],
    [
      'two findings without loss',
      [finding(), finding({ what: 'snapshot', file: '000000000400-regular.snapshot' })],
      '2 damaged files found. Nothing is missing because of them.',
    ],
    [
      'the same finding twice is one',
      [finding(), finding()],
      'A damaged place in the journal was found. Nothing is missing because of it.',
    ],
    ['steps lost', [lost(7, FROM, TO)], LOST],
    ['at one minute', [lost(1, TO, TO)], '1 step at 10:40 on 5 March 2026 could not be restored.'],
    [
      'over midnight',
      [lost(2, '2026-03-05T23:59:00.000Z', '2026-03-06T00:02:00.000Z')],
      '2 steps between 5 March 2026, 23:59 and 6 March 2026, 00:02 could not be restored.',
    ],
    ['nobody knows when', [lost(7, null, null)], '7 steps could not be restored.'],
    ['one end known', [lost(7, null, TO)], '7 steps at 10:40 on 5 March 2026 could not be restored.'],
    [
      'losses in two places are added up',
      [lost(4, '2026-03-05T10:38:00.000Z', TO), lost(3, FROM, '2026-03-05T10:35:00.000Z')],
      LOST,
    ],
    [
      'a loss comes first, and “nothing lost” is not said',
      [filled('damaged'), lost(7, FROM, TO)],
      `${LOST} The database was damaged and has been rebuilt: 1,204 annotations.`,
    ],
    [
      'the same for the journal',
      [{ kind: 'handed-over', rows: 5 }, lost(7, FROM, TO)],
      `${LOST} The journal was damaged and has been rebuilt from the database: 5 records.`,
    ],
    [
      'a lost of no steps is no loss',
      [lost(0, null, null)],
      'A damaged place in the journal was found. Nothing is missing because of it.',
    ],
    [
      'of several things the one that matters most',
      [
        { kind: 'healed', texts: 1, originals: 0 },
        { kind: 'caught-up', frames: 1 },
        { kind: 'repaired', restored: 3, removed: 0 },
      ],
      'Restored 3 records from the journal.',
    ],
  ]
  it.each(cases)('%s', (_what, items, line) => {
    expect(recoveryLine(items, UTC)).toBe(line)
  })
})

describe('recoveryDetails', () => {
  it('lists everything with its numbers, files and what they mean', () => {
    const items: readonly RecoveryItem[] = [
      filled('damaged'),
      { kind: 'repaired', restored: 0, removed: 0 },
      lost(7, FROM, TO),
      finding({ what: 'object', file: 'ab12', detail: '' }),
      finding({ what: 'object', file: 'ab12', detail: '' }),
    ]
    expect(recoveryDetails(items, UTC)).toEqual([
      {
        what: 'A damaged place in the journal was found.',
        more: [LOST, 'Bytes 80 to 412 are damaged.'],
        file: '000000000001.journal',
        loss: true,
      },
      {
        what: 'The database was damaged and has been rebuilt: 1,204 annotations.',
        more: ['2,310 records in all.'],
        file: null,
        loss: false,
      },
      {
        what: 'The copy of a text or an original on disk was damaged.',
        more: ['Nothing is missing because of it.'],
        file: 'ab12',
        loss: false,
      },
    ])
  })

  it('says when something is lost', () => {
    expect(hasLoss([finding(), lost(0, null, null)])).toBe(false)
    expect(hasLoss([finding(), lost(1, null, null)])).toBe(true)
  })
})
