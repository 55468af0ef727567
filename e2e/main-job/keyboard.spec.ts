import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { corpora, type CorpusFile } from '../harness/corpus.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { annotationsOnDisk, countOnDisk, type ExpectedAnnotation, importByKey, sorted, workspace } from './steps.ts'
import { redoEverything, undoEverything } from './steps.ts'

/** In the page: where a selection begins and ends, as block and offset. */
function selectedPlaces(): { block: number; offset: number }[] {
  const range = document.getSelection()?.getRangeAt(0)
  if (!range) throw new Error('Nothing is selected.')
  const place = (node: Node, offset: number): { block: number; offset: number } => {
    const block = node.parentElement?.closest('[data-block]')?.getAttribute('data-block')
    if (!(node instanceof Text) || !block) throw new Error('The selection does not stand in a block.')
    return { block: Number(block), offset }
  }
  return [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)]
}

/** The words that are selected: a slice of the source, fenced text between its ends included. */
async function selectedWords(page: Page, { imported: { text, blocks } }: CorpusFile): Promise<string> {
  const [start = 0, end = 0] = (await page.evaluate(selectedPlaces)).map(
    ({ block, offset }) => (blocks[block]?.start ?? 0) + offset,
  )
  return text.slice(start, end).trim()
}

/** Moves to select something, and the key that tags it. Seven a source: sentences, words, across paragraphs. */
const PHRASES = [
  { moves: ['ArrowRight'], key: 'e', kind: 'expert_view' },
  { moves: ['ArrowRight', 'Shift+ArrowRight'], key: 'o', kind: 'official_statement' },
  { moves: ['Alt+ArrowRight'], key: 'f', kind: 'figure' },
  { moves: ['Alt+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight'], key: 'e', kind: 'expert_view' },
  { moves: ['ArrowRight'], key: 'o', kind: 'official_statement' },
  { moves: ['ArrowLeft'], key: 'e', kind: 'expert_view' },
  {
    moves: ['Control+ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'],
    key: 'o',
    kind: 'official_statement',
  },
  { moves: ['Alt+ArrowRight'], key: 'f', kind: 'figure' },
  { moves: ['ArrowRight'], key: 'e', kind: 'expert_view' },
  { moves: ['ArrowRight', 'Shift+ArrowLeft'], key: 'o', kind: 'official_statement' },
] as const

/** From the library: the row is chosen by arrow keys, and Enter opens it. Answers which source it was. */
async function openByKey({ page }: RunningApp, index: number, files: readonly CorpusFile[]): Promise<CorpusFile> {
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  for (const _row of files) await page.keyboard.press('ArrowUp')
  for (let row = 0; row < index; row += 1) await page.keyboard.press('ArrowDown')
  const title = (await page.locator('[role=row][aria-selected=true]').innerText()).trim()
  const file = files.find(({ imported }) => title.includes(imported.title))
  if (!file) throw new Error(`No source is called ${title}.`)
  await page.keyboard.press('Enter')
  await expect(page.locator('article:focus')).toBeVisible()
  return file
}

async function tagByKeys(page: Page, file: CorpusFile): Promise<readonly ExpectedAnnotation[]> {
  const made: ExpectedAnnotation[] = []
  for (const { moves, key, kind } of PHRASES) {
    const before = await countOnDisk(page)
    for (const move of moves) await page.keyboard.press(move)
    const words = await selectedWords(page, file)
    expect(words).not.toBe('')
    await page.keyboard.press(key)
    await expect.poll(() => countOnDisk(page)).toBe(before + 1)
    await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('article:focus')).toBeVisible()
    made.push({ file: file.name, kind, start: 0, end: 0, exact: words })
  }
  return made
}

const flat = ({ file, kind, exact }: ExpectedAnnotation): string => JSON.stringify([file, kind, exact])

for (const { id, files } of corpora()) {
  test(`the main job by the keyboard alone, with ${id}`, async () => {
    test.setTimeout(300_000)
    let running = await launch()
    try {
      await importByKey(running, files)
      const made: ExpectedAnnotation[] = []
      for (const index of files.keys()) {
        const file = await openByKey(running, index, files)
        made.push(...(await tagByKeys(running.page, file)))
      }
      expect(made.length).toBeGreaterThanOrEqual(30)
      await expectOnDisk(running.page)
      const onDisk = await annotationsOnDisk(running.page)
      expect(onDisk.map(flat).sort()).toEqual(made.map(flat).sort())
      expect(onDisk.some(({ exact }) => exact.includes('\n'))).toBe(true)

      running = await running.restart()
      expect(await annotationsOnDisk(running.page)).toEqual(sorted(onDisk))
      const full = await workspace(running.page)
      await expect(running.page.getByRole('button', { name: /^Undo/ })).toBeEnabled()
      await undoEverything(running.page)
      expect((await workspace(running.page))['annotations']).toEqual([])
      await redoEverything(running.page)
      expect(await workspace(running.page)).toEqual(full)
    } finally {
      await running.close()
    }
  })
}
