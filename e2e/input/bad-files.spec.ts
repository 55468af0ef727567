import { chmod, chown, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { takeScreens } from '../harness/screens.ts'
import { dropPaths, giveFile } from './drop.ts'
import { articleText, BAD_FILES, makeBadFiles, makeFolder } from './files.ts'
import { appAndFolder } from './import-set-up.ts'
import { chooseFiles, expectSources, openReport, readReport, readyToImport, reportOf } from './report.ts'

/** Unprivileged on every Unix. */
const NOBODY = 65_534

test.describe('bad files among good ones', () => {
  const setUp = appAndFolder()

  const good = (count: number): Promise<readonly string[]> =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        setUp().folder.write(`good ${String(index)}.txt`, articleText(index)),
      ),
    )

  test('chosen by the button: each is told with its reason, the others are imported', async () => {
    const { running, folder } = setUp()
    const { page } = running
    const [first = '', ...rest] = await good(4)
    const copy = await folder.write('copy.txt', articleText(0))
    await chooseFiles(running, [first, ...(await makeBadFiles(folder)), copy, ...rest])
    const said = await readReport(page)
    for (const { name, says } of BAD_FILES) expect(said.get(name), name).toContain(says)
    expect(said.get('copy.txt')).toContain('The same bytes as')
    expect(said.size).toBe(BAD_FILES.length + 1)
    await expectSources(page, 4)
    await expect(reportOf(page).getByText('Imported 4 sources.')).toBeVisible()
    await takeScreens(running, 'import-report')
  })

  test('dropped: files and a folder of the disk, with bad ones among them', async () => {
    const { running, folder } = setUp()
    const { page } = running
    await readyToImport(page)
    const paths = await good(2)
    const bad = (await makeBadFiles(folder)).filter((path) => /(?:empty|picture)\.txt$/.test(path))
    const inner = await makeFolder()
    try {
      await inner.write('inside.txt', articleText(50))
      await inner.write('picture.jpg', 'left out without a word: it was not chosen itself')
      await inner.write('blank.txt', ' \n')
      await dropPaths(page, [...paths, ...bad, inner.path])
      const said = await readReport(page)
      expect([...said.keys()].sort()).toEqual(['blank.txt', 'empty.txt', 'picture.txt'])
      await expectSources(page, 3)
    } finally {
      await inner.remove()
    }
  })

  test('given from memory, by drop and by paste', async () => {
    const { running } = setUp()
    const { page } = running
    await readyToImport(page)
    await giveFile(page, 'drop', 'dropped.txt', articleText(1))
    await expectSources(page, 1)
    await giveFile(page, 'paste', 'pasted.txt', articleText(2))
    await expectSources(page, 2)
    await giveFile(page, 'paste', 'again.txt', articleText(2))
    expect((await readReport(page)).get('again.txt')).toContain('The same bytes as')
    await expectSources(page, 2)
  })

  test('two drops one after the other keep what both said', async () => {
    const { running, folder } = setUp()
    const { page } = running
    await readyToImport(page)
    const [empty = ''] = await makeBadFiles(folder)
    const paths = await good(20)
    await dropPaths(page, [empty, ...paths.slice(0, 10)])
    await dropPaths(page, paths.slice(10))
    await expectSources(page, 20)
    expect([...(await readReport(page)).keys()]).toEqual(['empty.txt'])
  })

  test('a file deleted between choosing and reading', async () => {
    const { running, folder } = setUp()
    const { page } = running
    const [first = '', second = '', deleted = ''] = await good(3)
    // Large enough to be still read when the last one goes. Two are read ahead, and can go already.
    const large = await folder.write('large.txt', articleText(100).repeat(150_000))
    await chooseFiles(running, [large, first, second, deleted])
    await expect(reportOf(page).getByText('Importing 1 of 4')).toBeVisible()
    await unlink(deleted)
    expect([...(await readReport(page))]).toEqual([['good 2.txt', expect.stringContaining('no longer there')]])
    await expectSources(page, 3)
  })

  test('a file that belongs to somebody else', async () => {
    const { running, folder } = setUp()
    const { app, page } = running
    const [mine = '', theirs = ''] = await good(2)
    await chmod(theirs, 0)
    await chmod(folder.path, 0o755)
    await readyToImport(page)
    const isRoot = process.getuid?.() === 0
    // The superuser may read everything: the app goes on as nobody, who must still be able to write the workspace.
    if (isRoot) {
      for (const entry of await readdir(running.userData, { recursive: true })) {
        await chown(join(running.userData, entry), NOBODY, NOBODY).catch((error: NodeJS.ErrnoException) => {
          // Temporary files come and go.
          if (error.code !== 'ENOENT') throw error
        })
      }
      await chown(running.userData, NOBODY, NOBODY)
      await app.evaluate((_electron, user) => process.seteuid?.(user), NOBODY)
    }
    await chooseFiles(running, [theirs, mine])
    expect((await readReport(page)).get('good 1.txt')).toContain('does not let Variorum read')
    await expectSources(page, 1)
    if (isRoot) await app.evaluate(() => process.seteuid?.(0))
  })

  test('the report can be dismissed by key', async () => {
    const { running, folder } = setUp()
    const { page } = running
    const [empty = ''] = await makeBadFiles(folder)
    await chooseFiles(running, [empty])
    await openReport(page)
    await page.keyboard.press('Escape')
    await expect(reportOf(page)).toHaveCount(0)
  })
})
