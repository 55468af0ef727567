import { readFile } from 'node:fs/promises'
import { protocol, type ProtocolResponse, type Session } from 'electron'
import { type Asset, assetPath } from './asset-path.ts'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'
import { SCHEME } from './origin.ts'

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const

const NOT_FOUND_CODES = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])
/** Chromium's net::ERR_FAILED: the page sees a request that failed. */
const REQUEST_FAILED = -2

/** Must run before the app is ready. Standard and secure: the page is a secure context with storage of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (typeof code === 'string' && NOT_FOUND_CODES.has(code)) return null
    throw error
  }
}

const answerOf = (statusCode: number, type: string, data: Buffer): ProtocolResponse => ({
  statusCode,
  headers: { ...HEADERS, 'content-type': type },
  mimeType: type.split(';', 1)[0] ?? type,
  data,
})

function stamped(page: Buffer, theme: string | null): Buffer {
  return theme === null ? page : Buffer.from(page.toString('utf8').replace('<html', `<html data-theme="${theme}"`))
}

interface Serving {
  /** Put on the document itself, so that the first paint already has it. */
  readonly theme: () => string | null
  /** Scripts are held back until it settles: none of them can ask before there is somebody to answer. */
  readonly channelsOpen: () => Promise<void>
}

async function serve(asset: Asset | null, { theme, channelsOpen }: Serving): Promise<ProtocolResponse> {
  const bytes = asset && (await bytesOf(asset.path))
  if (!asset || !bytes) return answerOf(404, 'text/plain; charset=utf-8', Buffer.from('Not found'))
  if (asset.type.startsWith('text/javascript')) await channelsOpen()
  return answerOf(200, asset.type, asset.type.startsWith('text/html') ? stamped(bytes, theme()) : bytes)
}

/**
 * Serves the built page from `root`, and nothing outside it. By the older of Electron's two interfaces:
 * `protocol.handle` makes a fetch Response and a stream of every file, and the document alone then took
 * 130 ms to arrive instead of 40 (docs/adr/0008-start-up.md).
 */
export function serveApp(session: Session, root: string, serving: Serving): void {
  session.protocol.registerBufferProtocol(SCHEME, (request, answer) => {
    const asset = request.method === 'GET' ? assetPath(root, request.url) : null
    serve(asset, serving).then(answer, (error: unknown) => {
      answer({ error: REQUEST_FAILED })
      throw error
    })
  })
}
