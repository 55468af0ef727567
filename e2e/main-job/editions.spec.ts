import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Source } from '../../shared/model/source.ts'
import { writeDossierJson } from '../../shared/formats/dossier-json/write-dossier-json.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { longestTask, watchLongTasks } from '../harness/long-tasks.ts'
import { resize, takeScreen, takeScreens } from '../harness/screens.ts'
import { dragSelect } from '../harness/selection.ts'
import { readAnnotations, readTable } from '../harness/workspace.ts'
import { article, CORRECTED_FLOW, importText, openSource, SAYS, tag, TITLE } from './gauges.ts'
import { overfullDossier } from '../views/overfull-dossier.ts'

const { rain, flow, quiet, treaty, office, bridge, nobody, end, cost } = SAYS
/** Reworded beyond recognition. */
const NEW_COST = 'For 40,000 crowns, says Orrin, there could be two instruments instead of one.'

const OLD = article([rain, flow, quiet, treaty, office, bridge, nobody, end, cost])
/** Changed: a number. Gone: the sentence on the ministry. Reworded: the cost. */
const NEW = article(
  ['This article was corrected after publication.', rain, CORRECTED_FLOW, quiet, treaty, office, bridge, end, NEW_COST],
  `${TITLE}, corrected`,
)

/** Moved: the treaty and the office. To place: the flow, the ministry, the cost. */
const TAGGED = [
  [flow, 'f'],
  [treaty, 'o'],
  [office, 'o'],
  [nobody, 'e'],
  [cost, 'f'],
] as const

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
})
test.afterEach(async () => {
  await running.close()
})

/** Where every annotation stands, as title of the source and words. */
async function standing(page: Page): Promise<readonly string[]> {
  const titles = new Map((await readTable<Source>(page, 'sources')).map(({ id, title }) => [id, title]))
  const texts = new Map(
    (await readTable<{ readonly id: string; readonly text: string }>(page, 'texts')).map(({ id, text }) => [id, text]),
  )
  return (await readAnnotations(page))
    .map(({ target, quotationOnly }: Annotation) => {
      const [{ start, end }, { exact }] = target.selector
      expect(texts.get(target.source)?.slice(start, end)).toBe(exact)
      return `${titles.get(target.source)?.includes('corrected') ? 'new' : 'old'}${quotationOnly ? ', kept' : ''}: ${exact}`
    })
    .sort()
}

const queue = (page: Page) => page.getByRole('region', { name: 'Annotations to place' })
const rows = (page: Page) => queue(page).getByRole('listbox').first().getByRole('option')

