import { app, type Session, type WebContents } from 'electron'
import { isOwnAddress } from './origin.ts'

/** What the page may ask of the system: to put text on the clipboard, and to have its database kept. */
const PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage'])

function guardContents(contents: WebContents, devServer: string | null): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (details) => {
    if (!isOwnAddress(details.url, devServer)) details.preventDefault()
  })
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isOwnAddress(details.url, devServer)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Holds every window that is ever made, whoever makes it, to its own address. */
export function guardAllContents(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, devServer))
}

/** Refuses downloads, devices and every permission but those that a text editor needs. */
export function guardSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(PERMISSIONS.has(permission) && isOwnAddress(contents.getURL(), devServer))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return PERMISSIONS.has(permission) && isOwnAddress(origin, devServer)
  })
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
