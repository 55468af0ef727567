import { streamState } from '../job-stream.ts'
import type { Job, JobOptions, StreamJob } from '../job-types.ts'
import type { Jobs } from '../jobs.ts'
import { runJob } from '../run-job.ts'

/** What the worker does, without a worker. `before` is called with each job, and may fail it. */
export function inProcessJobs(before: (job: Job | StreamJob) => void | Promise<void> = () => undefined): Jobs {
  const jobs = {
    async run(job: Job, options: JobOptions = {}): Promise<unknown> {
      await before(job)
      return runJob(job, options)
    },
    async *stream(job: StreamJob) {
      await before(job)
      return yield* streamState(job)
    },
    close: () => Promise.resolve(),
  }
  return jobs as unknown as Jobs
}
