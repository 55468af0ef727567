import { expect, type Page, test } from '@playwright/test'
import { messages } from '../../shared/messages/messages.ts'
import type { BriefBlock } from '../../shared/model/brief.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { caretBehind, field, openWritten, paragraph, restartIntoBrief, storedBlocks, words } from './brief-writing.ts'
import { harbourDossier } from './positions-dossier.ts'

const { find, outline } = messages.briefEditor

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

const open = (blocks: readonly BriefBlock[]): Promise<Page> => openWritten(running, harbourDossier(), blocks)

/** Words with marks of every kind, so that a letter that is lost or doubled shows. */
const LONG =
  'The board met at nine; nobody had read the soundings. It is deep enough, said one, and another laughed. By noon the tide was out, the pilots had gone home, and 47 of 112 boats lay on the bank. Whoever says that this could not be known has not asked: letters of 2019, 2021 and 2024 say so, word by word, and no answer came.'

test('what is typed without a pause is kept letter by letter, and the caret stays', async () => {
  expect(LONG.length).toBeGreaterThan(300)
  const page = await open([paragraph('Before.'), paragraph('Here: '), paragraph('Behind.')])
  await field(page).getByText('Here:').click()
  await page.keyboard.press('End')
  // Without a pause, and longer than a brief stays unkept: what is kept in between comes back while keys are pressed.
  await page.keyboard.type(LONG, { delay: 60 })
  const expected = [paragraph('Before.'), paragraph(`Here: ${LONG}`), paragraph('Behind.')]
  await expect.poll(() => storedBlocks(page)).toEqual(expected)
  await expect(field(page)).toBeFocused()
  // After the last pause, too, the caret is where it was.
  await page.keyboard.type(' So.')
  await expect.poll(async () => (await storedBlocks(page))[1]).toEqual(paragraph(`Here: ${LONG} So.`))
  running = await restartIntoBrief(running)
  await expect(field(running.page).locator('p').nth(1)).toHaveText(`Here: ${LONG} So.`)
})

test('a caret in the middle stays there while pauses are kept', async () => {
  const page = await open([paragraph('One two three.'), paragraph('Four five six.')])
  await field(page).getByText('One two three.').click()
  await page.keyboard.press('Home')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  let text = 'One two three.'
  for (const piece of ['a ', 'b ', 'c ', 'd ']) {
    await page.keyboard.type(piece)
    text = text.replace('two', `${piece}two`)
    await expect.poll(async () => (await storedBlocks(page))[0]).toEqual(paragraph(text))
  }
  expect(text).toBe('One a b c d two three.')
})

test('finds, steps, replaces one and all, and one undo takes all of it back', async () => {
  const before = [
    paragraph('The harbour is shallow. A harbour needs depth.'),
    { type: 'list', items: [{ depth: 0, ordered: false, content: [words('Harbour board, harbours')] }] },
    paragraph('Nothing here.'),
  ] as const
  const page = await open(before)
  await caretBehind(page, 'Nothing here.')
  await page.keyboard.press('Control+h')
  const bar = page.getByRole('search', { name: find.label })
  const status = bar.getByRole('status')
  await expect(bar.getByRole('textbox', { name: find.label })).toBeFocused()
  await page.keyboard.type('harbour')
  await expect(status).toHaveText(find.of(1, 4))
  await page.keyboard.press('Enter')
  await expect(status).toHaveText(find.of(2, 4))
  await page.keyboard.press('Shift+F3')
  await expect(status).toHaveText(find.of(1, 4))
  await bar.getByRole('button', { name: find.word }).click()
  await expect(status).toHaveText(find.of(1, 3))
  await bar.getByRole('button', { name: find.case }).click()
  await expect(status).toHaveText(find.of(1, 2))
  await bar.getByRole('textbox', { name: find.replaceLabel }).click()
  await page.keyboard.type('port')
  await page.keyboard.press('Enter')
  await expect(field(page)).toContainText('The port is shallow. A harbour needs depth.')
  await expect(bar.getByRole('textbox', { name: find.replaceLabel })).toBeFocused()
  await bar.getByRole('button', { name: find.case }).click()
  await bar.getByRole('button', { name: find.replaceAll }).click()
  await expect(status).toHaveText(find.none)
  await expect
    .poll(() => storedBlocks(page))
    .toEqual([
      paragraph('The port is shallow. A port needs depth.'),
      { type: 'list', items: [{ depth: 0, ordered: false, content: [words('port board, harbours')] }] },
      before[2],
    ])
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(field(page)).toContainText('The port is shallow. A harbour needs depth.')
  await page.keyboard.press('Control+z')
  await expect.poll(() => storedBlocks(page)).toEqual(before)
})

test('a block moves up and down with its caret', async () => {
  const page = await open([paragraph('One.'), paragraph('Two.'), paragraph('Three.')])
  await caretBehind(page, 'Three.')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.type('!')
  await expect.poll(() => storedBlocks(page)).toEqual(['Three.!', 'One.', 'Two.'].map(paragraph))
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText(messages.briefEditor.atStart)).toBeAttached()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => storedBlocks(page)).toEqual(['One.', 'Three.!', 'Two.'].map(paragraph))
})

test('the outline opens by key and from the palette, and leads to a heading', async () => {
  const heading = (level: 1 | 2 | 3, text: string): BriefBlock => ({ type: 'heading', level, content: [words(text)] })
  const filler = Array.from({ length: 60 }, (_, at) => paragraph(`Paragraph ${String(at)} of the brief.`))
  const page = await open([heading(1, 'Beginning'), ...filler, heading(2, 'الميناء'), paragraph('The end.')])
  await caretBehind(page, 'Beginning')
  await page.keyboard.press('Control+Alt+o')
  await expect(page.getByRole('menuitem')).toHaveText([/Beginning/, /الميناء/])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(' again')
  await expect(field(page).getByRole('heading', { name: 'Beginning again' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(outline.open)
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem').last().click()
  await expect(field(page).getByRole('heading', { name: 'الميناء' })).toBeInViewport()
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await expect.poll(async () => (await storedBlocks(page)).at(-2)).toEqual(heading(2, 'الميناء!'))
})
