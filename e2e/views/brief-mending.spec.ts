import { expect, type Locator, type Page, test } from '@playwright/test'
import { indexBrief } from '../../shared/briefs/annotated-brief/brief-index.ts'
import { harbourDossier, live, paragraph, quote } from '../../shared/briefs/findings/testing/brief-blocks.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { BriefBlock, QuoteBlock } from '../../shared/model/brief.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { readTable } from '../harness/workspace.ts'
import { field, openWritten, storedBlocks } from './brief-writing.ts'

const { findings } = messages.briefs
const { kinds } = messages.briefCheck
const INDEX = indexBrief(harbourDossier())

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

const open = (blocks: readonly BriefBlock[]): Promise<Page> => openWritten(running, harbourDossier(), blocks)
const found = (page: Page, kind: keyof typeof kinds): Locator =>
  page.getByRole('list', { name: findings.listLabel }).getByRole('listitem').filter({ hasText: kinds[kind] })

/** Goes to a finding by its key until it is the selected one. */
async function select(page: Page, kind: keyof typeof kinds): Promise<void> {
  const wanted = found(page, kind).first()
  await expect(wanted).toBeVisible()
  const all = await page.getByRole('list', { name: findings.listLabel }).getByRole('listitem').count()
  for (let step = 0; step < all; step += 1) {
    await page.keyboard.press('F8')
    await expect(page.locator('li[aria-current=true]')).toHaveCount(1)
    if ((await wanted.getAttribute('aria-current')) === 'true') return
  }
  throw new Error(`F8 does not come to ${kind}.`)
}

const LAPSED = 'The treaty lapsed with the 1991 protocol, and it is not binding on the port.'
const altered = (block: QuoteBlock, printed: string): BriefBlock => ({ ...block, printed })
const asQuote = (id: string): QuoteBlock => {
  const block = quote(id, INDEX)
  if (block.type !== 'quote') throw new Error('It is no quote.')
  return block
}

test('words that are not the source’s are given back, in a live quote and in prose, by key and undone', async () => {
  const before = [
    altered(asQuote('a-lapsed'), 'The treaty lapsed with the 1992 protocol, and it is not binding on the port.'),
    paragraph('And: “the treaty is binding on every river of the coast”, he said.'),
  ]
  const page = await open(before)
  await expect(found(page, 'quote-altered')).toHaveCount(2)
  await page.keyboard.press('F8')
  await page.keyboard.press('Alt+Enter')
  await expect(found(page, 'quote-altered')).toHaveCount(1)
  await expect.poll(async () => (await storedBlocks(page))[0]).toEqual(asQuote('a-lapsed'))
  await select(page, 'quote-altered')
  await page.keyboard.press('Alt+Enter')
  await expect(found(page, 'quote-altered')).toHaveCount(0)
  await expect
    .poll(async () => (await storedBlocks(page))[1])
    .toEqual(paragraph('And: “the treaty is binding on every harbour of the coast”, he said.'))
  await field(page).focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => storedBlocks(page)).toEqual(before)
})

test('the other side is quoted, a claim is cited, and Shift+F8 goes back', async () => {
  const page = await open([paragraph('Trade rose by 14 percent. So.'), paragraph('Then.'), asQuote('a-lapsed')])
  await select(page, 'claim-without-source')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Trade rose by 14 percent.')
  await page.locator('li[aria-current=true]').getByRole('button', { name: findings.fixes.cite }).click()
  await expect(found(page, 'claim-without-source')).toHaveCount(0)
  await expect(field(page).locator('[data-chip=citation]')).toHaveCount(1)
  const [first] = await storedBlocks(page)
  expect(first).toMatchObject({
    content: [
      { text: 'Trade rose by 14 percent' },
      { type: 'citation', target: { kind: 'annotation', id: 'a-trade' } },
      { text: '. So.' },
    ],
  })
  await page.keyboard.press('Shift+F8')
  await select(page, 'one-sided-question')
  await page.keyboard.press('Alt+Enter')
  await expect(found(page, 'one-sided-question')).toHaveCount(0)
  await expect.poll(async () => (await storedBlocks(page))[3]).toEqual(quote('a-binding', INDEX))
})

