import { backUp, inspectBackup } from '../job-back-up.ts'
import { buildFrom } from '../job-build.ts'
import { makeSnapshot } from '../job-snapshot.ts'
import { streamState } from '../job-stream.ts'
import type { Job, JobOptions, ResultOf, StreamJob } from '../job-types.ts'
import { verifyGeneration } from '../job-verify.ts'
import { Jobs } from '../jobs.ts'

/** Jobs without the thread: what they do is the same, and a test can stop them between any two calls. */
export class DirectJobs extends Jobs {
  constructor(private readonly before: (job: Job) => void = () => undefined) {
    super()
  }

  override async run<AnyJob extends Job>(job: AnyJob, options: JobOptions = {}): Promise<ResultOf<AnyJob>> {
    options.signal?.throwIfAborted()
    this.before(job)
    return (await resultOf(job, options)) as ResultOf<AnyJob>
  }

  override stream(job: StreamJob): ReturnType<Jobs['stream']> {
    return streamState(job)
  }
}

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
  }
}
