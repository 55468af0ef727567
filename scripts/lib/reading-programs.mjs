import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { installPackages } from './apt.mjs'
import { Failure } from './failure.mjs'
import { say } from './log.mjs'

/**
 * Programs that others wrote and tests read our files with: the command, what it reads, its Debian package. A `part`
 * is a file beside the command, without which that cannot read such files.
 */
const PROGRAMS = [
  { command: 'pandoc', reads: 'Word documents', package: 'pandoc' },
  { command: 'pdftotext', reads: 'PDF', package: 'poppler-utils' },
  { command: 'soffice', part: 'libswlo.so', reads: 'Word documents', package: 'libreoffice-writer-nogui' },
  { command: 'soffice', part: 'libsclo.so', reads: 'workbooks', package: 'libreoffice-calc-nogui' },
]

/** @param {{ command: string, part?: string }} program */
const isThere = ({ command, part }) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    const file = join(folder, command)
    return existsSync(file) && (part === undefined || existsSync(join(dirname(realpathSync(file)), part)))
  })

/** Installs those that are missing where that is possible. Where it is not, tests that need them are skipped, and it is said. */
export async function ensureReadingPrograms() {
  if (process.platform !== 'linux') return
  const missing = PROGRAMS.filter((program) => !isThere(program))
  if (missing.length === 0) return
  const why = `Tests read our files with programs that are missing: ${missing.map(({ command }) => command).join(', ')}.`
  try {
    await installPackages(
      why,
      missing.map((program) => program.package),
    )
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const skipped = missing.map(({ command, reads }) => `${reads} (${command})`).join(', ')
    say(`${error.message}\nWithout them these are not read back by another program: ${skipped}.`)
  }
}
