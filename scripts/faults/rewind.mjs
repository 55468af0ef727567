import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts the workspace of a killed app into a state in which a power cut might have left it, from what the shim
 * has written down (flush-shim.cjs):
 *
 * - a file keeps what was flushed; of the rest a random part stays, is garbage or zeros, or is missing;
 * - names that were made, removed or replaced since their folder was last flushed are so, or are not, by
 *   chance, each for itself and not in the order in which it happened.
 *
 * @param {import('./station.mjs').Station} station
 * @param {import('./random.mjs').Random} random
 * @returns {string} what was done, for the report
 */
export function rewind(station, random) {
  const flushed = readLogs(station)
  const doubt = random.pick([0, 0.5, 1])
  const names = rewindNames(station, flushed, random, doubt)
  const files = rewindFiles(station, flushed.files, random)
  return `names ${names} of doubt ${doubt}, files ${files}`
}

function readLogs(station) {
  const files = new Map()
  const folders = new Map()
  for (const name of station.flushLogs()) {
    for (const line of readFileSync(name, 'utf8').split('\n')) {
      // The line that was being written when the app was killed: its flush had not returned.
      if (!line.endsWith('}')) continue
      const entry = JSON.parse(line)
      if (entry.file) files.set(entry.file, Math.max(entry.size, files.get(entry.file) ?? 0))
      else folders.set(entry.folder, entry.entries)
    }
  }
  return { files, folders }
}

const statOf = (path) => lstatSync(path, { bigint: true, throwIfNoEntry: false })
const keyOf = (stat) => `${stat.ino}-${stat.birthtimeNs}`

function* walk(path) {
  const stat = statOf(path)
  if (!stat) return
  yield { path, key: keyOf(stat), isFolder: stat.isDirectory(), size: Number(stat.size) }
  if (stat.isDirectory()) for (const name of readdirSync(path)) yield* walk(join(path, name))
}

function rewindFiles(station, sizes, random) {
  let touched = 0
  const seen = new Set()
  for (const { path, key, isFolder, size } of [...walk(station.workspace)]) {
    const safe = sizes.get(key) ?? 0
    if (isFolder || seen.has(key) || size <= safe) continue
    seen.add(key)
    touched += 1
    const left = random.pick([safe, random.integer(safe, size), size])
    truncateSync(path, left)
    if (left > safe && random.chance(0.5)) spoil(path, random.integer(safe, left - 1), left, random)
  }
  return touched
}

/** Blocks that were given to the file but never written: garbage, or zeros. */
function spoil(path, from, to, random) {
  const file = openSync(path, 'r+')
  const length = Math.min(to - from, 65_536)
  writeSync(file, random.chance(0.5) ? random.bytes(length) : Buffer.alloc(length), 0, length, from)
  closeSync(file)
}

/** Where everything is now, and where it was when its folder was last flushed. */
function rewindNames(station, { folders }, random, doubt) {
  const now = new Map()
  const places = new Map()
  for (const { path, key, isFolder } of walk(station.workspace)) {
    places.set(key, path)
    if (isFolder) now.set(key, new Map(readdirSync(path).map((name) => [name, keyOf(statOf(join(path, name)))])))
  }
  // Of the folder above only the workspace's own name is in doubt.
  const above = statOf(station.root)
  if (above) {
    places.set(keyOf(above), station.root)
    const workspace = statOf(station.workspace)
    now.set(keyOf(above), new Map(workspace ? [[basename(station.workspace), keyOf(workspace)]] : []))
  }
  const steps = []
  for (const [folder, entries] of now) {
    const before = new Map((folders.get(folder) ?? []).map(([name, key]) => [name, key]))
    for (const name of new Set([...entries.keys(), ...before.keys()])) {
      const is = entries.get(name) ?? null
      const was = before.get(name) ?? null
      if (is !== was) steps.push({ folder, name, is, was })
    }
  }
  return undo({ station, folders, now, places, steps: together(steps), random, doubt })
}

/** A rename is in two places: both happened or neither. Steps that share a file or folder have one fate. */
function together(steps) {
  const groups = []
  for (const step of steps) {
    const keys = new Set([step.is, step.was].filter((key) => key !== null))
    const touching = groups.filter((group) => [...keys].some((key) => group.keys.has(key)))
    const merged = { keys, steps: [step] }
    for (const group of touching) {
      for (const key of group.keys) merged.keys.add(key)
      merged.steps.push(...group.steps)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(merged)
  }
  return groups
}

function undo(scene) {
  const { station, places, steps, random, doubt } = scene
  const attic = join(station.side, 'attic')
  rmSync(attic, { recursive: true, force: true })
  mkdirSync(attic, { recursive: true })
  let undone = 0
  for (const { steps: group } of steps) {
    if (!random.chance(doubt)) continue
    undone += 1
    // First everything out of the way, then everything back to where it was.
    for (const { folder, name, is } of group)
      if (is !== null) takeAway(scene, attic, join(places.get(folder) ?? '', name), is)
    for (const { folder, name, was } of group)
      if (was !== null) putBack(scene, attic, join(places.get(folder) ?? '', name), was)
  }
  rmSync(attic, { recursive: true, force: true })
  return `${undone}/${steps.length}`
}

function takeAway(_scene, attic, path, key) {
  if (!existsSync(path)) return
  rmSync(join(attic, key), { recursive: true, force: true })
  renameSync(path, join(attic, key))
}

/** From the attic, from the vault, or, a folder that was removed, anew from what was flushed of it. */
function putBack({ station, folders }, attic, path, key) {
  if (!existsSync(dirname(path)) || existsSync(path)) return
  const kept = join(attic, key)
  const file = join(station.side, 'vault', key)
  if (existsSync(kept)) renameSync(kept, path)
  else if (existsSync(file)) linkSync(file, path)
  else if (folders.has(key)) {
    mkdirSync(path, { recursive: true })
    for (const [name, child] of folders.get(key)) putBack({ station, folders }, attic, join(path, name), child)
  }
}

/**
 * Chromium's own files: the shim sees nothing of their flushes, so they get something at least as bad as any
 * power cut. Everything in them can be made again from the workspace.
 *
 * @param {import('./station.mjs').Station} station
 * @param {import('./random.mjs').Random} random
 * @param {string | null} older a copy of the IndexedDB folder from before the case
 * @returns {string}
 */
export function spoilDatabase(station, random, older) {
  const folder = station.databases
  const fate = random.pick(['kept', 'cut', 'cut', 'older', 'removed'])
  if (fate === 'removed' || (fate === 'older' && older)) rmSync(folder, { recursive: true, force: true })
  if (fate === 'older' && older) cpSync(older, folder, { recursive: true })
  if (fate === 'cut') {
    for (const path of station.context.list(folder)) {
      const size = Number(statOf(path)?.size ?? 0)
      if (size > 0 && random.chance(0.6)) truncateSync(path, random.integer(0, size))
    }
  }
  return `database ${fate}`
}
