import { type Session, type WebContents, WebContentsView } from 'electron'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { PAGE_ORIGIN, SCHEME } from '../origin.ts'
import { LOCKED_HIDDEN_PAGE, lockedSession } from './locked-page.ts'
import { printOptions } from './print-options.ts'

/** In memory, and of its own: what is printed shares nothing with the page of the app. */
const PARTITION = 'print'
/** ms; a brief of 5,000 quotes takes twenty seconds on two busy cores. */
const TIME_LIMIT = 300_000
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' } as const

/** What is being printed, by its address: a document of any size is read from memory, never from an address itself. */
const waiting = new Map<string, Buffer>()
let printed = 0
let printSession: Session | null = null
/** One document at a time: each lays out hundreds of pages. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Prints a whole HTML document as a tagged PDF with bookmarks: without scripts, without network, seen by nobody.
 * Needs the app's scheme to be declared and the app to be ready.
 * @returns `export/print-failed`
 */
export function printPdf(html: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const turn = queue.then(() => printNow(html))
  queue = turn
  return turn
}

async function printNow(html: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const address = `${PAGE_ORIGIN}/print/${String((printed += 1))}`
  waiting.set(address, Buffer.from(html, 'utf8'))
  const view = new WebContentsView({
    webPreferences: {
      ...LOCKED_HIDDEN_PAGE,
      session: (printSession ??= sessionOfWaiting()),
      javascript: false,
    },
  })
  try {
    return await inTime(view.webContents, print(view.webContents, address))
  } catch (error) {
    return fail('export/print-failed', 'The document could not be printed.', error)
  } finally {
    waiting.delete(address)
    if (!view.webContents.isDestroyed()) view.webContents.close()
  }
}

async function print(contents: WebContents, address: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  await contents.loadURL(address)
  return ok(new Uint8Array(await contents.printToPDF(printOptions(process.versions.chrome))))
}

/** Also ends when the process that prints dies, of which `printToPDF` need not tell. */
async function inTime<Value>(contents: WebContents, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | null = null
  const ended = new Promise<never>((_settle, reject) => {
    timer = setTimeout(() => reject(new Error('Printing took too long.')), TIME_LIMIT)
    contents.once('render-process-gone', (_event, { reason }) => reject(new Error(`The printer ended: ${reason}`)))
  })
  try {
    return await Promise.race([work, ended])
  } finally {
    if (timer !== null) clearTimeout(timer)
  }
}

/** A session that knows the documents that wait to be printed, and nothing else. */
function sessionOfWaiting(): Session {
  const own = lockedSession(PARTITION, (address) => waiting.has(address))
  own.protocol.registerBufferProtocol(SCHEME, ({ url }, answer) => {
    const data = waiting.get(url)
    answer(
      data
        ? { statusCode: 200, headers: HEADERS, mimeType: 'text/html', charset: 'utf-8', data }
        : { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('Not found') },
    )
  })
  return own
}
