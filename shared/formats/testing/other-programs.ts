import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Time for one start of an office program, in milliseconds. */
export const PATIENCE = 180_000

const onPath = (name: string): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null

/** LibreOffice with the part that reads such files ("libsw": words, "libsc": sheets); null where it is not installed. */
export function officeWith(part: 'libsw' | 'libsc'): string | null {
  const soffice = process.env['VARIORUM_SOFFICE'] ?? onPath('soffice')
  if (soffice === null) return null
  return existsSync(join(dirname(realpathSync(soffice)), `${part}lo.so`)) ? soffice : null
}

/** Pandoc; null where it is not installed. */
export const PANDOC = onPath('pandoc')

/** Runs LibreOffice with a profile of its own; the results stand in `folder` with the extension of `to`. */
export function convertWithOffice(soffice: string, folder: string, to: string, files: readonly string[]): void {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder, ...files]
  execFileSync(soffice, args, { stdio: 'ignore' })
}

/** What Pandoc makes of a file. */
export const convertWithPandoc = (pandoc: string, args: readonly string[]): string =>
  execFileSync(pandoc, [...args], { encoding: 'utf8', maxBuffer: 64_000_000 })

/** A folder of its own; gone with `remove`. */
export function temporaryFolder(name: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `variorum-${name}-`))
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
