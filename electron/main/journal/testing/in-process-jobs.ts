import { assertNever } from '../../../../shared/result.ts'
import { backUp, inspectBackup } from '../job-back-up.ts'
import { buildFrom } from '../job-build.ts'
import { makeSnapshot } from '../job-snapshot.ts'
import { streamState } from '../job-stream.ts'
import type { Job, JobOptions, StreamJob } from '../job-types.ts'
import { verifyGeneration } from '../job-verify.ts'
import type { Jobs } from '../jobs.ts'

function resultOf(job: Job, options: JobOptions): Promise<unknown> {
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

/** What the worker does, without a worker. `before` is called with each job, and may fail it. */
export function inProcessJobs(before: (job: Job | StreamJob) => void | Promise<void> = () => undefined): Jobs {
  const jobs = {
    async run(job: Job, options: JobOptions = {}): Promise<unknown> {
      await before(job)
      return resultOf(job, options)
    },
    async *stream(job: StreamJob) {
      await before(job)
      return yield* streamState(job)
    },
    close: () => Promise.resolve(),
  }
  return jobs as unknown as Jobs
}
