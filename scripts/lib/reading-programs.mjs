import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from './apt.mjs'
import { Failure } from './failure.mjs'
import { say } from './log.mjs'

/** Programs that others wrote and tests read our files with: the command, what it reads, its Debian packages. */
const PROGRAMS = [
  { command: 'pandoc', reads: 'Word documents', packages: ['pandoc'] },
  { command: 'pdftotext', reads: 'PDF', packages: ['poppler-utils'] },
  {
    command: 'soffice',
    reads: 'Word documents and workbooks',
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  },
]

/** @param {string} command */
const isThere = (command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))

/** Installs those that are missing where that is possible. Where it is not, tests that need them are skipped, and it is said. */
export async function ensureReadingPrograms() {
  if (process.platform !== 'linux') return
  const missing = PROGRAMS.filter(({ command }) => !isThere(command))
  if (missing.length === 0) return
  const why = `Tests read our files with programs that are missing: ${missing.map(({ command }) => command).join(', ')}.`
  try {
    await installPackages(
      why,
      missing.flatMap(({ packages }) => packages),
    )
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const skipped = missing.map(({ command, reads }) => `${reads} (${command})`).join(', ')
    say(`${error.message}\nWithout them these are not read back by another program: ${skipped}.`)
  }
}
