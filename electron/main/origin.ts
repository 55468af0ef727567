/** Fixed for ever: Chromium keeps the database by origin, so changing it would leave every dossier behind. */
export const SCHEME = 'app'
export const HOST = 'variorum'
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`

/** Another host is another origin: what reads files can reach nothing of the page. */
export const PARSER_HOST = 'parser'
export const PARSER_URL = `${SCHEME}://${PARSER_HOST}/index.html`

/** True for an address inside the app itself. `devServer` is the address of Vite's server, null in a build. */
export function isOwnAddress(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol === `${SCHEME}:`) return url.host === HOST
  return devServer !== null && url.origin === new URL(devServer).origin
}
