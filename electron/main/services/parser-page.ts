import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type MessagePortMain, type Session, type WebContents, WebContentsView } from 'electron'
import { PARSER_PORT } from '../../../shared/ipc/names.ts'
import { assetPath } from '../asset-path.ts'
import { PARSER_HOST, PARSER_URL, SCHEME } from '../origin.ts'
import { LOCKED_HIDDEN_PAGE, lockedSession } from './locked-page.ts'
import type { ParserProcess } from './parser.ts'

/** In memory, and of its own: what reads files shares nothing with the page of the app. */
const PARTITION = 'parser'

/** Its own scripts, and nothing else at all. No string becomes markup or script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

const KILOBYTE = 1024

/** The folder of everything built: this module may be in a chunk, which is in a folder below `out/main`. */
const builtFolder = (): string =>
  ['..', join('..', '..')]
    .map((up) => join(import.meta.dirname, up))
    .find((path) => existsSync(join(path, 'preload'))) ?? join(import.meta.dirname, '..')

let parserSession: Session | null = null

/**
 * Starts the page that reads files: hidden, in a process of its own, without network, Node, storage, permissions or
 * any call to the app. Whatever gets hold of it can give wrong answers for the file it was made by, and that is all.
 *
 * @param devServer address of Vite's server; null in a build
 */
export function startParserPage(devServer: string | null): ParserProcess {
  const out = builtFolder()
  const view = new WebContentsView({
    webPreferences: {
      ...LOCKED_HIDDEN_PAGE,
      session: (parserSession ??= sessionOf(join(out, 'parser'), devServer)),
      preload: join(out, 'preload', 'parser.cjs'),
      images: false,
      webgl: false,
    },
  })
  const contents = view.webContents
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  const loaded = contents.loadURL(devServer === null ? PARSER_URL : new URL('/parser/index.html', devServer).href)
  return {
    loaded,
    give: (port: MessagePortMain) => contents.postMessage(PARSER_PORT, null, [port]),
    onGone: (listener) => {
      contents.once('render-process-gone', (_event, { reason }) => listener(reason))
      contents.once('destroyed', () => listener('destroyed'))
    },
    memory: () => (contents.isDestroyed() ? 0 : memoryOf(contents.getOSProcessId())),
    kill: () => {
      // The view is asked for its contents, and so held until here: one that nobody holds is collected with its page.
      const page: WebContents | undefined = view.webContents
      if (!page || page.isDestroyed()) return
      // A page in an endless loop does not close by itself.
      page.forcefullyCrashRenderer()
      page.close()
    },
  }
}

/** Bytes; 0 when there is no such process. */
function memoryOf(pid: number): number {
  const own = app.getAppMetrics().find((metric) => metric.pid === pid)
  return (own?.memory.workingSetSize ?? 0) * KILOBYTE
}

/** A session that serves the parser's own files, and nothing else. */
function sessionOf(root: string, devServer: string | null): Session {
  const home = devServer ?? `${SCHEME}://${PARSER_HOST}/`
  const isHome = (address: string): boolean =>
    address.startsWith(home) || (devServer !== null && address.startsWith(devServer.replace('http', 'ws')))
  const own = lockedSession(PARTITION, isHome)
  own.protocol.registerBufferProtocol(SCHEME, ({ url, method }, answer) => {
    const asset = method === 'GET' ? assetPath(root, url, PARSER_HOST) : null
    const notFound = { statusCode: 404, headers: HEADERS, mimeType: 'text/plain', data: Buffer.from('Not found') }
    if (asset === null) {
      answer(notFound)
      return
    }
    readFile(asset.path).then(
      (data) => {
        const headers = { ...HEADERS, 'content-type': asset.type }
        answer({ statusCode: 200, headers, mimeType: asset.type.split(';', 1)[0] ?? asset.type, data })
      },
      () => answer(notFound),
    )
  })
  return own
}
