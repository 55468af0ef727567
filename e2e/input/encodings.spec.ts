import { expect, test } from '@playwright/test'
import type { SourceText } from '../../shared/model/source.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { readTable } from '../harness/workspace.ts'
import { articleText, ENCODED_FILES, ODD_NAMES } from './files.ts'
import { appAndFolder } from './import-set-up.ts'
import { chooseFiles, expectSources, reportOf } from './report.ts'

test.describe('what a file says', () => {
  const setUp = appAndFolder()

  test('is read to the character in every encoding, and the capsule names the encoding', async () => {
    const { running, folder } = setUp()
    const { page } = running
    const paths: string[] = []
    for (const { name, bytes } of ENCODED_FILES) paths.push(await folder.write(name, bytes))
    await chooseFiles(running, paths)
    const sources = await expectSources(page, ENCODED_FILES.length)
    const texts = new Map((await readTable<SourceText>(page, 'texts')).map(({ id, text }) => [id, text]))
    const read = sources.map(({ id, capsule }) => ({
      name: capsule.fileName,
      text: texts.get(id),
      encoding: capsule.encoding,
    }))
    const written = ENCODED_FILES.map(({ name, text, encoding }) => ({ name, text, encoding }))
    const byName = (a: { name: string | null }, b: { name: string | null }) =>
      String(a.name) < String(b.name) ? -1 : 1
    expect(read.sort(byName)).toEqual(written.sort(byName))
    await page.getByRole('row', { name: /phà cu/ }).click()
    await expect(page.getByRole('region', { name: 'Selected source' }).getByText('windows-1258')).toBeVisible()
    // Nothing went wrong, so nothing is left to dismiss.
    await expect(reportOf(page)).toHaveCount(0)
  })

  test('is taken whatever the name of the file, and the name is kept', async () => {
    const { running, folder } = setUp()
    const { page } = running
    const paths: string[] = []
    for (const [index, name] of ODD_NAMES.entries()) paths.push(await folder.write(name, articleText(index)))
    await chooseFiles(running, paths)
    const sources = await expectSources(page, ODD_NAMES.length)
    expect(sources.map(({ capsule }) => capsule.fileName).sort()).toEqual([...ODD_NAMES].sort())
    await expectOnDisk(page)
  })
})
