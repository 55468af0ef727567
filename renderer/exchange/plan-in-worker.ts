import type { Result } from '../../shared/result.ts'
import { runInWorker, type WorkWatch } from '../platform/run-in-worker.ts'
import { startWorker } from '../platform/trusted-worker.ts'
import { portOf } from '../platform/worker-port.ts'
import type { PlanAnswer, Planned, PlanRequest } from './plan-messages.ts'
import workerAddress from './plan-worker.ts?worker&url'

/** Reads a file and plans what it would bring, without holding up the page. The bytes are handed over. Never rejects. */
export const planInWorker = (request: PlanRequest, watch: WorkWatch): Promise<Result<Planned>> =>
  runInWorker(request, watch, () =>
    portOf<PlanRequest, PlanAnswer>(startWorker(workerAddress, 'exchange'), ({ bytes }) => [bytes.buffer]),
  )
