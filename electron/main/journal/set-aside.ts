import { cp, mkdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCode, setAsideFolder, syncFolder } from './layout.ts'

/**
 * Moves damaged or replaced files and folders out of the way, all into one new folder, without losing any.
 * Those that are not there are passed over.
 *
 * @param why a few words for the folder's name, such as `damaged-snapshot`
 * @param now ISO instant
 * @returns the new folder
 */
export async function setAside(
  root: string,
  paths: readonly string[],
  why: string,
  now = new Date().toISOString(),
): Promise<string> {
  const target = await makeFolder(root, why, now)
  await eachInto(target, paths, rename)
  for (const folder of new Set([...paths.map((path) => dirname(path)), target])) await syncIfThere(folder)
  return target
}

/** Like `setAside`, for what is still in use: copies instead of moving. */
export async function copyAside(
  root: string,
  paths: readonly string[],
  why: string,
  now = new Date().toISOString(),
): Promise<string> {
  const target = await makeFolder(root, why, now)
  await eachInto(target, paths, (from, to) => cp(from, to, { recursive: true, errorOnExist: true, force: false }))
  await syncFolder(target)
  return target
}

async function eachInto(
  target: string,
  paths: readonly string[],
  put: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const taken = new Set<string>()
  for (const path of new Set(paths)) {
    const name = freeName(basename(path), (candidate) => taken.has(candidate))
    taken.add(name)
    try {
      await put(path, join(target, name))
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
}

async function makeFolder(root: string, why: string, now: string): Promise<string> {
  const parent = setAsideFolder(root)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  const name = `${now.replaceAll(':', '-')}-${why.replace(/[^\w-]+/g, '-').slice(0, 60)}`
  for (let attempt = 1; ; attempt += 1) {
    const target = join(parent, attempt === 1 ? name : `${name}-${String(attempt)}`)
    try {
      await mkdir(target, { mode: 0o700 })
      await syncFolder(parent)
      return target
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
}

function freeName(name: string, isTaken: (candidate: string) => boolean): string {
  let candidate = name
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${name}-${String(number)}`
  return candidate
}

async function syncIfThere(folder: string): Promise<void> {
  try {
    await syncFolder(folder)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}
