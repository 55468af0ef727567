import { expect, type Page, test } from '@playwright/test'
import { messages } from '../../shared/messages/messages.ts'
import type { BriefInline } from '../../shared/model/brief.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { takeScreens, resize } from '../harness/screens.ts'
import { caretBehind, field, openWritten, paragraph, restartIntoBrief, storedBlocks, words } from './brief-writing.ts'
import { harbourDossier } from './positions-dossier.ts'

const { footnote, comment, citation, link, done } = messages.briefEditor

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

const chip = (page: Page, type: string) => field(page).locator(`[data-chip=${type}]`)
const dialog = (page: Page) => page.getByRole('dialog')
const line = async (page: Page): Promise<readonly BriefInline[]> => {
  const [first] = await storedBlocks(page)
  return first?.type === 'paragraph' ? first.content : []
}
const cite = { type: 'citation', target: { kind: 'source', id: 'post' }, locator: null } as const

test('a footnote is written, read again and changed by keys, and kept after a restart', async () => {
  const page = await openWritten(running, harbourDossier(), [paragraph('It is deep.')])
  await caretBehind(page, 'It is deep.')
  await page.keyboard.press('Control+Alt+f')
  await expect(dialog(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Not on the ')
  await page.keyboard.press('Control+i')
  await page.keyboard.type('eastern')
  await page.keyboard.press('Control+i')
  await page.keyboard.type(' bank.')
  await takeScreens(running, 'brief-footnote')
  await resize(running, { width: 1440, height: 900 })
  expect(await violationsInAllThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  // The caret stands behind it.
  await page.keyboard.type(' Is it?')
  const note = [words('Not on the '), { ...words('eastern'), marks: ['italic'] }, words(' bank.')]
  const expected = [words('It is deep.'), { type: 'footnote', content: note }, words(' Is it?')]
  await expect.poll(() => line(page)).toEqual(expected)
  running = await restartIntoBrief(running)
  const again = running.page
  expect(await line(again)).toEqual(expected)
  await expect(chip(again, 'footnote').getByRole('button')).toHaveText('1')
  // By keys: to the end of the words before it, over it, and Enter.
  await field(again).getByText('It is deep.').click()
  await again.keyboard.press('Home')
  for (let step = 0; step < 'It is deep.'.length + 1; step += 1) await again.keyboard.press('ArrowRight')
  await expect(chip(again, 'footnote')).toHaveAttribute('data-chosen', '')
  await again.keyboard.press('Enter')
  await expect(dialog(again).getByRole('textbox')).toBeFocused()
  await again.keyboard.type(' Yet.')
  await again.keyboard.press('Control+Enter')
  await expect(dialog(again)).toHaveCount(0)
  await expect.poll(async () => JSON.stringify(await line(again))).toContain(' bank. Yet.')
  await field(again).focus()
  await again.keyboard.press('Control+z')
  await expect.poll(() => line(again)).toEqual(expected)
})

test('a second footnote before the first is numbered first, and a footnote goes with its button', async () => {
  const page = await openWritten(running, harbourDossier(), [
    { type: 'paragraph', content: [words('One. '), { type: 'footnote', content: [words('Was first.')] }] },
  ])
  await field(page).getByText('One.').click()
  await page.keyboard.press('Home')
  await page.getByRole('button', { name: footnote.insert }).click()
  await page.keyboard.type('Now it is.')
  await dialog(page).getByRole('button', { name: done }).click()
  await expect(chip(page, 'footnote').getByRole('button')).toHaveText(['1', '2'])
  await chip(page, 'footnote').first().getByRole('button').click()
  await dialog(page).getByRole('button', { name: footnote.remove }).click()
  await expect(chip(page, 'footnote').getByRole('button')).toHaveText(['1'])
  await expect.poll(() => line(page)).toEqual([words('One. '), { type: 'footnote', content: [words('Was first.')] }])
})

test('a comment is written and kept, a citation is given its place', async () => {
  const page = await openWritten(running, harbourDossier(), [
    { type: 'paragraph', content: [words('So they say'), cite] },
  ])
  await field(page).getByText('So they say').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Alt+m')
  await expect(dialog(page).getByRole('textbox', { name: comment.label })).toBeFocused()
  await page.keyboard.type('Who?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Hỏi lại.')
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
  await chip(page, 'citation').getByRole('button').click()
  const place = dialog(page).getByRole('textbox', { name: citation.locator })
  await expect(place).toBeFocused()
  await page.keyboard.type('p. 12')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.type('.')
  const expected = [
    { type: 'comment', text: 'Who?\nHỏi lại.' },
    words('So they say'),
    { ...cite, locator: 'p. 12' },
    words('.'),
  ]
  await expect.poll(() => line(page)).toEqual(expected)
  running = await restartIntoBrief(running)
  expect(await line(running.page)).toEqual(expected)
  await expect(chip(running.page, 'citation')).toContainText('p. 12')
})

test('words are linked and the link is changed and taken away', async () => {
  const page = await openWritten(running, harbourDossier(), [paragraph('See the board')])
  await caretBehind(page, 'See the board')
  for (let step = 0; step < 'board'.length; step += 1) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+k')
  const address = page.getByRole('textbox', { name: link.address })
  await expect(address).toBeFocused()
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText(link.wrong)).toBeVisible()
  await address.fill('https://example.org/board')
  await page.keyboard.press('Enter')
  await expect(address).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  const linked = { type: 'link', url: 'https://example.org/board', content: [words('board')] }
  await expect.poll(() => line(page)).toEqual([words('See the '), linked])
  await page.keyboard.press('Control+Shift+k')
  await expect(address).toHaveValue('https://example.org/board')
  await page.keyboard.press('Escape')
  await expect(address).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  // The caret is where it was.
  await page.keyboard.press('Control+Shift+k')
  await page.getByRole('button', { name: link.remove }).click()
  await expect.poll(() => line(page)).toEqual([words('See the board')])
  await expect(field(page)).toBeFocused()
})
