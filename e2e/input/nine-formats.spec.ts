import { expect, test } from '@playwright/test'
import { MADE_FILES, type MadeFile } from '../../shared/formats/testing/made-by-others/article.ts'
import { ENGLISH } from '../../shared/formats/testing/made-by-others/english.ts'
import { takeScreens } from '../harness/screens.ts'
import { appAndFolder } from './import-set-up.ts'
import { chooseFiles, expectSources } from './report.ts'

/** Whether the format has a place for them; in plain text and columns they are words like others. */
const namesAuthors = ({ carries, extension }: MadeFile): boolean => carries.includes('authors') && extension !== 'pdf'

test.describe('one article in nine formats, made by other programs', () => {
  test.setTimeout(180_000)
  const setUp = appAndFolder()

  test('becomes nine sources of one title, and the text can be read', async () => {
    const { running, folder } = setUp()
    const { page } = running
    const byFormat = new Map(
      MADE_FILES.filter(({ article }) => article === ENGLISH).map((file) => [file.extension, file] as const),
    )
    expect(byFormat.size).toBe(9)
    const paths: string[] = []
    for (const [extension, file] of byFormat) {
      // The same page is saved under two extensions: a comment makes other bytes of it.
      const bytes = extension === 'htm' ? Buffer.concat([file.bytes(), Buffer.from('<!-- htm -->')]) : file.bytes()
      paths.push(await folder.write(file.fileName, bytes))
    }
    await chooseFiles(running, paths)
    const sources = await expectSources(page, paths.length)
    expect([...new Set(sources.map(({ title }) => title))]).toEqual([ENGLISH.title])
    expect([...new Set(sources.map(({ publishedAt }) => publishedAt))]).toEqual([ENGLISH.publishedAt])
    const signed = new Set([...byFormat.values()].filter(namesAuthors).map(({ fileName }) => fileName))
    const authors = sources.filter(({ capsule }) => signed.has(capsule.fileName ?? '')).map((source) => source.authors)
    expect(authors.length).toBeGreaterThanOrEqual(7)
    expect(new Set(authors.map((names) => names.join()))).toEqual(new Set([ENGLISH.authors.join()]))
    await takeScreens(running, 'nine-formats')
    await page.getByRole('row').nth(1).click()
    await page.keyboard.press('Enter')
    await expect(page.locator('article')).toContainText('Lê Thị Ngọc Hân lowers a plastic bottle')
  })
})
