import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { answerSaveDialog } from '../harness/dialogs.ts'
import { resize, takeScreen, takeScreens } from '../harness/screens.ts'
import { readAnnotations } from '../harness/workspace.ts'
import { figuresDossier, manyFigures } from './figures-dossier.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

/** Brings a dossier in as a file of its own format, and opens the view. */
async function openFigures(contents: DossierContents): Promise<Page> {
  const { page } = running
  await bringIn(running, contents)
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('grid')).toBeVisible()
  return page
}

const selected = (page: Page): Locator => page.locator('[role=row][aria-selected=true]')
const rowOf = (page: Page, words: string): Locator => page.getByRole('row').filter({ hasText: words })
const justDone = (page: Page): Locator => page.getByRole('region', { name: 'Just done' })
const cardOf = (page: Page): Locator => page.locator('[data-conflict-card]')
const figureOf = async (page: Page, id: string) =>
  (await readAnnotations(page)).find((annotation) => annotation.id === id)?.figure

test('the ledger groups, flags and draws figures, in every theme and size', async () => {
  const page = await openFigures(figuresDossier())
  await expect(page.getByRole('rowheader')).toHaveText([
    /Cost of the dam.*US\$ billion/,
    /Flow at the border.*flow, km³/,
    /People who irrigate/,
    /Water held/,
    /Wells/,
    /Measure not given/,
  ])
  await expect(rowOf(page, '9.9 cubic').getByText('Conflict')).toBeVisible()
  await expect(rowOf(page, '1.2 million Torians').getByText('no date')).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(
    /8\.1 km³, 2025, Tomas Areth, in conflict/,
  )
  await takeScreens(running, 'ledger')
  await resize(running, { width: 1280, height: 800 })
  expect(await violationsInAllThemes(page)).toEqual([])
  await resize(running, { width: 1100, height: 760 })
  await expect(cardOf(page)).toBeHidden()
  await page.keyboard.press('Control+.')
  await expect(cardOf(page)).toBeVisible()
  await takeScreen(running, 'ledger-narrow')
})

test('a conflict is reached by key, kept apart and brought back', async () => {
  const page = await openFigures(figuresDossier())
  await page.keyboard.press('c')
  await expect(selected(page)).toContainText('8.1 cubic kilometres in 2025')
  await expect(cardOf(page)).toContainText('8.1 and 9.9 km³ are both given for 2025.')
  await expect(cardOf(page)).toContainText('“9.9 cubic kilometres”')
  await page.keyboard.press('n')
  await expect(cardOf(page)).toHaveCount(0)
  await expect(page.getByText('as you said')).toBeVisible()
  expect((await figureOf(page, 'figure-1-0'))?.keptApartFrom).toEqual(['figure-1-1'])
  await page.keyboard.press('Control+z')
  await expect(cardOf(page)).toHaveCount(1)
  expect(await figureOf(page, 'figure-1-0')).not.toHaveProperty('keptApartFrom')
  await page.getByRole('button', { name: 'Not the same thing' }).click()
  await page.getByRole('button', { name: 'Compare again' }).click()
  await expect(cardOf(page)).toHaveCount(1)
})

test('a figure is edited where it stands, and the edit undone', async () => {
  const page = await openFigures(figuresDossier())
  await rowOf(page, '1.2 million Torians').getByText('1,200,000').click()
  await page.keyboard.press('F2')
  const field = (name: string) => page.getByRole('group', { name: /Edit the figure/ }).getByLabel(name, { exact: true })
  await expect(field('Value')).toBeFocused()
  await page.keyboard.type('nonsense')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Write a number')
  await field('Value').fill('4.5 billion')
  await page.keyboard.press('Tab')
  await expect(field('Unit')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('2025-03')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Says who' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Measure' })).toBeFocused()
  await takeScreen(running, 'ledger-edit')
  await page.keyboard.type('Flow at')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toBeFocused()
  await expect(selected(page)).toContainText('1.2 million Torians')
  await expect
    .poll(() => figureOf(page, 'figure-2-4'))
    .toMatchObject({ value: 4.5e9, scale: 1e9, asOf: '2025-03', unit: 'people', measure: 'Flow at the border' })
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await expect
    .poll(() => figureOf(page, 'figure-2-4'))
    .toMatchObject({ value: 1.2e6, asOf: null, measure: 'People who irrigate below the dam' })
  await expect(selected(page)).toContainText('no date')
})

test('escape leaves a field as it was', async () => {
  const page = await openFigures(figuresDossier())
  await rowOf(page, 'US$3.9bn').getByText('3.9', { exact: true }).dblclick()
  await expect(page.getByLabel('Value', { exact: true })).toBeFocused()
  await page.keyboard.type('77')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeFocused()
  expect(await figureOf(page, 'figure-2-0')).toMatchObject({ value: 3.9e9 })
})

