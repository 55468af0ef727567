import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { resize } from '../harness/screens.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
})
test.afterEach(async () => {
  await running.close()
})

/** A state of the window: how to get there from the one before, and what shows that we are there. */
interface State {
  readonly name: string
  readonly keys: readonly string[]
  readonly shown: string
}

const OVER = '[role=dialog], [role=alertdialog], dialog[open], [role=menu]'

const inLibrary: readonly State[] = [
  { name: 'the library with the sample', keys: ['s'], shown: '[role=row] >> nth=3' },
  { name: 'the palette', keys: ['Control+k'], shown: OVER },
  { name: 'the palette with results', keys: ['s', 't', 'a'], shown: `${OVER} >> [role=option]` },
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

test('no view, pane or dialog breaks a rule of WCAG in any theme', async () => {
  test.setTimeout(300_000)
  const { page } = running
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  expect.soft(await violationsInAllThemes(page), 'the empty library').toEqual([])
  for (const state of [...inLibrary, ...inReader, ...elsewhere]) {
    await test.step(state.name, async () => {
      await reach(page, state)
      expect.soft(await violationsInAllThemes(page), state.name).toEqual([])
    })
  }
})