test('a conflict is said, a figure dated, a role given', async () => {
  const page = await open([
    live({ type: 'figure', annotationId: 'a-high' }, INDEX),
    paragraph('And then.'),
    live({ type: 'figure', annotationId: 'a-trade' }, INDEX),
    asQuote('a-dora'),
  ])
  await select(page, 'conflict-unsaid')
  await page.keyboard.press('Alt+Enter')
  await expect(found(page, 'conflict-unsaid')).toHaveCount(0)
  await expect.poll(async () => (await storedBlocks(page))[1]).toMatchObject({ type: 'paragraph' })
  expect(JSON.stringify((await storedBlocks(page))[1])).toMatch(/8\.1.*9\.9/)

  await select(page, 'undated-figure')
  await page.getByRole('textbox', { name: findings.dateLabel }).click()
  await page.keyboard.type('2025-03')
  await page.keyboard.press('Enter')
  await expect(found(page, 'undated-figure')).toHaveCount(0)
  const figures = await readTable<Annotation>(page, 'annotations')
  expect(figures.find(({ id }) => id === 'a-trade')?.figure?.asOf).toBe('2025-03')
  // The block shows what was accepted: what was dated since is to be accepted.
  await select(page, 'stale')
  await page.keyboard.press('Alt+Enter')
  await expect(found(page, 'stale')).toHaveCount(0)
  await expect(field(page)).toContainText('March 2025')

  await select(page, 'person-without-role')
  await page.keyboard.press('Alt+Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Dora')
  await sheet.getByRole('button', { name: messages.people.page.addRole }).click()
  await page.keyboard.type('pilot')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(found(page, 'person-without-role')).toHaveCount(0)
  expect((await readTable<Person>(page, 'people')).find(({ id }) => id === 'dora')?.role).toBe('pilot')
})

test('a block whose annotation was edited where it is read: accepted, kept, removed by key, and undone', async () => {
  const page = await open([paragraph('They say:'), asQuote('a-lapsed'), asQuote('a-binding'), asQuote('a-dora')])
  const blocks = field(page).locator('[data-live-block]')
  const state = (at: number) => blocks.nth(at).locator('[data-live-state]')
  await expect(blocks).toHaveCount(3)
  for (const words of ['The treaty lapsed', 'is binding on every', 'saw no ship']) {
    await field(page).locator('blockquote').filter({ hasText: words }).click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article')).toBeVisible()
    // The end of the passage comes one word nearer.
    await page.keyboard.press('Alt+Shift+]')
    await page.keyboard.press('Control+5')
    await expect(field(page)).toBeVisible()
  }
  for (const at of [0, 1, 2]) await expect(state(at)).toHaveAttribute('data-live-state', 'stale')
  await blocks.nth(0).locator('blockquote').click()
  await page.keyboard.press('a')
  await expect(state(0)).toHaveAttribute('data-live-state', 'current')
  await blocks.nth(1).locator('blockquote').click()
  await page.keyboard.press('r')
  await expect(state(1)).toHaveAttribute('data-live-state', 'kept')
  await blocks.nth(2).locator('blockquote').click()
  await page.keyboard.press('Delete')
  await expect(blocks).toHaveCount(2)
  await expect.poll(async () => (await storedBlocks(page)).length).toBe(3)
  await field(page).focus()
  await page.keyboard.press('Control+z')
  await expect(blocks).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(state(1)).toHaveAttribute('data-live-state', 'stale')
  await page.keyboard.press('Control+z')
  await expect(state(0)).toHaveAttribute('data-live-state', 'stale')
  await expect(blocks.nth(0).locator('del')).not.toHaveCount(0)
  await expect.poll(async () => (await storedBlocks(page))[1]).toMatchObject({ printed: LAPSED })
})
