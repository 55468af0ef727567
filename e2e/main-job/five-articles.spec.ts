import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { writeDossierJson } from '../../shared/formats/dossier-json/write-dossier-json.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { takeScreens } from '../harness/screens.ts'
import { areThere, fiveArticles } from './five-articles.ts'

let running: RunningApp

test.skip(!areThere(), 'The five articles are not beside the repository.')
test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

test('the disagreement of April 2023, what was said before and after it, and the figures', async () => {
  const { app, page, userData } = running
  const path = join(userData, 'five.json')
  await writeFile(path, writeDossierJson(fiveArticles(), { override: null }))
  await answerOpenDialog(app, [path])
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('Control+o')
  await expect(page.locator('header')).toContainText('Washington and Hanoi')
  await expectOnDisk(page)

  await page.keyboard.press('Control+3')
  const grid = page.getByRole('grid')
  await expect(grid).toContainText('Rafiq Dossani')
  await expect(grid).toContainText('Tran Nam Tien')
  await expect(page.getByRole('region', { name: 'In words' })).toContainText(
    'Six experts, four stances: yes (Gregory Poling, Tran Nam Tien); leans yes (Jonathan Stromseth, Khmer Times); ' +
      'conditional (Hanh Nguyen); no (Rafiq Dossani).',
  )
  await takeScreens(running, 'five-positions')

  await page.keyboard.press('Control+4')
  await expect(page.getByRole('grid')).toContainText('Bilateral trade')
  await takeScreens(running, 'five-figures')
})
