import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { corpora } from '../harness/corpus.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { readAnnotations } from '../harness/workspace.ts'

const VIETNAMESE = 'Điều này được nói rõ hơn ở nơi khác: '

let running: RunningApp

const field = (page: Page) => page.getByRole('textbox', { name: 'Note' })
const menu = (page: Page) => page.getByRole('listbox', { name: 'Annotations and sources' })
const links = (page: Page) => field(page).locator('[data-link-state]')
const notes = async (page: Page): Promise<readonly string[]> =>
  (await readAnnotations(page)).map(({ note }) => note).filter((note) => note !== '')

/** Marks the next two sentences; the first is selected at the end. */
async function markTwo(page: Page): Promise<void> {
  for (const key of ['e', 'o']) {
    const before = (await readAnnotations(page)).length
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(key)
    await expect.poll(async () => (await readAnnotations(page)).length).toBe(before + 1)
    await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('article:focus')).toBeVisible()
  }
  await page.keyboard.press('k')
}

async function openFirst(): Promise<Page> {
  const { page } = running
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  return page
}

async function writeNote(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await expect(field(page)).toBeFocused()
}

/** Of hangs, not of speed: a busy machine may take its time to import. */
const HANGS = { timeout: 60_000 }

test.beforeEach(async () => {
  test.setTimeout(240_000)
  const [file] = corpora()[0]?.files ?? []
  running = await launch()
  const { app, page } = running
  await resize(running, { width: 1440, height: 900 })
  await answerOpenDialog(app, [file?.path ?? ''])
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('i')
  await expect(page.getByRole('row').nth(1)).toBeVisible(HANGS)
})
test.afterEach(async () => {
  await running.close()
})

test('a note is written by the keyboard, with a link that leads there and back', async () => {
  const page = await openFirst()
  await markTwo(page)
  await writeNote(page)
  await page.keyboard.insertText(VIETNAMESE)
  await page.keyboard.type('@')
  await expect(menu(page)).toBeVisible()
  const first = await menu(page).getByRole('option').first().getAttribute('id')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', first ?? '')
  expect(await violationsInAllThemes(page)).toEqual([])
  await takeScreens(running, 'note-menu')
  await page.keyboard.press('ArrowDown')
  await expect(menu(page).getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  const [other] = (await readAnnotations(page)).filter(({ kind }) => kind === 'official_statement')
  const [word = ''] = /\p{L}{4,}/u.exec(other?.target.selector[1].exact ?? '') ?? []
  await page.keyboard.type(word.toUpperCase())
  await expect(menu(page).getByRole('option').first()).toContainText(word)
  await page.keyboard.press('Enter')
  await expect(menu(page)).toBeHidden()
  await expect(links(page)).toHaveCount(1)
  // A second one is taken away whole.
  await page.keyboard.type('@')
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(links(page)).toHaveCount(2)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(links(page)).toHaveCount(1)
  await page.keyboard.press('Control+b')
  await page.keyboard.type('rất rõ')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- một')
  await page.keyboard.press('Enter')
  await page.keyboard.type('hai')
  await page.keyboard.press('Control+]')
  await takeScreens(running, 'note-written')
  await expect
    .poll(() => notes(page))
    .toEqual([
      expect.stringMatching(
        /^Điều này được .*: \[.+\]\(variorum:annotation\/\S+\) \*\*rất rõ\*\*\n\n- một\n {4}- hai$/,
      ),
    ])
  await expectOnDisk(page)

  running = await running.restart()
  const again = await openFirst()
  for (const key of ['j', 'k', 'k']) await again.keyboard.press(key)
  await expect(field(again)).toContainText('Điều này được nói rõ')
  const label = (await links(again).innerText()).trim()
  await links(again).click()
  await expect(field(again)).not.toContainText('Điều này')
  await expect(again.locator('[data-inspector]')).toContainText(label.replace('…', ''))
})

test('a target that is gone is shown as such, and comes back with undo', async () => {
  const page = await openFirst()
  await markTwo(page)
  await writeNote(page)
  await page.keyboard.type('@')
  await expect(menu(page)).toBeVisible()
  const [other] = (await readAnnotations(page)).filter(({ kind }) => kind === 'official_statement')
  await page.keyboard.type((other?.target.selector[1].exact ?? '').slice(0, 12))
  await page.keyboard.press('Enter')
  await expect(links(page)).toHaveAttribute('data-link-state', 'there')
  await expectOnDisk(page)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Enter')
  await expect(field(page)).not.toContainText('@')
  await expect(links(page)).toHaveCount(0)
  // What is now selected is the target; it is removed from the text.
  await page.locator('article').focus()
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await readAnnotations(page)).length).toBe(1)
  await page.locator('article').focus()
  await page.keyboard.press('k')
  await expect(links(page)).toHaveAttribute('data-link-state', 'gone')
  await expect(links(page)).toHaveAccessibleName(/no longer there/)
  await takeScreens(running, 'note-gone')
  await page.locator('article').focus()
  await page.keyboard.press('Control+z')
  await expect(links(page)).toHaveAttribute('data-link-state', 'there')
})

test('nothing typed is lost when the window closes or another annotation is chosen at once', async () => {
  const page = await openFirst()
  await markTwo(page)
  await writeNote(page)
  await page.keyboard.type('kept when another is chosen')
  await page.locator('article').focus()
  await page.keyboard.press('j')
  await writeNote(page)
  await page.keyboard.type('kept when the window closes')
  running = await running.restart()
  await expect(running.page.getByRole('button', { name: /^Undo/ })).toBeEnabled()
  expect([...(await notes(running.page))].sort()).toEqual([
    'kept when another is chosen',
    'kept when the window closes',
  ])
})

test('what is pasted becomes what a note can hold', async () => {
  const page = await openFirst()
  await markTwo(page)
  await writeNote(page)
  const outside: string[] = []
  page.on('request', (request) => outside.push(request.url()))
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<p>plain <b>bold</b> <a href="https://t.invalid/">there</a><img src="https://t.invalid/p.png" onerror="window.ran=1"></p><script>window.ran=1</script><ul><li>one</li></ul>',
    )
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect.poll(() => notes(page)).toEqual(['plain **bold** there\n\n- one'])
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(outside.filter((url) => url.includes('t.invalid'))).toEqual([])
  await expect(field(page).locator('a, img, script')).toHaveCount(0)
  // Undo of the editor takes back the paste alone.
  await page.keyboard.press('Control+z')
  await expect(field(page)).not.toContainText('bold')
  // A copied link is the same link.
  await page.keyboard.type('@')
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+v')
  await expect(links(page)).toHaveCount(2)
})
