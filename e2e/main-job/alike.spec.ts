import { expect, test } from '@playwright/test'
import { dossierOf, sourceOf } from '../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import type { SourceContents } from '../../shared/model/dossier-contents.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { longestTask, watchLongTasks } from '../harness/long-tasks.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { FIRST_EDITION, importText, SECOND_EDITION, sourcesOf, TITLE } from './gauges.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
})
test.afterEach(async () => {
  await running.close()
})

const bar = () => running.page.getByRole('region', { name: 'New editions?' })
const preview = () => running.page.getByRole('region', { name: 'Selected source' })
const grid = () => running.page.locator('[role=grid]')
const said = () => running.page.getByRole('region', { name: 'Just done' })

test('an offer that is declined stays declined until it is taken back', async () => {
  test.setTimeout(120_000)
  await importText(running, 'gauges.txt', FIRST_EDITION, 1)
  await importText(running, 'later/gauges.txt', SECOND_EDITION, 2)
  await expect(bar()).toContainText('One source may be a new edition.')
  await running.page.getByRole('row').filter({ hasText: 'new edition?' }).click()
  await expect(bar().getByRole('button', { name: /Not a new edition/ })).toBeVisible()
  await takeScreens(running, 'alike-offer')
  await resize(running, { width: 1440, height: 900 })

  // By one key, and taken back by undo.
  await grid().focus()
  await running.page.keyboard.press('x')
  await expect(said()).toContainText('Not a new edition. It is not offered again.')
  await expect(bar()).toHaveCount(0)
  await grid().focus()
  await running.page.keyboard.press('Control+z')
  await expect(bar()).toBeVisible()

  // From the comparison.
  await running.page.keyboard.press('c')
  const dialog = running.page.getByRole('dialog', { name: 'What is different' })
  expect(await violationsInAllThemes(running.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Not a new edition' }).click()
  await expect(dialog).toBeHidden()
  await expect(bar()).toHaveCount(0)
  await expectOnDisk(running.page)

  running = await running.restart()
  await resize(running, { width: 1440, height: 900 })
  await running.page.keyboard.press('Control+1')
  await running.page.getByRole('row').filter({ hasText: TITLE }).first().click()
  await expect(preview()).toContainText('You said that neither is a new edition of the other.')
  await expect(bar()).toHaveCount(0)
  await takeScreens(running, 'alike-declined')
  await resize(running, { width: 1440, height: 900 })
  await preview().getByRole('button', { name: 'Take back' }).click()
  await expect(bar()).toBeVisible()
})

test('two articles that are nearly the same are kept apart by one key', async () => {
  test.setTimeout(120_000)
  await importText(running, 'gauges.txt', FIRST_EDITION, 1)
  await importText(running, 'weekly.txt', FIRST_EDITION.replace(TITLE, 'The week at the weir'), 2)
  const marked = () => running.page.getByRole('row').filter({ hasText: 'nearly the same' })
  await expect(marked()).toHaveCount(1)
  await running.page.keyboard.press('o')
  await expect(running.page.getByRole('row')).toHaveCount(2)
  await running.page.keyboard.press('o')
  await marked().click()
  await expect(preview().getByRole('button', { name: 'Two articles' })).toBeVisible()
  await takeScreens(running, 'alike-nearly-same')
  await resize(running, { width: 1440, height: 900 })
  await grid().focus()
  await running.page.keyboard.press('Shift+X')
  await expect(said()).toContainText('Two articles. Each is shown for itself.')
  await expect(marked()).toHaveCount(0)
  await expect(preview()).toContainText('You said that these are two articles.')
  expect(await violationsInAllThemes(running.page)).toEqual([])
  await takeScreens(running, 'alike-kept-apart')
  await resize(running, { width: 1440, height: 900 })
  await preview().getByRole('button', { name: 'Take back' }).click()
  await expect(marked()).toHaveCount(1)
})

test('sources of older versions, which have no sketch, are found alike, and nothing is written for it', async () => {
  test.setTimeout(120_000)
  const paragraphsOf = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => {
      const words = Array.from({ length: 60 }, (_word, place) => `${name}${String((at * 61 + place * 7) % 9_973)}`)
      return `${words.join(' ')}.`
    })
  const old = (id: string, paragraphs: readonly string[], day: number): SourceContents => {
    const contents = sourceOf(id, [`title|${id}`, ...paragraphs], { title: id })
    const capsule = { ...contents.source.capsule, importedAt: `2026-01-0${String(day)}T00:00:00.000Z` }
    return { ...contents, source: { ...contents.source, capsule } }
  }
  const weir = paragraphsOf('weir', 12)
  const sources = [
    old('The weir', weir, 5),
    old('The weir again', [...weir.slice(0, 11), 'Another end.'], 6),
    // A book: its sketch takes longer than a frame.
    old('The book of the quay', paragraphsOf('quay', 6_000), 3),
    ...Array.from({ length: 60 }, (_, at) => old(`Article ${String(at)}`, paragraphsOf(`a${String(at)}`, 20), 1)),
  ]
  expect(sources.every(({ source }) => source.sketch === undefined)).toBe(true)
  await watchLongTasks(running.page)
  await bringIn(running, { ...dossierOf({ sources }), dossier: { ...dossierOf().dossier, title: 'Old ones' } })
  await longestTask(running.page)
  await running.page.keyboard.press('Control+1')
  await expect(running.page.getByRole('row').filter({ hasText: 'nearly the same' })).toHaveCount(1)
  process.stdout.write(`    63 sketches: longest task ${String(await longestTask(running.page))} ms\n`)
  expect((await sourcesOf(running.page)).filter(({ sketch }) => sketch !== undefined)).toEqual([])
})
