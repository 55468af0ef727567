import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { caretBehind, field, openWritten, paragraph, storedBlocks, words } from './brief-writing.ts'
import { harbourDossier } from './positions-dossier.ts'

let running: RunningApp
let server: Server
let asked: string[] = []

test.beforeEach(async () => {
  running = await launch()
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
test.afterEach(async () => {
  await running.close()
  await new Promise((done) => server.close(done))
})

/** What a hostile page would like to get into a document. Every address is one that would tell us. */
const hostile = (origin: string): string => `<html><head><style>@import url(${origin}/style)</style>
<link rel=stylesheet href="${origin}/link"></head><body onload="window.ran=1" background="${origin}/background">
<h2 onclick="window.ran=2" style="position:fixed;inset:0">Heading <img src="${origin}/img" onerror="window.ran=3"></h2>
<p style="background:url(${origin}/css);color:red">Some <b onmouseover="window.ran=4">bold</b> and
<a href="javascript:window.ran=5">a trap</a>, <a href="https://example.org/a">a link</a>, <a href="data:text/html,x">data</a>.</p>
<script>window.ran=6</script><svg onload="window.ran=7"><image href="${origin}/svg"/></svg>
<iframe src="${origin}/frame" srcdoc="<script>parent.ran=8</script>"></iframe><video src="${origin}/video" autoplay></video>
<form action="${origin}/form"><input autofocus onfocus="window.ran=9"></form>
<ul><li>One<ul><li>Deeper</li></ul></li></ul>
<table><tr><th>Year</th><th>Depth</th></tr><tr><td>2024</td><td><img src=x onerror="window.ran=10">6 m</td></tr></table>
<p dir=rtl onpaste="window.ran=11">الميناء</p></body></html>`

const LINK = { type: 'link', url: 'https://example.org/a', content: [words('a link')] } as const
const MEANT = [
  { type: 'heading', level: 2, content: [words('Heading')] },
  {
    type: 'paragraph',
    content: [words('Some '), { ...words('bold'), marks: ['bold'] }, words(' and a trap, '), LINK, words(', data.')],
  },
  {
    type: 'list',
    items: [
      { depth: 0, ordered: false, content: [words('One')] },
      { depth: 1, ordered: false, content: [words('Deeper')] },
    ],
  },
  {
    type: 'own-table',
    header: true,
    rows: [
      [[words('Year')], [words('Depth')]],
      [[words('2024')], [words('6 m')]],
    ],
  },
  paragraph('الميناء'),
]

/** Newer Electrons write as the web does. */
const copy = (html: string, text: string): Promise<void> =>
  running.app.evaluate(
    async ({ clipboard, ClipboardItem }, data) => {
      if ('readImage' in clipboard) (clipboard.write as (copied: unknown) => void)(data)
      else await clipboard.write([new ClipboardItem({ 'text/html': data.html, 'text/plain': data.text })])
    },
    { html, text },
  )

async function expectNothingHappened(page: Page): Promise<void> {
  // A request of the page's own comes after any that the paste has caused.
  await page.evaluate(() => new Promise((next) => setTimeout(next)))
  expect(await page.evaluate(() => (window as { readonly ran?: unknown }).ran)).toBeUndefined()
  expect(asked).toEqual([])
  expect(await field(page).locator('img, script, style, iframe, svg image, video, form, input').count()).toBe(0)
  expect(
    await field(page)
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual([LINK.url])
}

test('of hostile HTML the words stay: nothing runs and nothing is fetched', async () => {
  const page = await openWritten(running, harbourDossier(), [paragraph('Here.')])
  const { port } = server.address() as AddressInfo
  await copy(hostile(`http://127.0.0.1:${String(port)}`), 'not this')
  await caretBehind(page, 'Here.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(field(page)).toContainText('الميناء')
  await expectNothingHappened(page)
  await expect.poll(async () => (await storedBlocks(page)).slice(1, 6)).toEqual(MEANT)
})

test('the same where a footnote is written', async () => {
  const page = await openWritten(running, harbourDossier(), [paragraph('Here.')])
  const { port } = server.address() as AddressInfo
  await copy(hostile(`http://127.0.0.1:${String(port)}`), 'not this')
  await caretBehind(page, 'Here.')
  await page.keyboard.press('Control+Alt+f')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(dialog).toContainText('الميناء')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => JSON.stringify(await storedBlocks(page)))
    .toContain(JSON.stringify([words('Heading'), { type: 'break' }]).slice(1, -1))
  expect(await page.evaluate(() => (window as { readonly ran?: unknown }).ran)).toBeUndefined()
  expect(asked).toEqual([])
  expect(JSON.stringify(await storedBlocks(page))).not.toContain('javascript:')
})

test('plain paste takes the words alone, once', async () => {
  const page = await openWritten(running, harbourDossier(), [paragraph('Here.')])
  await copy('<p>A <b>bold</b> word</p>', 'A bold word')
  await caretBehind(page, 'Here.')
  await page.keyboard.press('Control+Shift+v')
  await expect.poll(() => storedBlocks(page)).toEqual([paragraph('Here.A bold word')])
  // From the menu, which presses no key.
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.paste()
  })
  await expect
    .poll(() => storedBlocks(page))
    .toEqual([
      {
        type: 'paragraph',
        content: [words('Here.A bold wordA '), { ...words('bold'), marks: ['bold'] }, words(' word')],
      },
    ])
})
