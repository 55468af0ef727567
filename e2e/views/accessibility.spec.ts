import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { walkByTab } from '../harness/focus.ts'
import { openSample } from '../harness/sample.ts'
import { resize } from '../harness/screens.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
})
test.afterEach(async () => {
  await running.close()
})

/** What screen readers are told. */
const STATUS = '[role=status][aria-live=polite]'

/** One file that can be imported and one that cannot. */
async function filesIn(folder: string): Promise<{ readonly good: string; readonly broken: string }> {
  const files = join(folder, 'given')
  await mkdir(files, { recursive: true })
  const good = join(files, 'harbour.txt')
  const broken = join(files, 'broken.bin')
  await writeFile(good, 'The harbour will be dredged\n\nThe board said on Monday that work begins in May.\n')
  await writeFile(broken, Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 0]))
  return { good, broken }
}

/** A state of the window: how to get there from the one before, and what shows that we are there. */
interface State {
  readonly name: string
  readonly keys: readonly string[]
  readonly shown: string
}

const OVER = '[role=dialog], [role=alertdialog], dialog[open], [role=menu]'

const whileEmpty: readonly State[] = [
  { name: 'reading nothing', keys: ['Control+2'], shown: 'main >> role=heading' },
  { name: 'no positions', keys: ['Control+3'], shown: 'main >> role=heading' },
  { name: 'no figures', keys: ['Control+4'], shown: 'main >> role=heading' },
  { name: 'no brief', keys: ['Control+5'], shown: 'main >> role=heading' },
  { name: 'the empty library', keys: ['Control+1'], shown: 'button:has-text("Import")' },
]

const inLibrary: readonly State[] = [
  { name: 'the library with the sample', keys: ['s'], shown: '[role=row] >> nth=3' },
  { name: 'a search without results', keys: ['/', 'q', 'q', 'q'], shown: 'main >> text=/nothing|no source/i' },
  { name: 'the palette', keys: ['Escape', 'Escape', 'Control+k'], shown: OVER },
  { name: 'the palette with results', keys: ['s', 't', 'a'], shown: `${OVER} >> [role=option]` },
  { name: 'the palette without results', keys: ['q', 'q', 'q'], shown: OVER },
  { name: 'the keys', keys: ['Escape', 'F1'], shown: OVER },
  { name: 'a new dossier', keys: ['Escape', 'Control+n'], shown: OVER },
  { name: 'a name that is missing', keys: ['Enter'], shown: `${OVER} >> [role=alert]` },
  { name: 'a name to change', keys: ['Escape', 'F2'], shown: OVER },
  { name: 'a dossier to delete', keys: ['Escape', 'Control+Shift+Delete'], shown: OVER },
  { name: 'the settings', keys: ['Escape', 'Control+,'], shown: OVER },
]

const inReader: readonly State[] = [
  { name: 'a source', keys: ['Escape', 'Control+1', 'Home', 'Enter'], shown: 'article:focus' },
  { name: 'a selected sentence', keys: ['ArrowRight', 'ArrowRight'], shown: '[data-selection-bar]' },
  { name: 'an annotation', keys: ['Escape', 'j', 'j'], shown: '[data-inspector]' },
  { name: 'its first field', keys: ['i'], shown: '[data-inspector] input:focus' },
  { name: 'find in the source', keys: ['Escape', 'Control+f', 't', 'h', 'e'], shown: 'input:focus' },
]

const elsewhere: readonly State[] = [
  { name: 'positions', keys: ['Escape', 'Control+3'], shown: 'main >> role=heading[name="Positions"]' },
  { name: 'figures', keys: ['Control+4'], shown: 'main >> role=heading[name="Figures"]' },
  { name: 'the brief', keys: ['Control+5'], shown: 'button:has-text(".md")' },
]

async function reach(page: Page, { keys, shown }: State): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await expect(page.locator(shown).first()).toBeVisible()
}

const openFirst = async (page: Page): Promise<void> => {
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
}

test('no view, pane or dialog breaks a rule of WCAG in any theme', async () => {
  test.setTimeout(300_000)
  const { page } = running
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  expect.soft(await violationsInAllThemes(page), 'the first start').toEqual([])
  for (const state of [...whileEmpty, ...inLibrary, ...inReader, ...elsewhere]) {
    await test.step(state.name, async () => {
      await reach(page, state)
      expect.soft(await violationsInAllThemes(page), state.name).toEqual([])
    })
  }
})

/** The menu of dossiers is called as the one that is open. */
const dossiers = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: 'The Aldane dispute' })

