import { join, sep } from 'node:path'
import { HOST } from './origin.ts'

/** By extension, lower case. A type that is missing here is not served. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
}

export interface Asset {
  readonly path: string
  readonly type: string
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

/** One name of a path: no separator of any system, no way up, nothing hidden, no Windows stream or drive. */
const isPlainName = (name: string): boolean => !/[\\/:\0]/.test(name) && !name.startsWith('.')

/**
 * The file below `root` that an address of the app names, or null when it names none that may be served.
 * `host` is the app's own unless given. Purely lexical: the caller still has to find the file.
 */
export function assetPath(root: string, address: string, host = HOST): Asset | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.host !== host) return null
  const names = url.pathname.split('/').slice(1).map(decoded)
  if (!names.every((name): name is string => name !== null && name !== '' && isPlainName(name))) return null
  const path = join(root, ...names)
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null
  const type = MIME_TYPES[/\.([^.]+)$/.exec(path)?.[1]?.toLowerCase() ?? '']
  return type === undefined ? null : { path, type }
}
