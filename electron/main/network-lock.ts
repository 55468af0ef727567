import { app, type Session } from 'electron'
import { isOwnAddress } from './origin.ts'

/** Schemes that never reach a network: the app's own, memory, and the developer tools' own pages. */
const LOCAL_SCHEMES = new Set(['blob:', 'devtools:'])

/**
 * Must run before the app is ready. Each of these was measured to be needed, or to be silent only by luck:
 * a refused request can still look its host up, so no host has an address; WebRTC does not ask webRequest.
 */
export function lockNetworkAtStart(devServer: string | null): void {
  const exception = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`)
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

export function isAllowedRequest(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false
  if (LOCAL_SCHEMES.has(new URL(address).protocol)) return true
  return isOwnAddress(address, devServer) || (devServer !== null && address.startsWith(devServer.replace('http', 'ws')))
}

/** Cancels every request of the session that is not for the app itself. */
export function lockNetwork(session: Session, devServer: string | null): void {
  // The spell checker fetches dictionaries even where spellcheck is off.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, devServer) })
  })
}
