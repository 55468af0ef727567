import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { bringIn } from '../harness/bring-in.ts'
import { longestTask, watchLongTasks } from '../harness/long-tasks.ts'
import { takeScreens } from '../harness/screens.ts'
import { ARABIC_TITLE, overfullDossier } from './overfull-dossier.ts'

const MANY = 10_000
/** A freeze is so many times what a fixed piece of work takes on the same page at the same moment, some 70 ms. */
const FREEZE = 40

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

const rowsMounted = (page: Page): Promise<number> => page.getByRole('row').count()

/** How long the page's thread takes to sort half a million numbers, ms. */
const paceOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const numbers = Float64Array.from({ length: 500_000 }, (_, at) => Math.sin(at * at))
    const began = performance.now()
    numbers.sort()
    return performance.now() - began
  })

/** Does something, waits for what must come of it, and notes how long the page was busy at a stretch. */
async function measured(what: string, work: () => Promise<void>): Promise<void> {
  await longestTask(running.page)
  await test.step(what, work)
  const longest = await longestTask(running.page)
  test.info().annotations.push({ type: 'longest task', description: `${what}: ${String(longest)} ms` })
  process.stdout.write(`    ${what}: longest task ${String(longest)} ms\n`)
  expect(longest, what).toBeLessThan(FREEZE * (await paceOf(running.page)))
}

const firstRow = (page: Page) => page.locator('[role=row][aria-rowindex="2"]')

test('a library of 10,000 sources scrolls, sorts, filters and searches', async () => {
  test.setTimeout(240_000)
  const { page } = running
  await bringIn(running, overfullDossier(MANY, 0))
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(MANY + 1))
  await watchLongTasks(page)
  const grid = page.getByRole('grid')
  await grid.focus()
  await measured('to the end', async () => {
    await page.keyboard.press('End')
    await expect(page.locator(`[role=row][aria-rowindex="${String(MANY + 1)}"]`)).toBeVisible()
  })
  expect(await rowsMounted(page)).toBeLessThan(100)
  await measured('to the beginning', async () => {
    await page.keyboard.press('Home')
    await expect(firstRow(page)).toBeVisible()
  })
  await measured('by the wheel', async () => {
    const box = await grid.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 200)
    for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 1500)
    await expect(firstRow(page)).toHaveCount(0)
  })
  await measured('row by row', async () => {
    await page.keyboard.press('Home')
    for (let row = 0; row < 30; row += 1) await page.keyboard.press('ArrowDown')
    await expect(page.locator('[role=row][aria-selected=true]')).toHaveAttribute('aria-rowindex', '32')
  })
  for (const column of ['Title', 'Published', 'Words', 'Authors']) {
    await measured(`sorted by ${column}`, async () => {
      await page.getByRole('columnheader', { name: column }).getByRole('button').click()
      await expect(page.getByRole('columnheader', { name: column })).not.toHaveAttribute('aria-sort', 'none')
    })
  }
  await measured('all selected', async () => {
    await grid.focus()
    await page.keyboard.press('Control+a')
    await expect(page.locator('footer')).toContainText('10,000 selected')
  })
  await page.keyboard.press('Home')
  await measured('searched', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('bollard-4711-red')
    await expect(grid).toHaveAttribute('aria-rowcount', '2', { timeout: 60_000 })
  })
  await measured('searched by a title from right to left', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.type(ARABIC_TITLE.slice(0, 20))
    await expect(firstRow(page)).toContainText(ARABIC_TITLE, { timeout: 60_000 })
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(grid).toHaveAttribute('aria-rowcount', String(MANY + 1))
  await grid.focus()
  await page.keyboard.press('Home')
  await takeScreens(running, 'overfull-library')
})

test('a source with 10,000 annotations is read, listed and filtered', async () => {
  test.setTimeout(240_000)
  const { page } = running
  await bringIn(running, overfullDossier(6, MANY))
  await expect(page.getByRole('row').nth(6)).toBeVisible()
  await takeScreens(running, 'overfull-few-long')
  await watchLongTasks(page)
  await page.getByRole('row', { name: /book of the harbour/ }).dblclick()
  const list = page.getByRole('listbox', { name: /annotations/i })
  await measured('opened', async () => {
    await expect(page.locator('article:focus')).toBeVisible()
    await expect(list.getByRole('option').first()).toBeVisible()
  })
  expect(await list.getByRole('option').count()).toBeLessThan(100)
  await measured('to the next 30 annotations', async () => {
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('j')
    await expect(list.locator('[aria-selected=true]')).toHaveAttribute('aria-posinset', '30')
  })
  await measured('back by 10', async () => {
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('k')
    await expect(list.locator('[aria-selected=true]')).toHaveAttribute('aria-posinset', '20')
  })
  await takeScreens(running, 'overfull-read')
  await measured('to the last by the list', async () => {
    await list.focus()
    await page.keyboard.press('End')
    await expect(list.locator('[aria-selected=true]')).toHaveAttribute('aria-posinset', String(MANY))
  })
  await measured('only figures', async () => {
    await page.getByRole('button', { name: /^Figure \d/ }).click()
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(Math.floor(MANY / 3)))
  })
  await measured('figures with these words', async () => {
    await page.getByRole('textbox', { name: /filter/i }).fill('pier 42')
    await expect
      .poll(() => list.getByRole('option').first().getAttribute('aria-setsize'))
      .not.toBe(String(Math.floor(MANY / 3)))
  })
  await page.getByRole('textbox', { name: /filter/i }).fill('nothing like it')
  await expect(list).toHaveCount(0)
  await takeScreens(running, 'overfull-nothing-found')
  for (const [name, key, heading] of [
    ['positions', 'Control+3', 'Positions'],
    ['figures', 'Control+4', 'Figures'],
  ] as const) {
    await measured(name, async () => {
      await page.keyboard.press(key)
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible({ timeout: 60_000 })
    })
    await takeScreens(running, `overfull-${name}`)
  }
})

test('a library with one source', async () => {
  const { page } = running
  await bringIn(running, overfullDossier(1, 0))
  await expect(page.getByRole('row')).toHaveCount(2)
  await takeScreens(running, 'one-source')
})
