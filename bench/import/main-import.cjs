'use strict'
/**
 * Loaded into the main process before the app (`electron -r`). Besides what the reader's bench asks, it answers:
 *
 * - `{ bench: 'choose', paths }`: the next dialog that opens files is answered with these;
 * - `{ bench: 'watch-parser' }`: begins to look at the memory of the process that reads files;
 * - `{ bench: 'watched-parser' }`: the most it held at once, in bytes, as often as it was looked at.
 */
const { app, dialog, ipcMain, webContents } = require('electron')

const ASKED = 'app.info'
const PARSER = /^app:\/\/parser|\/parser\//
const LOOK = 100

let watch = null

function look() {
  const parser = webContents.getAllWebContents().find((contents) => PARSER.test(contents.getURL()))
  if (!parser) return
  const pid = parser.getOSProcessId()
  const metric = app.getAppMetrics().find((process) => process.pid === pid)
  if (!metric) return
  watch.looks += 1
  watch.peak = Math.max(watch.peak, metric.memory.workingSetSize * 1024)
}

const asked = {
  choose: (_event, { paths }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
    return true
  },
  'watch-parser': () => {
    if (watch) clearInterval(watch.timer)
    watch = { peak: 0, looks: 0, timer: setInterval(look, LOOK) }
    return true
  },
  'watched-parser': () => {
    clearInterval(watch.timer)
    return { peak: watch.peak, looks: watch.looks }
  },
}

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (name, listener) =>
  handle(name, (event, request) =>
    name === ASKED && asked[request?.bench] ? asked[request.bench](event, request) : listener(event, request),
  )

// After this: what it does not know would be asked of it first.
require('../reader/main-plain.cjs')