test('panes that lie over the page, and menus, break no rule', async () => {
  const { page } = running
  await openSample(page)
  await openFirst(page)
  await resize(running, { width: 940, height: 700 })
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('listbox')).toBeVisible()
  expect.soft(await violationsInAllThemes(page), 'the list over the page').toEqual([])
  await page.keyboard.press('Control+b')
  await dossiers(page).click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect.soft(await violationsInAllThemes(page), 'the menu of dossiers').toEqual([])
})

test('import tells which file could not be read, by the rules', async () => {
  const { app, page } = running
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  const { broken } = await filesIn(running.userData)
  await answerOpenDialog(app, [broken])
  await page.keyboard.press('i')
  await expect(page.locator('main')).toContainText('broken.bin')
  await expect(page.locator(STATUS)).not.toBeEmpty()
  expect(await violationsInAllThemes(page)).toEqual([])
})

/** What opens over a view, and the key for it. */
const OVERLAYS = ['Control+k', 'F1', 'Control+n', 'F2', 'Control+Shift+Delete', 'Control+,'] as const

for (const [where, open, home] of [
  ['the library', () => Promise.resolve(), '[role=grid]:focus'],
  ['the text', openFirst, 'article:focus'],
] as const) {
  test(`the focus comes back to ${where} when what lies over it closes`, async () => {
    const { page } = running
    await openSample(page)
    await open(page)
    await page.locator(home.replace(':focus', '')).focus()
    for (const key of OVERLAYS) {
      await page.keyboard.press(key)
      await expect(page.locator(OVER).first(), key).toBeVisible()
      expect(await page.evaluate(() => document.activeElement?.closest('dialog, [role=dialog]') !== null), key).toBe(
        true,
      )
      const inside = await walkByTab(page)
      expect(
        inside.filter(({ region }) => ['header', 'main', 'footer'].includes(region)),
        key,
      ).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.locator(OVER), key).toHaveCount(0)
      await expect(page.locator(home), key).toBeVisible()
    }
  })
}

test('the focus comes back to the button that opened a menu or a panel', async () => {
  const { page } = running
  await openSample(page)
  for (const button of [dossiers(page), page.getByRole('button', { name: 'Settings' })]) {
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator(OVER).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  }
})

/** How each view is reached from the library with the sample. */
const VIEWS: readonly State[] = [
  { name: 'library', keys: [], shown: '[role=grid]' },
  { name: 'read', keys: ['j', 'j', 'j'], shown: '[data-inspector]' },
  { name: 'positions', keys: ['Control+3'], shown: 'main >> role=heading[name="Positions"]' },
  { name: 'figures', keys: ['Control+4'], shown: 'main >> role=heading[name="Figures"]' },
  { name: 'brief', keys: ['Control+5'], shown: 'button:has-text(".md")' },
]

for (const view of VIEWS) {
  test(`Tab goes round ${view.name}: every stop named, seen, and in the order of the page`, async () => {
    const { page } = running
    await openSample(page)
    if (view.name === 'read') await openFirst(page)
    await reach(page, view)
    await page.locator('header button').first().focus()
    const stops = await walkByTab(page)
    expect(stops.filter(({ isNamed }) => !isNamed).map(({ what }) => what)).toEqual([])
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ what }) => what)).toEqual([])
    expect(stops.filter(({ isOnScreen }) => !isOnScreen).map(({ what }) => what)).toEqual([])
    // Each region is left once, not visited in pieces.
    const regions = stops.map(({ region }) => region).filter((region, index, all) => region !== all[index - 1])
    expect(new Set(regions).size, stops.map(({ what }) => what).join('\n')).toBeGreaterThanOrEqual(regions.length - 1)
    expect(stops.some(({ region }) => region === 'main')).toBe(true)
  })
}

test('tagging, undo, redo and import are said aloud', async () => {
  const { app, page } = running
  await openSample(page)
  const { good } = await filesIn(running.userData)
  await answerOpenDialog(app, [good])
  await page.keyboard.press('i')
  await expect(page.locator(STATUS)).toHaveText(/1 source/i)
  await openFirst(page)
  await page.keyboard.press('ArrowRight')
  const sentence = await page.evaluate(() => document.getSelection()?.toString().trim() ?? '')
  await expect(page.locator(STATUS)).toContainText(sentence.slice(0, 30))
  await page.keyboard.press('o')
  await expect(page.locator(STATUS)).toHaveText(/official statement/i)
  await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator(STATUS)).toHaveText(/^Undone: /)
  // At once: what can be done again is asked of the log, not of what the window shows by now.
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator(STATUS)).toHaveText(/^Done again: /)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator(STATUS)).toHaveText(/nothing to redo/)
})
