import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { KIND_KEYS } from '../../renderer/annotations/kind-keys.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { corpora, type CorpusFile } from '../harness/corpus.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { dragSpan } from '../harness/drag.ts'
import { exportEverything, expectExactQuotes, expectPanelSaysExact } from './exports.ts'
import { type PlannedPassage, planPassages } from './plan-passages.ts'
import {
  annotationsOnDisk,
  countOnDisk,
  type ExpectedAnnotation,
  expectedOf,
  importByKey,
  paintedRanges,
  redoEverything,
  sorted,
  undoEverything,
  workspace,
} from './steps.ts'

/** Opens a source from the library by double click. */
async function open({ page }: RunningApp, { imported }: CorpusFile): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByRole('row').filter({ hasText: imported.title }).first().dblclick()
  await expect(page.locator('article [data-block]').first()).toBeAttached()
}

/** Drags over each passage and presses the key of its kind. */
async function tagByMouse(
  running: RunningApp,
  file: CorpusFile,
  passages: readonly PlannedPassage[],
): Promise<readonly ExpectedAnnotation[]> {
  const { page } = running
  await open(running, file)
  for (const passage of passages) {
    const before = await countOnDisk(page)
    await dragSpan(page, file.imported.blocks, passage)
    await page.keyboard.press(KIND_KEYS[passage.kind])
    await expect.poll(() => countOnDisk(page), { message: `${file.name} ${passage.why}` }).toBe(before + 1)
    // The inspector takes over; the next drag takes the focus back.
    await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
  }
  return passages.map((passage) => expectedOf(file, passage))
}

for (const { id, files } of corpora()) {
  test(`the main job by mouse, with ${id}`, async () => {
    test.setTimeout(300_000)
    const folder = await mkdtemp(join(tmpdir(), 'variorum-exports-'))
    let running = await launch()
    try {
      await importByKey(running, files)
      const expected: ExpectedAnnotation[] = []
      for (const file of files) expected.push(...(await tagByMouse(running, file, planPassages(file.imported))))
      expect(expected.length).toBeGreaterThanOrEqual(30)
      await expectOnDisk(running.page)
      expect(await annotationsOnDisk(running.page)).toEqual(sorted(expected))

      running = await running.restart()
      const { page } = running
      expect(await annotationsOnDisk(page)).toEqual(sorted(expected))
      const last = files.at(-1)
      if (last) await open(running, last)
      const inLast = expected.filter(({ file }) => file === last?.name).length
      await expect.poll(() => paintedRanges(page)).toBeGreaterThanOrEqual(inLast)

      const full = await workspace(page)
      await undoEverything(page)
      expect(await workspace(page)).toEqual({ sources: [], blocks: [], annotations: [], people: [], questions: [] })
      running = await running.restart()
      await redoEverything(running.page)
      expect(await workspace(running.page)).toEqual(full)

      const written = await exportEverything(running, folder)
      await expectPanelSaysExact(running.page, expected.length)
      await expectExactQuotes(written['dossier.json'] ?? '', expected.length)
      const markdown = await readFile(written['brief.md'] ?? '', 'utf8')
      expect(markdown.match(/\bEXACT\b/g)?.length ?? 0).toBeGreaterThanOrEqual(1)
    } finally {
      await running.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
}
