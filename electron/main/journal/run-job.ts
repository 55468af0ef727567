import { assertNever } from '../../../shared/result.ts'
import { backUp, inspectBackup } from './job-back-up.ts'
import { buildFrom } from './job-build.ts'
import { makeSnapshot } from './job-snapshot.ts'
import type { Job, JobOptions } from './job-types.ts'
import { verifyGeneration } from './job-verify.ts'

/** Does a job in the thread of whoever asks. @throws what the job throws */
export function runJob(job: Job, options: JobOptions): Promise<unknown> {
  switch (job.kind) {
    case 'snapshot':
      return makeSnapshot(job, options)
    case 'build':
      return buildFrom(job, options)
    case 'back-up':
      return backUp(job, options)
    case 'inspect-backup':
      return inspectBackup(job, options)
    case 'verify':
      return verifyGeneration(job, options)
    default:
      return assertNever(job)
  }
}
