import type { ErrorCode } from '../../result.ts'

/** What happened, and what was kept or can be done. The two are shown together, in this order. */
interface ErrorText {
  readonly what: string
  readonly next: string
}

const byCode: Readonly<Record<ErrorCode, ErrorText>> = {
  'import/empty': { what: 'The file holds no text.', next: 'Nothing was added. Check the file and import it again.' },
  'import/binary': {
    what: 'The file holds binary data, not text.',
    next: 'Nothing was added. Save the article as text and import that.',
  },
  'import/unreadable': {
    what: 'The file could not be read.',
    next: 'Nothing was added. Check that it opens elsewhere and import it again.',
  },
  'import/too-large': {
    what: 'The file is too large.',
    next: 'Nothing was added. Split it into parts and import those.',
  },
  'import/unknown-format': {
    what: 'Variorum does not know this format.',
    next: 'Nothing was added. Save the article as text and import that.',
  },
  'import/encoding': {
    what: 'The characters of the file could not be decoded.',
    next: 'Nothing was added. Save the file as UTF-8 and import it again.',
  },
  'import/malformed': {
    what: 'The file is damaged or incomplete.',
    next: 'Nothing was added. Fetch it again if you can.',
  },
  'import/encrypted': {
    what: 'The file is protected by a password.',
    next: 'Nothing was added. Open it in its own program, save it without a password, and import that.',
  },
  'import/timed-out': {
    what: 'The file took too long to read and was stopped.',
    next: 'The other files were imported. Save it in another format, or in parts, and import that.',
  },
  'import/out-of-memory': {
    what: 'Reading the file took more memory than one file may use, and was stopped.',
    next: 'The other files were imported. Save it in another format, or in parts, and import that.',
  },
  'import/newer-version': {
    what: 'The file was written by a newer version of Variorum.',
    next: 'Nothing was added. Update Variorum and open it again.',
  },
  'import/cancelled': { what: 'The import was cancelled.', next: 'What had been imported before is kept.' },
  'import/not-found': {
    what: 'The file is no longer there.',
    next: 'Nothing was added. It may have been moved or renamed; choose it again.',
  },
  'import/not-permitted': {
    what: 'Your system does not let Variorum read the file.',
    next: 'Nothing was added. Change its permissions, or copy it elsewhere and import the copy.',
  },
  'import/not-a-file': {
    what: 'This is a folder or device, not a file.',
    next: 'Nothing was added. To import what a folder holds, choose it as a folder.',
  },
  'import/too-many': {
    what: 'The folder holds more files than can be imported at once.',
    next: 'The first ones are listed. Import the rest folder by folder.',
  },
  'storage/disk-full': {
    what: 'The disk is full.',
    next: 'What is not on disk yet is kept in memory and goes on by itself when there is room. Free some space.',
  },
  'storage/timeout': {
    what: 'The disk does not answer.',
    next: 'What is not on disk yet is kept in memory and is tried again by itself.',
  },
  'storage/failed': {
    what: 'The change could not be written to disk.',
    next: 'Everything before it is kept. Try again; if it fails again, restart Variorum.',
  },
  'storage/conflict': {
    what: 'What you changed was changed elsewhere in the meantime.',
    next: 'The other change is kept. Look at it and make yours again.',
  },
  'storage/newer-version': {
    what: 'This workspace was written by a newer version of Variorum.',
    next: 'Nothing was touched. Update Variorum to open it.',
  },
  'storage/in-use': {
    what: 'The workspace is open in another Variorum.',
    next: 'Nothing was touched. Go on in the other window, or close it and try again.',
  },
  'storage/out-of-step': {
    what: 'The window and the journal did not agree on what came last.',
    next: 'Nothing was written over. Try again; if it happens again, restart Variorum.',
  },
  'storage/cancelled': { what: 'This was cancelled.', next: 'Nothing was changed.' },
  'export/refused': {
    what: 'A quotation no longer matches its source.',
    next: 'Nothing was written. Correct the quotation, or export with a stated reason.',
  },
  'export/write-failed': {
    what: 'The file could not be written.',
    next: 'A file of that name that was there before is unchanged. Choose another folder or free some space.',
  },
  'export/unknown-brief': {
    what: 'The brief is not there any more.',
    next: 'Nothing was written. Open another brief and export that.',
  },
  'export/print-failed': {
    what: 'The PDF could not be made.',
    next: 'Nothing was written. Try again, or export the brief in another format.',
  },
  'export/cancelled': { what: 'The export was cancelled.', next: 'Nothing was written.' },
  'export/unknown-format': { what: 'Variorum can not write this format.', next: 'Nothing was written.' },
  'ipc/invalid': { what: 'Variorum refused a request that was not well formed.', next: 'Nothing was changed.' },
  'ipc/failed': { what: 'Something went wrong inside Variorum.', next: 'Nothing was changed. The log says more.' },
  'ipc/refused': { what: 'Variorum refused a request from an unknown page.', next: 'Nothing was changed.' },
  'model/invalid': { what: 'The data do not have the expected form.', next: 'Nothing was changed.' },
}

export const errors = {
  byCode,
  crash: {
    title: 'The window stopped working',
    detail: 'Everything that Variorum called “on disk” is kept. Reload to go on where you were.',
    reload: 'Reload',
    quit: 'Quit',
  },
  hang: {
    title: 'The window does not answer',
    detail: 'It may be busy with a large source. Everything that Variorum called “on disk” is kept.',
    wait: 'Wait',
    reload: 'Reload',
  },
} as const
