'use strict'
/**
 * Loaded into the main process before the app (`electron -r`): notes when a change is asked for, written, flushed
 * and answered, all on the machine's monotonic clock, which the page's is derived from as well. It also answers,
 * under a channel of the app, what the bench asks of the main process from the page:
 *
 * - `{ bench: 'marks' }`: what was noted since the last time, and forgets it;
 * - `{ bench: 'write', text, sync }`: writes the text to a bare file, flushes it and answers. The least that any
 *   app can do whose page asks another process to put something on disk.
 */
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const { ipcMain } = require('electron')

const APPEND = 'workspace.append'
const ASKED = 'app.info'

/** Milliseconds since some fixed moment of this machine. */
const now = () => Number(process.hrtime.bigint()) / 1e6

let marks = []
let current = null
const note = (name) => {
  if (current) current[name] ??= now()
}

const open = fs.promises.open
const journals = new WeakSet()
let isPatched = false
const patch = (prototype) => {
  isPatched = true
  for (const [method, begin, end] of [
    ['write', 'writeBegins', 'written'],
    ['datasync', 'flushBegins', 'flushed'],
  ]) {
    const real = prototype[method]
    prototype[method] = async function (...args) {
      if (!journals.has(this)) return real.apply(this, args)
      note(begin)
      const result = await real.apply(this, args)
      note(end)
      return result
    }
  }
}
fs.promises.open = async (name, ...rest) => {
  const handle = await open(name, ...rest)
  if (!isPatched) patch(Object.getPrototypeOf(handle))
  if (String(name).endsWith('.journal')) journals.add(handle)
  return handle
}
syncBuiltinESMExports()

let bare = null
async function write({ text, sync }) {
  bare ??= await open(process.env.VARIORUM_BENCH_FILE, 'w')
  const bytes = Buffer.from(text)
  if (sync) {
    fs.writeSync(bare.fd, bytes)
    fs.fdatasyncSync(bare.fd)
  } else {
    await bare.write(bytes)
    await bare.datasync()
  }
  return true
}

const asked = {
  marks: () => {
    const noted = marks
    marks = []
    return noted
  },
  write,
}

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (name, listener) =>
  handle(name, async (event, request) => {
    if (name === ASKED && request?.bench) return asked[request.bench](request)
    if (name !== APPEND) return listener(event, request)
    current = { received: now() }
    marks.push(current)
    const answer = await listener(event, request)
    note('answered')
    current = null
    return answer
  })
