import { capitalised, counted, formatNumber, listed } from './wording.ts'

/** “The app had ended unexpectedly” is all that is said of crashes: why is in the log. */
const changes = (count: number): string => (count === 1 ? 'One change was' : `${counted(count, 'change')} were`)

export const workspace = {
  group: 'Workspace',
  commands: {
    info: 'Workspace and snapshots',
    backUp: 'Back up now',
    restore: 'Restore from a backup',
    recovery: 'What was restored',
    recoveryNothing: 'Nothing had to be restored.',
  },
  opening: {
    filling: 'Restoring the workspace from the journal',
    checking: 'Checking the workspace',
    'handing-over': 'Writing the workspace into the journal',
    progress: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)}`,
    reassurance: 'If the window is closed meanwhile, nothing is lost: this begins again at the next start.',
    noRoom:
      'Everything in the workspace is kept; opening it needs a little room. It goes on by itself when there is some.',
    show: 'Show the folder',
    showFailed: 'The folder cannot be shown. It may be on a drive that is not connected.',
    failed: {
      newer: {
        title: 'This workspace is from a newer version of Variorum',
        text: 'Nothing was touched. Update Variorum, then open it again.',
      },
      inUse: {
        title: 'The workspace is open in another Variorum',
        text: 'Nothing was touched. Go on in the other window, or close it and try again.',
      },
      unreachable: {
        title: 'The workspace could not be opened',
        text: 'Nothing in it was changed, and no empty one was begun in its place. If it is on a drive that is not connected, connect it and try again.',
      },
      diskFull: {
        title: 'The disk is full',
        text: 'Everything in the workspace is kept; opening it needs a little room. Free some space and try again.',
      },
      timeout: {
        title: 'The disk does not answer',
        text: 'Everything in the workspace is kept. Check that its drive is connected and try again.',
      },
    },
  },
  recovery: {
    label: 'Recovery',
    title: 'What was restored',
    details: 'Details',
    caughtUp: (count: number) => `${changes(count)} finished after the app had ended unexpectedly.`,
    filled: {
      empty: 'The database was empty and has been rebuilt from the journal',
      damaged: 'The database was damaged and has been rebuilt',
      'far-behind': 'The database was far behind and has been brought up to date from the journal',
      'other-generation': 'The workspace was loaded from its journal',
      ahead: 'The database did not fit the journal and has been rebuilt from it',
    },
    filledWith: (what: string, annotations: number, nothingLost: boolean) =>
      `${what}: ${counted(annotations, 'annotation')}${nothingLost ? ', nothing lost' : ''}.`,
    filledRows: (rows: number) => `${counted(rows, 'record')} in all.`,
    restored: (count: number) => `Restored ${counted(count, 'record')} from the journal.`,
    restoredMeaning: 'A full look at the database found them missing or changed.',
    removed: (count: number) => `Removed ${counted(count, 'record')} that did not belong to the workspace.`,
    handedOver: (count: number, nothingLost: boolean) =>
      `The journal was damaged and has been rebuilt from the database: ${counted(count, 'record')}${nothingLost ? ', nothing lost' : ''}.`,
    healed: (texts: number, originals: number) => {
      const what = [
        ...(texts > 0 ? [counted(texts, 'text')] : []),
        ...(originals > 0 ? [counted(originals, 'original')] : []),
      ]
      return `${capitalised(listed(what))} ${texts + originals === 1 ? 'was' : 'were'} written to disk again.`
    },
    lost: (steps: number, when: string | null) =>
      `${counted(steps, 'step')}${when === null ? '' : ` ${when}`} could not be restored.`,
    lostAt: (time: string, day: string) => `at ${time} on ${day}`,
    lostSameDay: (from: string, to: string, day: string) => `between ${from} and ${to} on ${day}`,
    lostDays: (from: string, to: string) => `between ${from} and ${to}`,
    dayTime: (day: string, time: string) => `${day}, ${time}`,
    found: {
      journal: 'A damaged place in the journal was found.',
      snapshot: 'A damaged snapshot was found.',
      pointer: 'The note of which history is the current one was damaged, and was found again.',
      object: 'The copy of a text or an original on disk was damaged.',
    },
    foundNothingMissing: 'Nothing is missing because of it.',
    foundMany: (count: number) => `${counted(count, 'damaged file')} found. Nothing is missing because of them.`,
    file: 'File',
    nothing: 'Nothing had to be restored.',
    intro: 'What the journal says counts; the database in the window is a copy of it that can always be made again.',
  },
  info: {
    title: 'Workspace',
    loading: 'Reading the workspace folder',
    failed: 'The workspace folder could not be read.',
    retry: 'Try again',
    folder: 'Folder',
    show: 'Show in folder',
    move: 'Move…',
    size: 'On disk',
    changes: 'Changes so far',
    holds: 'Holds',
    counts: (dossiers: number, sources: number, annotations: number) =>
      `${counted(dossiers, 'dossier')}, ${counted(sources, 'source')}, ${counted(annotations, 'annotation')}`,
    backUp: 'Back up now',
    restore: 'Restore from a backup…',
    snapshots: 'Snapshots',
    count: (count: number) => formatNumber(count),
    snapshotsText: 'Made by Variorum itself, in the workspace folder. A backup elsewhere also outlives the disk.',
    noSnapshots: 'None yet. The first is made within minutes of the first change.',
    columns: {
      when: 'When',
      why: 'Why',
      sources: 'Sources',
      annotations: 'Annotations',
      size: 'Size',
      action: 'Action',
    },
    reasons: { base: 'start of this history', regular: 'regular', 'before-migration': 'before an update' },
    restoreThis: 'Restore…',
    restoreWhich: (when: string) => `Restore the snapshot of ${when}`,
    setAside: 'Set aside',
    setAsideText:
      'Damaged or replaced files. Variorum keeps them and never opens them again; delete them when you like.',
    nothingSetAside: 'Nothing.',
  },
  works: {
    cancel: 'Cancel',
    cancelling: 'Cancelling',
    progress: (done: number, total: number) => `${formatNumber(Math.floor((100 * done) / Math.max(1, total)))} %`,
    running: {
      'back-up': 'Backing up',
      choose: 'Checking the backup',
      restore: 'Restoring',
      erase: 'Erasing for good',
      move: 'Moving the workspace',
    },
    runningText: {
      'back-up': 'Every text and original goes into one file, and the file is then read back.',
      choose: 'It is read from its first to its last byte before anything is offered.',
      restore: 'Until it is done, everything stays as it is.',
      erase: 'Journal, snapshots and undo history are written anew without the dossier.',
      move: 'Each file is copied and compared. The old folder stays until the new one is in use.',
    },
    reloading: 'Done. The window is loaded again.',
    restarting: 'Done. Variorum starts again on the new folder.',
    backedUp: (fileName: string) => `Backed up to “${fileName}”.`,
    cancelled: 'Cancelled. Nothing was changed.',
    failed: {
      'back-up': 'The backup was not made',
      choose: 'This backup cannot be restored',
      restore: 'The workspace was not restored',
      erase: 'The dossier was not erased',
      move: 'The workspace was not moved',
    },
    why: {
      malformed: 'The file is damaged or incomplete.',
      unknownFormat: 'The file is not a backup that Variorum wrote.',
      failed: 'The disk could not be read or written.',
      diskFull: 'There is not enough room on the disk.',
      timeout: 'The disk did not answer in time.',
    },
    kept: {
      'back-up': 'The workspace is as it was, and no unfinished file was left. Try again, or choose another folder.',
      choose: 'The workspace is as it was. Choose another backup, or a snapshot.',
      restore: 'The workspace is as it was. Try again, or choose another backup or snapshot.',
      erase: 'It may be partly done. Try again; what was begun is also finished at the next start.',
      move: 'The workspace is as it was, where it was. Try again, or choose another folder.',
    },
    confirm: {
      titleBackup: 'Restore this backup?',
      titleSnapshot: 'Restore this snapshot?',
      text: (when: string) => `The workspace becomes what it was on ${when}.`,
      textAside:
        'What is here now is set aside in the workspace folder, not deleted. The window is loaded again when it is done.',
      file: 'File',
      then: 'In the backup',
      thenSnapshot: 'In the snapshot',
      now: 'Here now',
      rows: {
        dossiers: 'Dossiers',
        sources: 'Sources',
        annotations: 'Annotations',
        people: 'People',
        questions: 'Questions',
        briefs: 'Briefs',
      },
      unknown: '–',
      compared: 'What it holds',
      action: 'Restore',
    },
  },
  erase: {
    choice: 'Erase for good: remove it from the journal, snapshots and undo history',
    text: 'This cannot be undone. What was set aside goes too, and the undo history of the whole workspace is emptied. Backups and exports that you saved elsewhere stay.',
    action: 'Erase',
  },
} as const
