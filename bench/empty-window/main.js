/** The least that an Electron app can be: what the start of Variorum is measured against. */
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// Not a top-level await: Electron waits for this module before it becomes ready.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  return window.loadFile(join(import.meta.dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
