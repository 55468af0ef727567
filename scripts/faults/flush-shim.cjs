'use strict'
/**
 * Loaded into the main process before the app (`electron -r`), and into each of its worker threads. It answers
 * the dialogs that nobody is there to answer, and, for files below the workspace only:
 *
 * - writes down what each flush has made durable: a file's length, a folder's entries. Written outside of the
 *   workspace before the flush returns, so that it survives the kill that stands for the power cut;
 * - keeps every file that a folder flush has named in a vault of hard links, so that a deletion or a
 *   replacement that was never flushed can be taken back;
 * - refuses writes (`no-room`) or holds flushes of the journal back (`hang`) while a file of that name exists;
 * - makes flushes and renames take a moment (`delay`, milliseconds), so that kills hit between them.
 */
const fs = require('node:fs')
const path = require('node:path')
const threads = require('node:worker_threads')
const { syncBuiltinESMExports } = require('node:module')

const { side, workspace, record, delay } = JSON.parse(process.env.VARIORUM_FAULTS)
const original = { ...fs }
const promises = { ...fs.promises }
const vault = path.join(side, 'vault')
const log = original.openSync(path.join(side, `flushed-${process.pid}-${threads.threadId}.jsonl`), 'a')

const parent = path.dirname(workspace)
const isOurs = (name) => typeof name === 'string' && (name === workspace || name.startsWith(workspace + path.sep))
/** Of the folder above only this counts: that the workspace is in it. */
const isWatched = (name) => isOurs(name) || name === parent
const write = (entry) => void original.writeSync(log, `${JSON.stringify(entry)}\n`)
/** Numbers of files are used again: the time of birth tells them apart. */
const keyOf = (stat) => `${stat.ino}-${stat.birthtimeNs}`
const statOf = (name) => original.lstatSync(name, { bigint: true, throwIfNoEntry: false })
const isWanted = (what) => original.existsSync(path.join(side, what))

function failIfFull(name) {
  if (!isOurs(name) || !isWanted('no-room')) return
  throw Object.assign(new Error(`ENOSPC: no space left on device, write`), {
    errno: -28,
    code: 'ENOSPC',
    syscall: 'write',
  })
}

/** The state that a flush that begins now will at least make durable. */
function before(name, descriptor) {
  if (!record || !isWatched(name)) return null
  const stat = original.fstatSync(descriptor, { bigint: true })
  return stat.isDirectory() ? listing(name, stat) : { file: keyOf(stat), size: Number(stat.size) }
}

function listing(name, stat) {
  const entries = []
  for (const entry of original.readdirSync(name)) {
    const child = statOf(path.join(name, entry))
    if (!child || !isOurs(path.join(name, entry))) continue
    if (child.isFile()) keep(path.join(name, entry), keyOf(child))
    entries.push([entry, keyOf(child), child.isDirectory()])
  }
  return { folder: keyOf(stat), entries }
}

function keep(name, key) {
  try {
    original.linkSync(name, path.join(vault, key))
  } catch (error) {
    // It is kept already, or was just removed.
    if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error
  }
}

/** What is there at the start is taken for durable: whoever cut the power before has settled what was. */
function recordAll(name) {
  const stat = statOf(name)
  if (!stat) return
  if (stat.isFile()) write({ file: keyOf(stat), size: Number(stat.size) })
  if (!stat.isDirectory()) return
  write(listing(name, stat))
  for (const entry of original.readdirSync(name)) recordAll(path.join(name, entry))
}

const moment = () => (delay > 0 ? new Promise((resolve) => setTimeout(resolve, Math.random() * delay)) : undefined)

