import { describe, expect, it } from 'vitest'
import { PayloadConflictError } from '../../../shared/journal/advance.ts'
import { NewerVersionError } from './file-errors.ts'
import { TimeoutError } from './journal-errors.ts'
import { JobError } from './jobs.ts'
import { storageFailure } from './storage-failure.ts'

const nodeError = (code: string): Error => Object.assign(new Error(code), { code })
const fromWorker = (name: string, code: string | null): JobError =>
  new JobError({ name, code, message: 'there', stack: null, findings: [] })

describe('storageFailure', () => {
  it.each([
    ['storage/disk-full', nodeError('ENOSPC')],
    ['storage/disk-full', nodeError('EDQUOT')],
    ['storage/disk-full', fromWorker('Error', 'ENOSPC')],
    ['storage/timeout', new TimeoutError('30 s')],
    ['storage/conflict', new PayloadConflictError('texts/a')],
    ['storage/newer-version', new NewerVersionError('9')],
    ['storage/newer-version', fromWorker('NewerVersionError', null)],
    ['storage/cancelled', AbortSignal.abort().reason],
    ['storage/failed', nodeError('EIO')],
    ['storage/failed', new Error('anything')],
    ['storage/failed', 'no error at all'],
    ['storage/failed', null],
  ])('%s', (code, error) => {
    expect(storageFailure('Writing', error)).toMatchObject({ ok: false, error: { code } })
  })
})
