import { expect, test } from '@playwright/test'
import { articleFile } from '../../shared/formats/testing/many-articles/many-articles.ts'
import { messages } from '../../shared/messages/messages.ts'
import { longestTask, watchLongTasks } from '../harness/long-tasks.ts'
import { dropPaths } from './drop.ts'
import { appAndFolder } from './import-set-up.ts'
import { readyToImport, reportOf, sourcesOnDisk } from './report.ts'

const FILES = 1_000

test.describe('a thousand articles of nine formats', () => {
  test.setTimeout(600_000)
  const setUp = appAndFolder()

  test('come in by one drop of a folder, all of them', async ({}, info) => {
    const { running, folder } = setUp()
    const { page } = running
    for (let number = 0; number < FILES; number += 1) {
      const { name, bytes } = articleFile(number)
      await folder.write(name, bytes)
    }
    await readyToImport(page)
    await watchLongTasks(page)
    const started = Date.now()
    await dropPaths(page, [folder.path])
    const bar = reportOf(page)
    await expect(bar.getByRole('button', { name: messages.library.importing.dismiss })).toBeVisible({
      timeout: 500_000,
    })
    info.annotations.push({
      type: 'ms, longest task',
      description: [Date.now() - started, await longestTask(page)].join(', '),
    })
    await expect(bar).toContainText(messages.library.importing.added(FILES))
    const sources = await sourcesOnDisk(page)
    expect(sources).toHaveLength(FILES)
    expect(new Set(sources.map(({ capsule }) => capsule.fileName)).size).toBe(FILES)
  })
})