async function whileHanging(name) {
  while (name.endsWith('.journal') && isWanted('hang')) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Handles of files below the workspace. */
const names = new WeakMap()
let isPatched = false

function patchHandles(prototype) {
  isPatched = true
  for (const method of ['sync', 'datasync']) {
    const real = prototype[method]
    prototype[method] = async function () {
      const name = names.get(this)
      if (name === undefined) return real.call(this)
      await moment()
      await whileHanging(name)
      failIfFull(name)
      const state = before(name, this.fd)
      await real.call(this)
      if (state) write(state)
    }
  }
  for (const method of ['write', 'writev', 'writeFile', 'appendFile']) {
    const real = prototype[method]
    prototype[method] = async function (...args) {
      failIfFull(names.get(this))
      return real.apply(this, args)
    }
  }
}

const writes = (flags) => (typeof flags === 'string' ? /[wa+x]/.test(flags) : ((flags ?? 0) & 3) !== 0)

fs.promises.open = async (name, flags, ...rest) => {
  if (writes(flags)) failIfFull(name)
  const handle = await promises.open(name, flags, ...rest)
  if (!isPatched) patchHandles(Object.getPrototypeOf(handle))
  if (isWatched(name)) names.set(handle, name)
  return handle
}
for (const method of ['rename', 'link', 'unlink', 'rm', 'mkdir']) {
  fs.promises[method] = async (...args) => {
    if (isOurs(args[0])) await moment()
    return promises[method](...args)
  }
}
for (const method of ['writeFile', 'appendFile', 'copyFile']) {
  fs.promises[method] = async (...args) => {
    failIfFull(method === 'copyFile' ? args[1] : args[0])
    return promises[method](...args)
  }
}

const opened = new Map()
fs.openSync = (name, ...rest) => {
  const descriptor = original.openSync(name, ...rest)
  if (isWatched(name)) opened.set(descriptor, name)
  return descriptor
}
fs.open = (name, ...rest) => {
  const done = rest.pop()
  original.open(name, ...rest, (error, descriptor) => {
    if (!error && isOurs(name)) opened.set(descriptor, name)
    done(error, descriptor)
  })
}
fs.closeSync = (descriptor) => {
  opened.delete(descriptor)
  original.closeSync(descriptor)
}
for (const method of ['fsyncSync', 'fdatasyncSync']) {
  fs[method] = (descriptor) => {
    const state = before(opened.get(descriptor), descriptor)
    original[method](descriptor)
    if (state) write(state)
  }
}
for (const method of ['fsync', 'fdatasync']) {
  fs[method] = (descriptor, done) => {
    const state = before(opened.get(descriptor), descriptor)
    original[method](descriptor, (error) => {
      if (!error && state) write(state)
      done(error)
    })
  }
}

threads.Worker = class extends threads.Worker {
  constructor(file, options = {}) {
    super(file, { ...options, execArgv: [...(options.execArgv ?? process.execArgv), '--require', __filename] })
  }
}
syncBuiltinESMExports()

/** Answers of the person: { open: [path], save: path, button: number }; read when asked. */
function answers() {
  const file = path.join(side, 'answers.json')
  return original.existsSync(file) ? JSON.parse(original.readFileSync(file, 'utf8')) : {}
}

function answerDialogs() {
  const { dialog } = require('electron')
  const say = (kind, args) => {
    const asked = args.at(-1)
    original.appendFileSync(
      path.join(side, 'dialogs.jsonl'),
      `${JSON.stringify({ kind, title: asked?.title, message: asked?.message })}\n`,
    )
  }
  dialog.showOpenDialog = async (...args) => {
    say('open', args)
    const filePaths = answers().open ?? []
    return { canceled: filePaths.length === 0, filePaths }
  }
  dialog.showSaveDialog = async (...args) => {
    say('save', args)
    const filePath = answers().save ?? ''
    return { canceled: filePath === '', filePath }
  }
  dialog.showMessageBox = async (...args) => {
    say('message', args)
    return { response: answers().button ?? 0, checkboxChecked: false }
  }
  dialog.showErrorBox = (title, message) => say('error', [{ title, message }])
}

if (threads.isMainThread) {
  original.mkdirSync(vault, { recursive: true })
  if (record) {
    const above = statOf(parent)
    if (above) write(listing(parent, above))
    recordAll(workspace)
  }
  if (process.versions.electron) answerDialogs()
}
