import { existsSync, readdirSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { say } from './log.mjs'
import { capture, run } from './run.mjs'

const LISTS = '/var/lib/apt/lists'
/** Others may be installing at the same time; wait for them. */
const OPTIONS = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', '-o', 'Dpkg::Use-Pty=0']
const ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

const hasApt = () => existsSync('/usr/bin/apt-get')
const isRoot = () => process.getuid?.() === 0
const listsAreEmpty = () => !existsSync(LISTS) || !readdirSync(LISTS).some((name) => name.includes('Packages'))

/**
 * Installs Debian packages when we may, and otherwise says the exact line that does.
 *
 * @param {string} why a sentence that says what is missing
 * @param {readonly string[]} packages each a name, or names of different releases separated by "|", newest first
 */
export async function installPackages(why, packages) {
  if (!hasApt()) {
    throw new Failure(
      `${why}\nInstall what your system calls: ${packages.map((name) => name.split('|').at(-1)).join(' ')}`,
    )
  }
  if (isRoot() && listsAreEmpty()) await apt(['update'])
  const names = await Promise.all(packages.map(choose))
  const line = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (!isRoot()) throw new Failure(`${why}\nInstall it with:\n  sudo ${line}`)
  say(`${why}\nInstalling: ${line}`)
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names]
  if ((await apt(install)) === 0) return
  await apt(['update']) // the lists may be older than what the mirror still holds
  if ((await apt(install)) !== 0) throw new Failure(`${why}\nThis did not work; try it by hand:\n  ${line}`)
}

/** @param {readonly string[]} args */
const apt = (args) => run('apt-get', [...OPTIONS, ...args], { env: ENVIRONMENT })

/** @param {string} names @returns {Promise<string>} the first that this release can install, else the oldest */
async function choose(names) {
  const candidates = names.split('|')
  for (const name of candidates.slice(0, -1)) {
    const { stdout } = await capture('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } })
    if (/Candidate: (?!\(none\))/.test(stdout)) return name
  }
  return candidates[candidates.length - 1] ?? names
}
