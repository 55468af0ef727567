'use strict'
/**
 * Loaded into the main process before the app (`electron -r`): opens, beside the app's window, a bare one of the same
 * size for plain HTML, in a session of its own, whose page and process have nothing of the app's. The bench asks for
 * it from the app's page, under a channel that the app has anyway:
 *
 * - `{ bench: 'plain', file }`: opens the file in a new bare window and closes the one before; answers its process;
 * - `{ bench: 'no-plain' }`: closes it;
 * - `{ bench: 'process' }`: answers the process of the page that asks;
 * - `{ bench: 'size', width, height }`: sizes of both windows' contents.
 */
const { BrowserWindow, ipcMain } = require('electron')

const ASKED = 'app.info'

let plain = null
const closePlain = () => {
  plain?.destroy()
  plain = null
  return true
}

const asked = {
  plain: async ({ sender }, { file }) => {
    closePlain()
    const own = BrowserWindow.fromWebContents(sender)
    plain = new BrowserWindow({
      ...own.getBounds(),
      webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, partition: 'bench-plain' },
    })
    await plain.loadFile(file)
    return plain.webContents.getOSProcessId()
  },
  'no-plain': closePlain,
  process: ({ sender }) => sender.getOSProcessId(),
  size: ({ sender }, { width, height }) => {
    for (const window of [BrowserWindow.fromWebContents(sender), plain]) window?.setContentSize(width, height)
    return true
  },
}

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (name, listener) =>
  handle(name, (event, request) =>
    name === ASKED && request?.bench ? asked[request.bench](event, request) : listener(event, request),
  )
