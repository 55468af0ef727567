import { resolve } from 'node:path'
import { app } from 'electron'
import { WorkspaceLocation } from './location.ts'

/**
 * Where the app's own files live, and where the workspace does. `--user-data-dir` is Chromium's own switch and
 * already holds; VARIORUM_USER_DATA is for tests and for a second workspace. Must run before the app is ready:
 * a workspace that was moved has taken Chromium's database with it, so that no text is left on the old disk.
 */
export function chooseUserData(): WorkspaceLocation {
  const wanted = process.env['VARIORUM_USER_DATA']
  if (wanted && !app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', resolve(wanted))
  const location = new WorkspaceLocation(app.getPath('userData'))
  if (location.profile !== null) {
    location.bringSettings()
    app.setPath('sessionData', location.profile)
  }
  return location
}

/** Vite's address while developing; a packaged app never listens to the environment. */
export function devServerAddress(): string | null {
  const address = process.env['ELECTRON_RENDERER_URL']
  if (app.isPackaged || !address || !URL.canParse(address)) return null
  return new URL(address).hostname === 'localhost' ? address : null
}
