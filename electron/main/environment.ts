import { resolve } from 'node:path'
import { app } from 'electron'

/**
 * Where the workspace lives. `--user-data-dir` is Chromium's own switch and already holds;
 * VARIORUM_USER_DATA is for tests and for a second workspace.
 */
export function chooseUserData(): void {
  const wanted = process.env['VARIORUM_USER_DATA']
  if (wanted && !app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', resolve(wanted))
}

/** Vite's address while developing; a packaged app never listens to the environment. */
export function devServerAddress(): string | null {
  const address = process.env['ELECTRON_RENDERER_URL']
  if (app.isPackaged || !address || !URL.canParse(address)) return null
  return new URL(address).hostname === 'localhost' ? address : null
}
