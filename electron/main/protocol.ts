import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { assetPath } from './asset-path.ts'
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

/** Must run before the app is ready. Standard and secure: the page is a secure context with storage of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: HEADERS })

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return Uint8Array.from(await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (typeof code === 'string' && NOT_FOUND_CODES.has(code)) return null
    throw error
  }
}

/**
 * Serves the built page from `root`, and nothing outside it.
 * `theme` is put on the document itself, so that the first paint already has it.
 */
export function serveApp(session: Session, root: string, theme: () => string | null): void {
  session.protocol.handle(SCHEME, async (request) => {
    const asset = request.method === 'GET' ? assetPath(root, request.url) : null
    const bytes = asset ? await bytesOf(asset.path) : null
    if (!asset || !bytes) return notFound()
    const headers = { ...HEADERS, 'content-type': asset.type }
    const stamp = theme()
    if (stamp === null || !asset.type.startsWith('text/html')) return new Response(bytes, { headers })
    const page = new TextDecoder().decode(bytes)
    return new Response(page.replace('<html', `<html data-theme="${stamp}"`), { headers })
  })
}
