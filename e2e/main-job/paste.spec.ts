import { expect, test } from '@playwright/test'
import type { SourceBlocks } from '../../shared/model/block.ts'
import type { Source } from '../../shared/model/source.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { readTable } from '../harness/workspace.ts'

const HTML = `<html><body><h1>The mill is sold</h1><p>Nobody knows to whom it <b>belongs</b> now, and nobody in the village asks.</p>
<h2>What is left</h2><ul><li>two stones</li><li>một bánh xe nước</li></ul></body></html>`
const TEXT = 'The mill is sold\n\nNobody knows to whom it belongs now.\n\nWhat is left\ntwo stones\nmột bánh xe nước'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
  await expect(running.page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
})
test.afterEach(async () => {
  await running.close()
})

const sources = async (): Promise<readonly Source[]> => (await readTable(running.page, 'sources')) as Source[]

/** As the system tells the page of it, where the focus is. */
const paste = (data: { readonly html?: string; readonly text?: string; readonly picture?: true }): Promise<void> =>
  running.page.evaluate(({ html, text, picture }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (text !== undefined) clipboardData.setData('text/plain', text)
    if (picture) clipboardData.items.add(new File([new Uint8Array(8)], 'image.png', { type: 'image/png' }))
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  }, data)

test('formatted text becomes a source with its headings and lists', async () => {
  await paste({ html: HTML, text: TEXT })
  await expect.poll(async () => (await sources()).length).toBe(1)
  const [source] = await sources()
  expect(source).toMatchObject({
    format: 'html',
    capsule: { fileName: null, byteLength: new TextEncoder().encode(HTML).length },
  })
  const [blocks] = (await readTable(running.page, 'blocks')) as SourceBlocks[]
  const roles = blocks?.blocks.map(({ role }) => role) ?? []
  expect(roles).toContain('heading')
  expect(roles.filter((role) => role === 'list-item').length).toBe(2)
})

test('the dialog shows both forms and lets choose', async () => {
  const { page } = running
  await page.getByRole('button', { name: /Paste/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste a source' })
  await dialog.getByRole('textbox').focus()
  await paste({ html: HTML, text: TEXT })
  await expect(dialog.getByRole('status')).toHaveText('Kept as copied, with 2 headings, 2 list items.')
  await takeScreens(running, 'paste-formatted')
  await dialog.getByRole('radio', { name: 'Plain text' }).click()
  await dialog.getByRole('button', { name: 'Add source' }).click()
  await expect.poll(async () => (await sources()).map(({ format }) => format)).toEqual(['plain-text'])
})

test('a picture alone says so, and so does an empty clipboard', async () => {
  await paste({ picture: true, html: '<img src="x">' })
  await expect(running.page.getByText(/only a picture on the clipboard/).first()).toBeVisible()
  await running.page.keyboard.press('Escape')
  await paste({})
  await expect(running.page.getByText(/no text on the clipboard/).first()).toBeVisible()
  expect(await sources()).toEqual([])
})
