import { execFile } from 'node:child_process'
import { chmod, cp } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { articleText, BAD_FILES, ENCODED_FILES, type Folder, makeBadFiles, makeFolder, ODD_NAMES } from './files.ts'

const REPOSITORY = resolve(import.meta.dirname, '../..')
/** Unprivileged on every Unix. */
const NOBODY = 65_534

interface Entry {
  readonly file: string
  readonly ok: boolean
  readonly source?: {
    readonly text: string
    readonly blocks: readonly { readonly start: number; readonly end: number }[]
  }
  readonly error?: { readonly code: string; readonly message: string }
}

interface Ran {
  readonly status: number
  readonly entries: readonly Entry[]
  readonly errors: string
}

/** Runs a command that must print one JSON document and nothing else. */
const run = (command: string, args: readonly string[], options: { cwd: string; uid?: number }): Promise<Ran> =>
  new Promise((settle) => {
    const limit = { maxBuffer: 256 * 1024 * 1024 }
    const child = execFile(command, [...args], { ...limit, ...options }, (_error, out, errors) => {
      const document = JSON.parse(out) as { readonly sources: readonly Entry[] }
      settle({ status: child.exitCode ?? -1, entries: document.sources, errors })
    })
  })

const importAll = (files: readonly string[]): Promise<Ran> =>
  run('npm', ['run', '-s', 'headless', '--', 'import', '--', ...files], { cwd: REPOSITORY })

test.describe('import on the command line', () => {
  let folder: Folder
  test.beforeEach(async () => {
    folder = await makeFolder()
  })
  test.afterEach(() => folder.remove())

  test('reads every encoding to the character', async () => {
    const paths: string[] = []
    for (const { name, bytes } of ENCODED_FILES) paths.push(await folder.write(name, bytes))
    const { status, entries } = await importAll(paths)
    expect(status).toBe(0)
    expect(entries.map(({ source }) => source?.text)).toEqual(ENCODED_FILES.map(({ text }) => text))
  })

  test('names every bad file with its reason and imports the others', async () => {
    const bad = await makeBadFiles(folder)
    const good: string[] = []
    for (const [index, name] of ODD_NAMES.entries()) good.push(await folder.write(name, articleText(index)))
    const half = Math.ceil(good.length / 2)
    const files = [...good.slice(0, half), ...bad, join(folder.path, 'none.txt'), ...good.slice(half)]
    const { status, entries, errors } = await importAll(files)
    expect(status).toBe(1)
    expect(entries.map(({ file }) => file)).toEqual(files)
    const failed = entries.filter(({ ok }) => !ok).map(({ file, error }) => [basename(file), error?.code])
    expect(failed).toEqual([...BAD_FILES.map(({ name, code }) => [name, code]), ['none.txt', 'import/not-found']])
    expect(entries.filter(({ ok }) => ok)).toHaveLength(ODD_NAMES.length)
    for (const { name } of BAD_FILES) expect(errors).toContain(name)
  })

  test('says when the system does not permit reading', async () => {
    test.skip(process.platform === 'win32', 'permissions are kept otherwise there')
    const mine = await folder.write('mine.txt', articleText(1))
    const theirs = await folder.write('theirs.txt', articleText(2))
    await importAll([mine])
    // The superuser may read everything, and others may not see the repository: a copy, run as nobody.
    await cp(join(REPOSITORY, 'out/headless'), join(folder.path, 'headless'), { recursive: true })
    await chmod(theirs, 0)
    await chmod(folder.path, 0o755)
    const user = process.getuid?.() === 0 ? { uid: NOBODY } : {}
    const arguments_ = [join(folder.path, 'headless/cli.mjs'), 'import', theirs, mine]
    const { status, entries } = await run(process.execPath, arguments_, { cwd: folder.path, ...user })
    expect(status).toBe(1)
    expect(entries.map(({ ok, error }) => error?.code ?? ok)).toEqual(['import/not-permitted', true])
  })

  test('imports 50 MB on one line, in blocks that a page can lay out', async () => {
    const line = 'nearly 40 ships had left the harbour before noon, said the pilot, and none came back. '
    const path = await folder.write('long.txt', line.repeat((50 * 1024 * 1024) / line.length))
    const started = Date.now()
    const { status, entries } = await importAll([path])
    expect(status).toBe(0)
    const { text, blocks } = entries[0]?.source ?? { text: '', blocks: [] }
    expect(text.startsWith(line)).toBe(true)
    expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThan(20_000)
    expect(Date.now() - started).toBeLessThan(60_000)
  })
})