test('the ledger is sorted, grouped and filtered', async () => {
  const page = await openFigures(figuresDossier())
  const quotes = () => page.locator('[role=gridcell][data-column=printed]').allTextContents()
  await page.getByRole('button', { name: 'Value', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Value' })).toHaveAttribute('aria-sort', 'ascending')
  expect((await quotes()).slice(0, 3)).toEqual([
    '“US$3.9bn”',
    '“between $4.2bn and $4.8bn”',
    '“more than $4.5 billion”',
  ])
  await page.keyboard.press('g')
  await expect(page.getByRole('rowheader').first()).toContainText('Basin Commission')
  await page.keyboard.press('g')
  await expect(page.getByRole('rowheader').first()).toContainText('2021')
  await page.keyboard.press('g')
  await page.getByRole('button', { name: /Conflicts/ }).click()
  await expect.poll(quotes).toHaveLength(2)
  await page.keyboard.press('0')
  await expect.poll(quotes).toHaveLength(14)
  await page.keyboard.press('/')
  const filter = page.getByRole('dialog', { name: 'Show only' })
  await filter.getByLabel('Words').fill('anh tuyet')
  await expect.poll(quotes).toHaveLength(2)
  await filter.getByLabel('Unit').selectOption('USD')
  await expect(page.getByText('No figure is like that')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Show all' }).first().click()
  await expect.poll(quotes).toHaveLength(14)
})

test('a passage is opened and one comes back to the same figure', async () => {
  const page = await openFigures(figuresDossier())
  await rowOf(page, '9.9 cubic').click()
  await page.keyboard.press('Enter')
  await expect(page.locator('article')).toContainText('Who may close the Karst Gate?')
  await expect(page.locator('[data-inspector]')).toContainText('9.9 cubic kilometres')
  await page.keyboard.press('Control+[')
  await expect(selected(page)).toContainText('9.9 cubic')
  await page.keyboard.press('ArrowUp')
  await expect(selected(page)).toContainText('8.1 cubic')
})

test('the plot is walked by key, saved as SVG and PNG, and copied', async () => {
  const page = await openFigures(figuresDossier())
  const { app, userData } = running
  await page.keyboard.press('c')
  await page.locator('[data-plot]').focus()
  await page.keyboard.press('Home')
  await expect(selected(page)).toContainText('eleven point four')
  await page.keyboard.press('ArrowRight')
  await expect(selected(page)).toContainText('about 10.2')

  const save = async (name: string, button: string): Promise<Buffer> => {
    const path = join(userData, name)
    await answerSaveDialog(app, path)
    await page.keyboard.press('Control+e')
    await page.getByRole('button', { name: button }).click()
    await expect(justDone(page)).toHaveText(`${name} is saved.`)
    return readFile(path)
  }
  const svg = (await save('plot.svg', 'Picture as SVG')).toString('utf8')
  expect(svg).toContain('<title>Flow at the border, km³: 5 figures by date.')
  for (const outside of ['http:', 'https:', 'var(', 'class=', 'data-', 'href'])
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain(outside)
  expect(svg).toMatch(/<text[^>]*font-family="[^"]*Inter[^>]*>9\.9<\/text>/)
  expect(svg).toMatch(/<path[^>]*stroke="rgb\(161, 66, 6\)"/)

  const png = await save('plot.png', 'Picture as PNG')
  await writeFile(join(import.meta.dirname, '../../test-results/screens/plot.png'), png)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
  const shown = await page.locator('[data-plot] svg').boundingBox()
  expect(size).toEqual({ width: Math.round((shown?.width ?? 0) * 2), height: Math.round((shown?.height ?? 0) * 2) })
  // The picture has the ground of the page, and what is drawn: in rust, in the colour of figures, and as text.
  const colours = await app.evaluate(({ nativeImage }, bytes) => {
    const image = nativeImage.createFromBuffer(Buffer.from(bytes, 'base64'))
    const bitmap = image.toBitmap()
    const found = new Map<string, number>()
    for (let at = 0; at < bitmap.length; at += 4) {
      const colour = [bitmap[at + 2], bitmap[at + 1], bitmap[at]].join(' ')
      found.set(colour, (found.get(colour) ?? 0) + 1)
    }
    return Object.fromEntries([...found].filter(([, count]) => count > 40))
  }, png.toString('base64'))
  expect(Object.keys(colours)).toEqual(expect.arrayContaining(['244 247 245', '161 66 6', '0 123 134', '29 31 29']))

  await page.keyboard.press('Control+Shift+c')
  await expect(justDone(page)).toHaveText('The picture is on the clipboard.')
  expect(await app.evaluate(pictureOnClipboard)).toEqual(size)
})

/** In the main process: the size of the picture that was copied, px. Newer Electrons read it as the web does. */
async function pictureOnClipboard({
  clipboard,
  nativeImage,
}: typeof Electron.CrossProcessExports): Promise<Electron.Size> {
  if ('readImage' in clipboard && typeof clipboard.readImage === 'function')
    return (clipboard.readImage() as Electron.NativeImage).getSize()
  const [item] = await clipboard.read()
  const blob = await item?.getType('image/png')
  return nativeImage.createFromBuffer(Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))).getSize()
}

test('5,000 figures are shown at once and scroll', async () => {
  test.setTimeout(180_000)
  const page = await openFigures(manyFigures(5000))
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(5000 + 50 + 1))
  expect(await page.getByRole('row').count()).toBeLessThan(90)
  await page.keyboard.press('End')
  await expect(page.locator(`[role=row][aria-rowindex="${String(5000 + 50 + 1)}"]`)).toBeVisible()
  await page.keyboard.press('Home')
  await expect(page.locator('[role=row][aria-rowindex="3"]')).toBeVisible()
  await takeScreen(running, 'ledger-overfull')
})
