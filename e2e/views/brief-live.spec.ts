import { expect, type Locator, test } from '@playwright/test'
import { largeDossier } from '../../shared/briefs/annotated-brief/testing/fixtures.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { emptyBriefIn, writtenDossier } from './brief-live-dossier.ts'

const words = messages.briefLive
let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

/** Brings a dossier in and opens the brief of that title in it. */
async function openBrief(contents: DossierContents, title: string): Promise<void> {
  const { page } = running
  await bringIn(running, contents)
  await resize(running, { width: 1440, height: 900 })
  await page.keyboard.press('Control+5')
  const bar = page.getByRole('toolbar', { name: messages.briefs.bar.label })
  await bar.getByRole('button').first().click()
  await page.getByRole('menuitem', { name: title }).click()
  await expect(text()).toBeVisible()
}

const text = (): Locator => running.page.getByRole('textbox', { name: messages.briefEditor.label })
const blocks = (): Locator => text().locator('[data-live-block]')
const block = (words: string): Locator => blocks().filter({ hasText: words })
const state = (of: Locator): Locator => of.locator('[data-live-state]')
const drawer = (): Locator => running.page.getByRole('listbox', { name: words.drawer.list })
const typed = (): Locator => running.page.getByRole('listbox', { name: words.menu.insert })

test('blocks in every state: what changed is shown, accepted, kept or removed by keys, and undone', async () => {
  const { page } = running
  await openBrief(writtenDossier(), 'Before the winter storms')
  const stale = block('The toll pays for the lights')
  await expect(state(stale)).toHaveAttribute('data-live-state', 'stale')
  await expect(stale.locator('del')).toContainText('and for nothing else.')
  await takeScreens(running, 'brief-live')
  await resize(running, { width: 1440, height: 900 })
  expect(await violationsInAllThemes(page)).toEqual([])

  await stale.locator('blockquote').click()
  await page.keyboard.press('r')
  await expect(state(stale)).toHaveAttribute('data-live-state', 'kept')
  await expect(stale.locator('blockquote')).toHaveText('The toll pays for the lights and for nothing else.')
  await stale.locator('blockquote').click()
  await page.keyboard.press('a')
  await expect(state(stale)).toHaveAttribute('data-live-state', 'current')
  await expect(stale.locator('blockquote')).toHaveText('The toll pays for the lights')

  const gone = block('If they dig')
  await gone.getByRole('button', { name: new RegExp(words.keep) }).click()
  await expect(state(gone)).toHaveAttribute('data-live-state', 'kept')
  await gone.locator('blockquote').click()
  await page.keyboard.press('Delete')
  await expect(gone).toHaveCount(0)
  await text().focus()
  await page.keyboard.press('Control+z')
  await expect(gone).toHaveCount(1)
  await expectOnDisk(page)
})

test('words are left out, added and altered, and the check says so as one types', async () => {
  const { page } = running
  await openBrief(writtenDossier(), 'Before the winter storms')
  const quote = block('I would rather dig')
  await quote.locator('blockquote').click()
  await page.keyboard.press('e')
  const field = quote.getByRole('textbox', { name: words.editing.label })
  await expect(field).toBeFocused()
  const status = quote.getByRole('status')
  // "too early than " goes.
  await field.evaluate((area: HTMLTextAreaElement) => {
    area.setSelectionRange(19, 29)
  })
  await page.keyboard.press('Delete')
  await expect(field).toHaveValue('I would rather dig … than pull a ferry off the bank.')
  await expect(status).toContainText(words.abridged)
  await page.keyboard.type('[now')
  await expect(field).toHaveValue('I would rather dig … [now] than pull a ferry off the bank.')
  await expect(status).toContainText('Exact')
  await takeScreens(running, 'brief-live-edit')
  await resize(running, { width: 1440, height: 900 })
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(status).toContainText('Altered')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(status).toContainText('Exact')
  await page.keyboard.press('Enter')
  await expect(quote.locator('blockquote')).toHaveText('I would rather dig … [now] than pull a ferry off the bank.')
  await expect(text()).toBeFocused()
  // The block has the keys again.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toContainText('ferry off the bank')
})

test('the slash inserts blocks and quotes, the at sign cites', async () => {
  const { page } = running
  await openBrief(emptyBriefIn(writtenDossier()), 'Empty')
  await text().click()
  await page.keyboard.type('/')
  await expect(typed().getByRole('option').first()).toBeVisible()
  await takeScreens(running, 'brief-slash')
  await resize(running, { width: 1440, height: 900 })
  await page.keyboard.type('heading 2')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The channel')
  await expect(text().getByRole('heading', { level: 2 })).toHaveText('The channel')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/tuyet oyster')
  await expect(typed().getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(block('oyster farms')).toHaveCount(1)
  await page.keyboard.type('She is a lawyer @review')
  await expect(page.getByRole('listbox', { name: words.menu.cite }).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(text().locator('[data-chip=citation]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/table dredged')
  await page.keyboard.press('Enter')
  await expect(block('Ada Lindqvist').locator('table')).toHaveCount(1)
  await expectOnDisk(page)
})

test('the drawer finds, inserts and says what is in the brief, by keys and by mouse', async () => {
  const { page } = running
  await openBrief(emptyBriefIn(writtenDossier()), 'Empty')
  await text().click()
  await page.keyboard.press('Control+Shift+l')
  await page.keyboard.type('ركاب')
  await expect(page.getByRole('heading', { name: words.drawer.noHitTitle })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type('tuyet')
  await expect(drawer().getByRole('option')).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await expect(drawer()).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(blocks()).toHaveCount(2)
  await expect(text()).toBeFocused()
  await expect(drawer().getByText(words.drawer.inBrief)).toHaveCount(2)
  await page.keyboard.press('Control+Shift+l')
  await page.keyboard.press('Escape')
  const figure = drawer().getByRole('option').filter({ hasText: '8.1 thousand' })
  await drawer().focus()
  await page.keyboard.press('End')
  const dataTransfer = await page.evaluateHandle(() => new DataTransfer())
  await figure.dispatchEvent('dragstart', { dataTransfer })
  const box = await blocks().first().boundingBox()
  const clientX = (box?.x ?? 0) + 40
  const clientY = (box?.y ?? 0) + 2
  await blocks().first().dispatchEvent('dragover', { dataTransfer, clientX, clientY })
  await blocks().first().dispatchEvent('drop', { dataTransfer, clientX, clientY })
  await expect(block('8.1 thousand')).toHaveCount(1)
  await drawer().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(block('A. Writer')).toHaveCount(1)
  await takeScreens(running, 'brief-drawer')
  await expectOnDisk(page)
})

test('ten thousand annotations: few rows are mounted, and one of them is found', async () => {
  const { page } = running
  await openBrief(emptyBriefIn(largeDossier(10_000)), 'Empty')
  await expect(page.getByText('10,000').first()).toBeVisible({ timeout: 60_000 })
  expect(await drawer().getByRole('option').count()).toBeLessThan(60)
  await page.keyboard.press('Control+Shift+l')
  await page.keyboard.type('number 9876')
  await expect(drawer().getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(block('Sentence number 9876')).toHaveCount(1)
})
