import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { randomOf } from './random.mjs'
import { rewind } from './rewind.mjs'

const SHIM = fileURLToPath(new URL('./flush-shim.cjs', import.meta.url))
const SEEDS = 10

const PRELUDE = `
  import { appendFile, mkdir, open, rename, rm, unlink, writeFile } from 'node:fs/promises'
  import { Worker } from 'node:worker_threads'
  const root = process.argv.at(-1)
  const flush = async (path) => { const handle = await open(path, 'r'); await handle.sync(); await handle.close() }
  const write = async (path, text, flags = 'w') => {
    const handle = await open(path, flags); await handle.write(text); await handle.datasync(); await handle.close()
  }
`

let folder
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'variorum-rewind-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What may be left of `script` after a power cut at its end, for many seeds: texts by path, one object a seed. */
function outcomes(script) {
  return Array.from({ length: SEEDS }, (_, seed) => {
    const station = stationIn(join(folder, String(seed)))
    const file = join(station.side, 'script.mjs')
    writeFileSync(file, PRELUDE + script)
    const faults = JSON.stringify({ side: station.side, workspace: station.workspace, record: true, delay: 0 })
    execFileSync(process.execPath, ['-r', SHIM, file, station.workspace], {
      env: { ...process.env, VARIORUM_FAULTS: faults },
    })
    rewind(station, randomOf(seed))
    return Object.fromEntries(
      list(station.workspace).map((path) => [path.slice(station.workspace.length + 1), readFileSync(path, 'latin1')]),
    )
  })
}

function stationIn(root) {
  const side = join(root, 'side')
  const workspace = join(root, 'workspace')
  mkdirSync(side, { recursive: true })
  mkdirSync(workspace)
  writeFileSync(join(workspace, 'old'), 'was there before')
  const flushLogs = () => list(side).filter((path) => /flushed-/.test(path))
  return { side, root, workspace, flushLogs }
}

const list = (path) =>
  !existsSync(path)
    ? []
    : readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? list(join(path, entry.name)) : [join(path, entry.name)],
      )

const every = (seen, holds) => expect(seen.filter((files) => !holds(files))).toEqual([])
const some = (seen, holds) => expect(seen.some(holds)).toBe(true)

test('what was flushed with its folder stays, in every outcome', () => {
  const seen = outcomes(`await write(root + '/new', 'kept'); await flush(root)`)
  every(seen, (files) => files.new === 'kept' && files.old === 'was there before')
})

test('what was written after the flush stays, is cut or is spoiled', () => {
  const seen = outcomes(
    `await write(root + '/new', 'kept'); await flush(root); await appendFile(root + '/new', ' and more')`,
  )
  every(seen, ({ new: text }) => text.startsWith('kept'))
  some(seen, ({ new: text }) => text === 'kept')
  some(seen, ({ new: text }) => text === 'kept and more')
  some(seen, ({ new: text }) => !'kept and more'.startsWith(text))
})

test('a name that its folder never flushed can be gone', () => {
  const seen = outcomes(`await write(root + '/new', 'kept')`)
  some(seen, (files) => !('new' in files))
  some(seen, (files) => files.new === 'kept')
})

test('a replacement happened or did not, and is never half done', () => {
  const seen = outcomes(`
    await write(root + '/current', 'first'); await flush(root)
    await write(root + '/temporary', 'second'); await rename(root + '/temporary', root + '/current')`)
  every(seen, (files) => files.current === 'first' || files.current === 'second')
  some(seen, ({ current }) => current === 'first')
  some(seen, ({ current }) => current === 'second')
})

test('a replacement whose folder was flushed is not taken back', () => {
  const seen = outcomes(`
    await write(root + '/current', 'first'); await flush(root)
    await write(root + '/temporary', 'second'); await rename(root + '/temporary', root + '/current'); await flush(root)`)
  every(seen, (files) => files.current === 'second' && !('temporary' in files))
})

test('a removal that was not flushed can be taken back, also of a whole folder', () => {
  const seen = outcomes(`
    await mkdir(root + '/folder'); await write(root + '/folder/file', 'kept'); await flush(root + '/folder'); await flush(root)
    await rm(root + '/folder', { recursive: true }); await unlink(root + '/old')`)
  some(seen, (files) => files['folder/file'] === 'kept')
  some(seen, (files) => !('folder/file' in files))
  some(seen, (files) => files.old === 'was there before')
  every(seen, (files) => !('folder/file' in files) || files['folder/file'] === 'kept')
})

test('a folder that was moved is at the one place or at the other', () => {
  const seen = outcomes(`
    await mkdir(root + '/a.building'); await write(root + '/a.building/file', 'kept')
    await flush(root + '/a.building'); await flush(root)
    await rename(root + '/a.building', root + '/a')`)
  every(seen, (files) => (files['a/file'] === 'kept') !== (files['a.building/file'] === 'kept'))
  some(seen, (files) => files['a/file'] === 'kept')
  some(seen, (files) => files['a.building/file'] === 'kept')
})

test('flushes of a worker thread count as well', () => {
  const seen = outcomes(`
    const script = "const fs = require('node:fs/promises');" +
      "const write = async (path) => { const handle = await fs.open(path, 'w'); await handle.write('kept'); await handle.sync(); await handle.close();" +
      " const folder = await fs.open(require('node:path').dirname(path), 'r'); await folder.sync(); await folder.close() };" +
      "write(require('node:worker_threads').workerData)"
    const worker = new Worker(script, { eval: true, workerData: root + '/new' })
    await new Promise((resolve) => worker.once('exit', resolve))`)
  every(seen, (files) => files.new === 'kept')
})

test('the whole workspace can be gone when its own name was never flushed', () => {
  const seen = outcomes(
    `await rm(root, { recursive: true }); await mkdir(root); await write(root + '/new', 'kept'); await flush(root)`,
  )
  some(seen, (files) => !('new' in files))
})