test('annotations are brought to a new edition, and what it has not is placed by hand', async () => {
  test.setTimeout(240_000)
  let { page } = running
  await importText(running, 'old.txt', OLD, 1)
  await openSource(page, TITLE)
  await tag(page, TAGGED)
  await importText(running, 'new.txt', NEW, 2)
  await openSource(page, 'corrected')

  await page.keyboard.press('Shift+A')
  const dialog = page.getByRole('dialog', { name: 'Bring annotations from another edition' })
  await expect(dialog.getByRole('option', { selected: true })).toContainText('The gauges of the Aldane')
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 'editions-choose')
  await resize(running, { width: 1440, height: 900 })
  await dialog.getByRole('button', { name: 'Bring over' }).click()
  await expect(page.getByRole('region', { name: 'Just done' })).toContainText('2 of 5 found. 3 to place.')
  const brought = [`new: ${office}`, `new: ${treaty}`, `old: ${cost}`, `old: ${flow}`, `old: ${nobody}`].sort()
  expect(await standing(page)).toEqual(brought)

  // One step, taken back and done again.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await standing(page)).filter((each) => each.startsWith('new'))).toEqual([])
  await expect(queue(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(rows(page)).toHaveCount(3)
  expect(await standing(page)).toEqual(brought)

  // By keys alone: the first has another number, and one place is offered.
  await page.keyboard.press('Shift+Q')
  await expect(queue(page).getByRole('listbox').first()).toBeFocused()
  await expect(rows(page).first()).toContainText('A number, name or “not” differs')
  const guess = queue(page).getByRole('listbox', { name: 'Places that may be meant' })
  await expect(guess.locator('del')).toContainText('12')
  await expect(guess.locator('ins')).toContainText('14')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(CORRECTED_FLOW)
  await expect(queue(page).getByRole('listbox').first()).toBeFocused()
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 'editions-to-place')
  await resize(running, { width: 1440, height: 900 })
  await takeScreen(running, 'editions-to-place-1440')
  await page.keyboard.press('p')
  await expect(rows(page)).toHaveCount(2)

  // The ministry is in no new text: kept, taken back, kept again.
  await expect(rows(page).first()).toContainText(nobody)
  await page.keyboard.press('q')
  await expect(rows(page)).toHaveCount(1)
  await queue(page).getByRole('radio', { name: 'Kept 1' }).click()
  await queue(page).getByRole('button', { name: 'Take back to be placed' }).click()
  await expect(queue(page)).toHaveAttribute('data-orphans', '2')
  await page.keyboard.press('Control+z')
  await expect(queue(page)).toHaveAttribute('data-orphans', '1')
  await queue(page).getByRole('radio', { name: 'To place 1' }).click()

  // The cost is attached to what is selected, whose edges are completed to words.
  await expect(rows(page).first()).toContainText(cost)
  await page.keyboard.press('Shift+P')
  await expect(queue(page).getByRole('alert')).toBeVisible()
  await dragSelect(page, 'or 40,000 crowns', 'instead of on', 'article')
  await page.keyboard.press('Shift+P')
  await expect(queue(page)).toHaveAttribute('data-orphans', '0')
  await expectOnDisk(page)
  const placed = [
    `new: ${NEW_COST.replace(/\.$/, '')}`,
    `new: ${CORRECTED_FLOW}`,
    `new: ${office}`,
    `new: ${treaty}`,
    `old, kept: ${nobody}`,
  ].sort()
  expect(await standing(page)).toEqual(placed)

  running = await running.restart()
  page = running.page
  expect(await standing(page)).toEqual(placed)
  await resize(running, { width: 1440, height: 900 })
  await openSource(page, 'corrected')
  await expect(queue(page)).toHaveAttribute('data-orphans', '0')
  await page.locator('article').focus()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText(cost)
})

test('two thousand to place are a list like any other', async () => {
  test.setTimeout(240_000)
  const { app, page, userData } = running
  const contents = overfullDossier(2, 2_000)
  const old = contents.sources[1]
  if (!old) throw new Error('There is a book in the overfull dossier')
  // Every other sentence has another number, and all are alike: nothing is beyond doubt. The blocks stay as they are.
  let sentences = 0
  const text = old.text.replaceAll('12 million', (words) => (sentences++ % 2 === 0 ? '13 million' : words))
  const edition = { ...old, text, source: { ...old.source, id: 'source-new', title: 'The new book of the harbour' } }
  const path = join(userData, 'editions.json')
  const dossier = { ...contents, sources: [...contents.sources, edition] }
  await writeFile(path, writeDossierJson(dossier, { override: null }))
  await answerOpenDialog(app, [path])
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('Control+o')
  await expect(page.locator('header')).toContainText('Overfull', { timeout: 90_000 })
  await openSource(page, 'The new book of the harbour')
  await watchLongTasks(page)
  await longestTask(page)
  await page.keyboard.press('Shift+A')
  const dialog = page.getByRole('dialog', { name: 'Bring annotations from another edition' })
  await expect(dialog.getByRole('option', { selected: true })).toContainText('2,000 annotations')
  await dialog.getByRole('textbox').press('Enter')
  await expect(queue(page)).toHaveAttribute('data-orphans', '2000', { timeout: 60_000 })
  await expectOnDisk(page)
  process.stdout.write(`    2,000 brought over: longest task ${String(await longestTask(page))} ms\n`)
  await page.keyboard.press('Shift+Q')
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '2000')
  expect(await rows(page).count()).toBeLessThan(40)
  await page.keyboard.press('End')
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('p')
  await expect(queue(page)).toHaveAttribute('data-orphans', '1999')
  process.stdout.write(`    the last one placed: longest task ${String(await longestTask(page))} ms\n`)
})
