import { type Session, session, type WebPreferences } from 'electron'

/** What every page of the app is held to, whatever it is for. */
export const LOCKED_PAGE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  enableWebSQL: false,
} as const satisfies WebPreferences

/** A page that nobody sees and that works all the same. */
export const LOCKED_HIDDEN_PAGE = {
  ...LOCKED_PAGE,
  devTools: false,
  backgroundThrottling: false,
} as const satisfies WebPreferences

/**
 * A session in memory that shares nothing with the page of the app: no permission, no device, no download, and no
 * request but those that are let through.
 *
 * @param isAllowed whether an address may be asked for; only its own scheme is ever answered
 */
export function lockedSession(partition: string, isAllowed: (address: string) => boolean): Session {
  const own = session.fromPartition(partition, { cache: false })
  // The spell checker fetches dictionaries even where spellcheck is off.
  own.setSpellCheckerLanguages([])
  own.setSpellCheckerEnabled(false)
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }))
  return own
}
