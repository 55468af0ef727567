import { stat } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { resize, SIZES, takeScreens, useSystemTheme } from '../harness/screens.ts'
import { dragSelect } from '../harness/selection.ts'

const TEXT = 'A first sentence, set in several parts. Câu thứ hai có dấu. A third one ends it 🎉 here.'

const showText = (page: Page): Promise<void> =>
  page.evaluate((text) => {
    const article = Object.assign(document.createElement('article'), { id: 'try' })
    // Over several nodes, as marked text is.
    for (const part of text.split(/(?<=,|hai )/)) {
      article.append(Object.assign(document.createElement('span'), { textContent: part }))
    }
    article.style.fontSize = '24px'
    document.body.prepend(article)
  }, TEXT)

test.describe('what the other tests stand on', () => {
  let running: RunningApp
  test.beforeAll(async () => {
    running = await launch()
  })
  test.afterAll(async () => {
    await running.close()
  })

  for (const [from, to] of [
    ['first', 'set'],
    ['Câu thứ', 'có dấu.'],
    ['A first', 'here.'],
    ['third', 'third'],
  ] as const) {
    test(`the mouse selects from "${from}" to "${to}"`, async () => {
      await running.page.reload()
      await expectOnDisk(running.page)
      await showText(running.page)
      await dragSelect(running.page, from, to, '#try')
      const selected = await running.page.evaluate(() => getSelection()?.toString())
      expect(selected).toBe(TEXT.slice(TEXT.indexOf(from), TEXT.indexOf(to) + to.length))
    })
  }

  test('the window takes a size and a theme', async () => {
    for (const size of SIZES) {
      await resize(running, size)
      expect(await running.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual(size)
    }
    for (const theme of ['dark', 'light'] as const) {
      await useSystemTheme(running, theme)
      const dark = await running.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
      expect(dark).toBe(theme === 'dark')
    }
  })

  test('pictures of an empty window, in every theme and size', async () => {
    await running.page.reload()
    await expectOnDisk(running.page)
    const paths = await takeScreens(running, 'empty')
    for (const path of paths) expect((await stat(path)).size).toBeGreaterThan(1000)
    expect(paths).toHaveLength(4)
  })
})
