import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endProcessesOf, spawnApp, startApp } from './app-process.mjs'

const SHIM = fileURLToPath(new URL('./flush-shim.cjs', import.meta.url))

/**
 * One person's machine: a user data folder, and beside it what the shim writes down. It outlives the processes.
 */
export class Station {
  /**
   * @param {import('./context.mjs').Context} context
   * @param {string} folder made when missing
   */
  constructor(context, folder) {
    this.context = context
    this.folder = folder
    /** Folder of the app that is started here. */
    this.app = context.app
    /** Reads files of that app's schema. */
    this.inspect = context.inspect
    this.profile = join(folder, 'profile')
    this.side = join(folder, 'side')
    mkdirSync(this.side, { recursive: true })
  }

  static temporary(context) {
    return new Station(context, mkdtempSync(join(context.scratch, 'station-')))
  }

  /** The folder that the workspace is in: the user data folder, or where it was moved to. */
  get root() {
    const name = join(this.profile, 'location.json')
    return existsSync(name) ? JSON.parse(readFileSync(name, 'utf8')).workspace : this.profile
  }

  get workspace() {
    return join(this.root, 'workspace')
  }

  /** Of Chromium's databases. */
  get databases() {
    return join(this.root, ...(this.root === this.profile ? [] : ['profile']), 'IndexedDB')
  }

  get database() {
    return join(this.databases, 'app_variorum_0.indexeddb.leveldb')
  }

  /** Becomes a copy of another station's files. */
  copyFrom(other) {
    rmSync(this.profile, { recursive: true, force: true })
    cpSync(other.profile, this.profile, {
      recursive: true,
      filter: (name) => !/Singleton(Lock|Cookie|Socket)$/.test(name),
    })
  }

  /**
   * @param {{ record?: boolean, delay?: number }} [options]
   * @returns {Promise<import('./app-process.mjs').App>}
   */
  async start(options = {}) {
    return startApp(this.#launch(options))
  }

  /** A second one on the same files, while one runs. Does not wait for a window. */
  spawnBeside() {
    const { executable, env, args } = this.context
    return spawnApp({ executable, folder: this.app, profile: this.profile, args, preload: null, env })
  }

  /** Ends what the app has started again by itself: processes on this station's own folder. */
  async endStrays() {
    await endProcessesOf(this.profile)
    // Where nobody asks how orphans ended, the process that a lock names seems to live on for ever.
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
      rmSync(join(this.profile, name), { force: true })
    }
  }

  /** Does not wait for a window. */
  spawn(options = {}) {
    return spawnApp(this.#launch(options))
  }

  #launch({ record = false, delay = 0, workspace = this.workspace }) {
    const { executable, env, args } = this.context
    // What one run has flushed, the next finds on the disk.
    rmSync(join(this.side, 'vault'), { recursive: true, force: true })
    for (const name of this.flushLogs()) rmSync(name, { force: true })
    const faults = JSON.stringify({ side: this.side, workspace, record, delay })
    return {
      executable,
      folder: this.app,
      profile: this.profile,
      args,
      preload: SHIM,
      env: { ...env, VARIORUM_FAULTS: faults },
    }
  }

  flushLogs() {
    return this.context.list(this.side).filter((name) => /flushed-.*\.jsonl$/.test(name))
  }

  /** What the person will say when asked. @param {{ open?: string[], save?: string, button?: number }} given */
  answer(given) {
    writeFileSync(join(this.side, 'answers.json'), JSON.stringify(given))
  }

  /** Dialogs that were shown since the last call. */
  dialogs() {
    const name = join(this.side, 'dialogs.jsonl')
    if (!existsSync(name)) return []
    const lines = readFileSync(name, 'utf8').trim().split('\n')
    rmSync(name)
    return lines.map((line) => JSON.parse(line))
  }

  /** @param {'no-room' | 'hang'} what @param {boolean} on */
  set(what, on) {
    const name = join(this.side, what)
    if (on) writeFileSync(name, '')
    else rmSync(name, { force: true })
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @returns {string} */
export const scratchFolder = () => mkdtempSync(join(tmpdir(), 'variorum-faults-'))
