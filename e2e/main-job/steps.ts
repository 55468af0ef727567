import { expect, type Page } from '@playwright/test'
import { snapToWords } from '../../shared/text/snap-to-words.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Source } from '../../shared/model/source.ts'
import type { RunningApp } from '../harness/app.ts'
import type { CorpusFile } from '../harness/corpus.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { readAnnotations, readTable } from '../harness/workspace.ts'
import type { PlannedPassage } from './plan-passages.ts'

/** Imports by the key, as a person does who chooses these files in the dialog. */
export async function importByKey({ app, page }: RunningApp, files: readonly CorpusFile[]): Promise<void> {
  await answerOpenDialog(
    app,
    files.map(({ path }) => path),
  )
  // A key means nothing before there is something to see.
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('i')
  await expect
    .poll(async () => (await readTable<Source>(page, 'sources')).length, { message: 'sources on disk' })
    .toBe(files.length)
  await expectOnDisk(page)
}

/** What must be on disk for a passage: kind, place and words, snapped as the gesture snaps. */
export interface ExpectedAnnotation {
  readonly file: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly exact: string
}

export function expectedOf({ name, imported }: CorpusFile, passage: PlannedPassage): ExpectedAnnotation {
  const span = snapToWords(imported.text, passage, imported.language)
  if (!span) throw new Error('A planned passage holds no word.')
  return { file: name, kind: passage.kind, ...span, exact: imported.text.slice(span.start, span.end) }
}

const inOrder = (a: ExpectedAnnotation, b: ExpectedAnnotation): number =>
  a.file.localeCompare(b.file) || a.start - b.start || a.end - b.end || a.kind.localeCompare(b.kind)

export const sorted = (expected: readonly ExpectedAnnotation[]): readonly ExpectedAnnotation[] =>
  [...expected].sort(inOrder)

/** The same from the database. */
export async function annotationsOnDisk(page: Page): Promise<readonly ExpectedAnnotation[]> {
  const sources = new Map((await readTable<Source>(page, 'sources')).map((source) => [source.id, source]))
  const annotations = await readAnnotations(page)
  return sorted(
    annotations.map(({ kind, target }) => ({
      file: sources.get(target.source)?.capsule.fileName ?? '',
      kind,
      start: target.selector[0].start,
      end: target.selector[0].end,
      exact: target.selector[1].exact,
    })),
  )
}

export const countOnDisk = async (page: Page): Promise<number> =>
  (await readTable<Annotation>(page, 'annotations')).length

/** Ranges painted anywhere in the text, in highlights that a rule gives a look: only those near the window are, so the text is scrolled through. */
export const paintedRanges = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const block = document.querySelector('article [data-block]')
    const scroller = document.querySelector('[data-scroller]')
    if (!block || !scroller) return 0
    const painted = new Set<string>()
    const note = (): void => {
      for (const [name, ranges] of CSS.highlights) {
        if (!/^(expert|official|figure)-[0-9]/.test(name)) continue
        if (!getComputedStyle(block, `::highlight(${name})`).textDecorationLine.includes('underline')) continue
        for (const { startContainer, startOffset, endOffset } of ranges) {
          const index = startContainer.parentElement?.getAttribute('data-block') ?? ''
          painted.add([name, index, startOffset, endOffset].join(' '))
        }
      }
    }
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let top = 0; top <= scroller.scrollHeight; top += scroller.clientHeight) {
      scroller.scrollTop = top
      // One for the scroll, one for the observer's answer to it, one for what is drawn then.
      for (let count = 0; count < 3; count += 1) await frame()
      note()
    }
    return painted.size
  })

const TABLES = ['sources', 'blocks', 'annotations', 'people', 'questions'] as const

/** Every record that undo must take away and redo bring back. */
export async function workspace(page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const rows = await Promise.all(TABLES.map((table) => readTable<{ readonly id: string }>(page, table)))
  return Object.fromEntries(TABLES.map((table, index) => [table, rows[index] ?? []]))
}

interface LogState {
  readonly position: number
  readonly length: number
}

const readLog = async (page: Page): Promise<LogState> =>
  (await readTable<LogState>(page, 'state'))[0] ?? { position: 0, length: 0 }

/** Presses undo until there is nothing left to undo; answers how many steps it took. */
export async function undoEverything(page: Page): Promise<number> {
  const { position } = await readLog(page)
  for (let left = position - 1; left >= 0; left -= 1) {
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await readLog(page)).position).toBe(left)
  }
  return position
}

export async function redoEverything(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Redo/ })).toBeEnabled()
  const { position, length } = await readLog(page)
  for (let next = position + 1; next <= length; next += 1) {
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await readLog(page)).position).toBe(next)
  }
}
