import { app, type BrowserWindow, dialog } from 'electron'
import { messages } from '../../shared/messages/messages.ts'
import type { LogFile } from './services/log-file.ts'

async function offerReload(window: BrowserWindow): Promise<void> {
  const { title, detail, reload, quit } = messages.errors.crash
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: title,
    detail,
    buttons: [reload, quit],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 0) window.reload()
  else app.quit()
}

async function offerToWait(window: BrowserWindow, signal: AbortSignal): Promise<void> {
  const { title, detail, wait, reload } = messages.errors.hang
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: title,
    detail,
    buttons: [wait, reload],
    defaultId: 0,
    cancelId: 0,
    // Closes by itself when the page answers again.
    signal,
  })
  if (response !== 1 || signal.aborted) return
  window.webContents.forcefullyCrashRenderer()
  window.reload()
}

/** A page that ended or hangs is told to the person, with a way on. What was on disk is not touched. */
export function guardAgainstCrashes(window: BrowserWindow, log: LogFile): void {
  let hang: AbortController | null = null
  window.webContents.on('render-process-gone', (_event, details) => {
    // `killed` is our own doing, from the question below.
    if (details.reason === 'clean-exit' || hang !== null) return
    log.write('error', 'page', `The page ended: ${details.reason}, exit code ${details.exitCode}`)
    void offerReload(window)
  })
  window.on('unresponsive', () => {
    if (hang !== null) return
    log.write('warning', 'page', 'The page does not answer.')
    const controller = new AbortController()
    hang = controller
    void offerToWait(window, controller.signal).finally(() => {
      hang = null
    })
  })
  window.on('responsive', () => hang?.abort())
}

/** Bugs in the main process go to the log instead of a dialog that nobody can act on. */
export function logUncaughtErrors(log: LogFile): void {
  process.on('uncaughtException', (error) => log.error('main', error))
  process.on('unhandledRejection', (reason) => log.error('main', reason))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write('error', 'main', `${type} ended: ${reason}, exit code ${exitCode}`)
  })
}
