import type { Change } from '../../shared/model/transaction.ts'
import { platform } from '../platform/platform.ts'
import { startWorker } from '../platform/trusted-worker.ts'
import { portOf, type WorkerPort } from '../platform/worker-port.ts'
import type { ChangedRecord, FromWorker, SearchAnswers, SearchProgress, SearchRequest, ToWorker } from './protocol.ts'
import workerAddress from './worker.ts?worker&url'

type Port = WorkerPort<ToWorker, FromWorker>

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
  readonly onProgress: (progress: SearchProgress) => void
}

/** A worker that nobody has asked for so long is ended, with the memory of its indexes. Milliseconds. */
const IDLE_LIMIT = 300_000

/**
 * Asks the search worker, which is started when it is first asked and follows the changes from then on. When it
 * breaks, what waits rejects, and the next question starts another.
 */
export class SearchClient {
  private readonly start: () => Port
  private port: Port | null = null
  private readonly waiting = new Map<number, Waiting>()
  private ids = 0
  private changed: ChangedRecord[] = []
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(start: () => Port) {
    this.start = start
  }

  ask<Request extends SearchRequest>(
    request: Request,
    onProgress: (progress: SearchProgress) => void = () => undefined,
  ): Promise<SearchAnswers[Request['kind']]> {
    const port = this.ready()
    if (request.kind !== 'changed') this.tellChanges()
    return new Promise((resolve, reject) => {
      const id = ++this.ids
      this.waiting.set(id, { resolve, reject, onProgress })
      port.post({ ...request, id })
    })
  }

  /** What has changed in the database; a worker that is not there reads it when it comes. */
  note(changes: readonly Change[]): void {
    if (this.port === null) return
    for (const change of changes) {
      const record = change.after ?? change.before
      if (record === null || change.table === 'briefs' || change.table === 'blocks') continue
      const dossierId = change.table === 'dossiers' ? change.id : (record as { readonly dossierId: string }).dossierId
      this.changed.push({ table: change.table, id: change.id, dossierId })
    }
  }

  /** Brings the worker after the changes; before each question that is done anyway. */
  tellChanges(): void {
    if (this.port === null || this.changed.length === 0) return
    const records = this.changed
    this.changed = []
    this.ask({ kind: 'changed', records }).catch((thrown: unknown) => {
      // It knows something that is not so any more: the next one reads everything anew.
      this.end('The search could not follow a change')
      platform.logError(thrown)
    })
  }

  /** Ends the worker: what it knows is not to be relied on any more. */
  end(reason: string): void {
    clearTimeout(this.timer)
    this.port?.terminate()
    this.port = null
    this.changed = []
    const all = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject } of all) reject(new Error(reason))
  }

  private ready(): Port {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.waiting.size === 0) this.end('Not asked for long')
    }, IDLE_LIMIT)
    if (this.port) return this.port
    const port = this.start()
    this.port = port
    port.onAnswer((message) => {
      if (this.port === port) this.meet(message)
    })
    port.onCrash((reason) => {
      if (this.port === port) this.end(reason)
    })
    return port
  }

  private meet(message: FromWorker): void {
    const own = this.waiting.get(message.id)
    if ('progress' in message) {
      own?.onProgress(message.progress)
      return
    }
    this.waiting.delete(message.id)
    if ('error' in message) own?.reject(new Error(message.error))
    else own?.resolve(message.value as never)
  }
}

export const searchClient = new SearchClient(() => portOf(startWorker(workerAddress, 'search')))
