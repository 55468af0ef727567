import { PARSER_PORT } from '../../shared/ipc/names.ts'
import type { ParserEnded } from '../../shared/ipc/parser.ts'
import type { Result } from '../../shared/result.ts'
import { platform } from './platform.ts'

/** The process that reads files, from the page's side; tests give their own. */
export interface ParserPort<Request> {
  /** Hands over a file; the largest that it then has is of so many bytes. */
  readonly post: (request: Request, bytes: number) => void
  /** Whatever comes: it is not to be believed before it was looked at. */
  readonly onAnswer: (listener: (answer: unknown) => void) => void
  readonly onEnded: (listener: (reason: ParserEnded['reason']) => void) => void
  /** Nothing more for now: the port is given back, and the process may serve another. */
  readonly rest: () => void
  /** Ends the process at once, whatever it is doing. */
  readonly end: () => void
}

/** Bytes; the main process is told of sizes in such steps, not for every file of a thousand small ones. */
const STEP = 1024 * 1024

/** Ports that have come and nobody has asked for yet, and who waits for one, by the id of the parser. */
const came = new Map<number, MessagePort>()
const awaited = new Map<number, (port: MessagePort) => void>()
let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  addEventListener('message', ({ source, data, ports }: MessageEvent<unknown>) => {
    const [port] = ports
    // Only the preload posts ports to this window; nothing else has a window here.
    if (source !== window || !port || typeof data !== 'object' || data === null || !(PARSER_PORT in data)) return
    const id = Number(data[PARSER_PORT])
    const waiting = awaited.get(id)
    awaited.delete(id)
    if (waiting) waiting(port)
    else came.set(id, port)
  })
}

const portOf = (id: number): Promise<MessagePort> =>
  new Promise((resolve) => {
    const port = came.get(id)
    came.delete(id)
    if (port) resolve(port)
    else awaited.set(id, resolve)
  })

/** Starts the process that reads files, or takes the one that rests. */
export async function openParser<Request>(): Promise<Result<ParserPort<Request>>> {
  listen()
  const opened = await platform.parser.open({})
  if (!opened.ok) return opened
  const { id } = opened.value
  const port = await portOf(id)
  /** Bytes of the files that the main process has been told of. */
  let watched: number | null = null
  let stopListening = (): void => undefined
  const close = (): void => {
    stopListening()
    port.close()
  }
  return {
    ok: true,
    value: {
      post: (request, bytes) => {
        const allowed = Math.ceil(bytes / STEP) * STEP
        if (allowed !== watched) void platform.parser.begin({ id, bytes: allowed })
        watched = allowed
        port.postMessage(request)
      },
      onAnswer: (listener) => {
        port.onmessage = ({ data }: MessageEvent<unknown>) => {
          listener(data)
        }
      },
      onEnded: (listener) => {
        stopListening = platform.onParserEnded((ended) => {
          if (ended.id === id) listener(ended.reason)
        })
      },
      rest: () => {
        close()
        void platform.parser.rest({ id })
      },
      end: () => {
        close()
        void platform.parser.end({ id })
      },
    },
  }
}
