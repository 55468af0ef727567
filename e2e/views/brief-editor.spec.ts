import { expect, type Locator, type Page, test } from '@playwright/test'
import { indexBrief } from '../../shared/briefs/annotated-brief/brief-index.ts'
import { newLiveBlock } from '../../shared/briefs/written/live-state.ts'
import { newBrief } from '../../shared/edits/briefs.ts'
import type { BriefBlock, BriefPart, BriefRecord } from '../../shared/model/brief.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { readTable } from '../harness/workspace.ts'
import { harbourDossier } from './positions-dossier.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

const words = (text: string) => ({ type: 'text', text }) as const
const paragraph = (text: string): BriefBlock => ({ type: 'paragraph', content: [words(text)] })

const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the brief' })

/** Brings a dossier with one brief in, and opens the brief. */
async function openBrief(blocks: readonly BriefBlock[], title = 'Dredging the channel'): Promise<Page> {
  const { page } = running
  const contents = harbourDossier()
  const { brief, parts } = newBrief(
    countingEnvironment(),
    contents.dossier.id,
    { title, citationStyle: 'chicago-author-date', date: null },
    blocks,
  )
  await bringIn(running, { ...contents, briefs: [brief, ...parts] })
  await page.keyboard.press('Control+5')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title)
  await page.getByRole('option').filter({ hasText: title }).first().click()
  await expect(field(page)).toBeVisible()
  return page
}

/** The blocks as they are stored. */
async function stored(page: Page): Promise<readonly BriefBlock[]> {
  const records = await readTable<BriefRecord>(page, 'briefs')
  const head = records.find((record) => record.type === 'brief')
  const parts = new Map(
    records.flatMap((record): [string, BriefPart][] => (record.type === 'brief-part' ? [[record.id, record]] : [])),
  )
  return head?.type === 'brief' ? head.parts.flatMap((id) => parts.get(id)?.blocks ?? []) : []
}

const liveBlocks = (): readonly BriefBlock[] => {
  const index = indexBrief(harbourDossier())
  return ['a1', 't1'].flatMap((annotationId) => newLiveBlock({ type: 'quote', annotationId }, index) ?? [])
}

test('what is typed is kept, with its formats', async () => {
  const page = await openBrief([])
  await field(page).click()
  await page.keyboard.type('# The clause\n')
  await page.keyboard.type('Some **say** so.\n')
  await page.keyboard.type('- one\ntwo')
  await page.keyboard.press('Tab')
  await expect
    .poll(() => stored(page))
    .toEqual([
      { type: 'heading', level: 1, content: [words('The clause')] },
      { type: 'paragraph', content: [words('Some '), { type: 'text', text: 'say', marks: ['bold'] }, words(' so.')] },
      {
        type: 'list',
        items: [
          { depth: 0, ordered: false, content: [words('one')] },
          { depth: 1, ordered: false, content: [words('two')] },
        ],
      },
    ])
})

test('undo outside the text is shown in it', async () => {
  const page = await openBrief([paragraph('First.'), paragraph('Second.')])
  await field(page).getByText('Second.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' More.')
  await expect.poll(() => stored(page)).toEqual([paragraph('First.'), paragraph('Second. More.')])
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(field(page)).not.toContainText('More')
  await expect.poll(() => stored(page)).toEqual([paragraph('First.'), paragraph('Second.')])
})

test('how it looks', async () => {
  const page = await openBrief([
    { type: 'heading', level: 2, content: [words('The channel')] },
    {
      type: 'paragraph',
      content: [
        words('The soundings of last spring are '),
        { type: 'text', text: 'not', marks: ['italic'] },
        words(' disputed; what follows from them is. '),
        { type: 'link', url: 'https://example.org', content: [words('The harbour board')] },
        words(' has published them'),
        { type: 'footnote', content: [words('Except for the eastern bank.')] },
        words(', and both sides cite them '),
        { type: 'citation', target: { kind: 'source', id: 'post' }, locator: 'p. 3' },
        { type: 'comment', text: 'Ask for the raw data.' },
        words('.'),
      ],
    },
    ...liveBlocks(),
    {
      type: 'list',
      items: [
        { depth: 0, ordered: false, content: [words('Dredging before the storms')] },
        { depth: 1, ordered: true, content: [words('needs the eelgrass mapped')] },
        { depth: 1, ordered: true, content: [words('needs a second vessel')] },
        { depth: 0, ordered: false, content: [words('Dredging after them')] },
      ],
    },
    {
      type: 'own-table',
      header: true,
      rows: [
        [[words('Year')], [words('Depth')], [words('Who')]],
        [[words('2024')], [words('6.1 m')], [words('Nguyễn Thị Ánh Tuyết')]],
        [[words('2025')], [words('5.4 m')], [words('王建国')]],
      ],
    },
    paragraph('قالت الدكتورة ليلى المنصوري إن القناة ليست عميقة بما يكفي.'),
    paragraph('黄河水位与河口的变化。'),
  ])
  await takeScreens(running, 'brief-editor')
  await field(page).getByText('needs a second vessel').click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('dredg')
  await takeScreens(running, 'brief-editor-find')
  await page.keyboard.press('Escape')
  await resize(running, { width: 1440, height: 900 })
  expect(await violationsInAllThemes(page)).toEqual([])
})
