import { execFile } from 'node:child_process'
import { basename, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { messages } from '../../shared/messages/messages.ts'
import { HOSTILE_SEED, hostileFiles } from '../../shared/formats/testing/hostile/hostile-files.ts'
import type { HostileFile } from '../../shared/formats/testing/hostile/hostile-file.ts'
import { articleFile } from '../../shared/formats/testing/many-articles/many-articles.ts'
import { dropPaths } from './drop.ts'
import { type Folder, makeFolder } from './files.ts'
import { appAndFolder } from './import-set-up.ts'
import { readyToImport, reportOf, sourcesOnDisk } from './report.ts'

const REPOSITORY = resolve(import.meta.dirname, '../..')
/** After so many hostile files stands an honest one. */
const HONEST_AFTER = 8

interface Entry {
  readonly file: string
  readonly ok: boolean
  readonly source?: { readonly title: string }
  readonly error?: { readonly code: string; readonly message: string }
}

interface Written {
  readonly paths: readonly string[]
  /** Names of the honest files. */
  readonly honest: readonly string[]
}

/** Writes the files with honest ones of every kind between them. */
async function writeAmongHonest(folder: Folder, files: readonly HostileFile[]): Promise<Written> {
  const paths: string[] = []
  const honest: string[] = []
  for (const [at, { name, make }] of files.entries()) {
    paths.push(await folder.write(name, make()))
    if (at % HONEST_AFTER !== 0) continue
    const article = articleFile(at / HONEST_AFTER)
    honest.push(article.name)
    paths.push(await folder.write(article.name, article.bytes))
  }
  return { paths, honest }
}

const importAll = (paths: readonly string[]): Promise<readonly Entry[]> =>
  new Promise((settle, reject) => {
    const options = { cwd: REPOSITORY, maxBuffer: 1024 * 1024 * 1024 }
    execFile('npm', ['run', '-s', 'headless', '--', 'import', '--', ...paths], options, (error, stdout) => {
      // Files that failed make the status 1; any other end is the program's own failure.
      if (error && error.code !== 1) reject(new Error(`It ended with ${String(error.code)}.`, { cause: error }))
      else settle((JSON.parse(stdout) as { readonly sources: readonly Entry[] }).sources)
    })
  })

const complaintOf = ({ must, codes }: HostileFile, { ok, error }: Entry): string | null => {
  if (ok) return must === 'fails' ? 'was read' : null
  if (error === undefined || !error.code.startsWith('import/') || error.message.trim() === '') return 'has no reason'
  if (must === 'reads') return `was not read: ${error.code}`
  return codes === undefined || codes.includes(error.code) ? null : `says ${error.code}`
}

test.describe(`hostile files, seed ${String(HOSTILE_SEED)}`, () => {
  test.setTimeout(900_000)

  test('on the command line: each ends with a source or a reason, and all honest ones are read', async ({}, info) => {
    const folder = await makeFolder()
    try {
      const files = hostileFiles()
      const { paths, honest } = await writeAmongHonest(folder, files)
      const started = Date.now()
      const entries = new Map((await importAll(paths)).map((entry) => [basename(entry.file), entry]))
      const seconds = Math.round((Date.now() - started) / 1000)
      info.annotations.push({ type: 'files and seconds', description: `${String(paths.length)}, ${String(seconds)}` })
      expect(entries.size).toBe(paths.length)
      expect(honest.filter((name) => entries.get(name)?.ok !== true)).toEqual([])
      const complaints = files.flatMap((file) => {
        const entry = entries.get(file.name)
        const complaint = entry ? complaintOf(file, entry) : 'is missing'
        return complaint === null ? [] : [`${file.name} ${complaint}`]
      })
      expect(complaints).toEqual([])
    } finally {
      await folder.remove()
    }
  })
})

/** Of each kind some, small enough for a test of the window. */
const DROPPED =
  /^(?:bomb-ratio|doctype-laughs|locked|deep|cut-0|flipped-0|holed-0|no-parts|only-header|pages-in-a-loop|nothing|really-a-picture|deep-tags|blank)\./u

test.describe('a folder of hostile files', () => {
  test.setTimeout(300_000)
  const setUp = appAndFolder()

  test('dropped: what can be read comes in, all else is said with its reason', async () => {
    const { running, folder } = setUp()
    const { page } = running
    const files = hostileFiles().filter(({ name }) => DROPPED.test(name))
    expect(files.length).toBeGreaterThanOrEqual(40)
    const { honest } = await writeAmongHonest(folder, files)
    await readyToImport(page)
    await dropPaths(page, [folder.path])
    const bar = reportOf(page)
    await expect(bar.getByRole('button', { name: messages.library.importing.dismiss })).toBeVisible({
      timeout: 240_000,
    })
    const sources = await sourcesOnDisk(page)
    const came = new Set(sources.map(({ capsule }) => capsule.fileName ?? ''))
    expect(honest.filter((name) => !came.has(name))).toEqual([])
    const mustFail = files.filter(({ must }) => must === 'fails').map(({ name }) => name)
    expect(mustFail.filter((name) => came.has(name))).toEqual([])
    await expect(bar).toContainText(messages.library.importing.added(sources.length))
    await expect(bar).toContainText(/could not be imported/u)
    // What failed is shown by itself, each with its reason.
    await expect(bar.getByRole('button', { name: messages.importReport.hide })).toBeVisible()
    await expect(bar.getByText(/damaged|password|holds no text|cannot be read/iu).first()).toBeVisible()
  })
})
