import type { Keeper, Outcome, Scanned } from './keeper.ts'
import type { KeeperRequest, KeeperResponse } from './messages.ts'

/** The worker could not be loaded or has ended: nothing is known of the database by that. */
export class KeeperCrashError extends Error {
  override readonly name = 'KeeperCrashError'
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onRows: (done: number) => void
}

type Distribute<Request> = Request extends KeeperRequest ? Omit<Request, 'id'> : never

/** A keeper that works in `worker`. Its calls reject with what was thrown there, or with `KeeperCrashError`. */
export function keeperIn(worker: Worker): Keeper {
  const waiting = new Map<number, Waiting>()
  let ids = 0
  let crashed: KeeperCrashError | null = null
  const crash = (reason: string): void => {
    const error = new KeeperCrashError(reason)
    crashed = error
    waiting.forEach(({ reject }) => {
      reject(error)
    })
    waiting.clear()
  }
  worker.addEventListener('error', ({ message }) => {
    crash(message)
  })
  worker.addEventListener('messageerror', () => {
    crash('messageerror')
  })
  worker.addEventListener('message', ({ data }: MessageEvent<KeeperResponse>) => {
    const own = waiting.get(data.id)
    if (data.kind === 'rows') return own?.onRows(data.done)
    waiting.delete(data.id)
    if (data.kind === 'answer') own?.resolve(data.value)
    else own?.reject(Object.assign(new Error(data.message), { name: data.name }))
  })
  const call = (request: Distribute<KeeperRequest>, onRows: Waiting['onRows'], transfer: Transferable[] = []) =>
    new Promise<unknown>((resolve, reject) => {
      if (crashed) {
        reject(crashed)
        return
      }
      const id = ++ids
      waiting.set(id, { resolve, reject, onRows })
      worker.postMessage({ ...request, id }, transfer)
    })
  const ignore = (): void => undefined
  return {
    scan: async (sequence, onRows) => (await call({ call: 'scan', sequence }, onRows)) as Scanned,
    touch: (touched) => {
      // A crash is met by the scan that this belongs to.
      call({ call: 'touch', touched }, ignore).catch(ignore)
    },
    begin: async (way) => {
      await call({ call: 'begin', way }, ignore)
    },
    take: async (bytes) => {
      // A part of a larger buffer is copied: handing it over would take the rest along.
      const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
      return (await call({ call: 'take', bytes: own }, ignore, [own.buffer as ArrayBuffer])) as number
    },
    finish: async (state) => (await call({ call: 'finish', state }, ignore)) as Outcome,
  }
}
