import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Source } from '../../shared/model/source.ts'
import type { RunningApp } from '../harness/app.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { dragSelect } from '../harness/selection.ts'
import { readAnnotations, readTable } from '../harness/workspace.ts'

/** What an article on the gauges of a river says, in editions that differ in single sentences. */
export const SAYS = {
  rain: 'Rain fell on the upper valley for nine days, and the keepers of the weir slept in turns.',
  flow: 'The flow at the Aldane weir fell by 12 percent between May and August.',
  nobody: 'Nobody in the ministry has read the gauge books of the last century.',
  treaty: 'The treaty of the two valleys gives each side half of what passes the bridge.',
  cost: 'A second gauge would cost 40,000 crowns, which the council of Orrin calls cheap.',
  quiet: 'On the quay the boats lie still, and the old men count them every evening.',
  office: 'The gauging office did not falsify its figures, said Ilse Brandvold on Monday.',
  bridge: 'The bridge itself was built for carts, and carries the mail of both valleys to this day.',
  end: 'The next meeting of the commission is in the spring, when the snow is gone.',
  last: 'Whoever wants to see the books must write to the office, and wait for an answer.',
} as const
export const CORRECTED_FLOW = SAYS.flow.replace('12', '14')

export const TITLE = 'The gauges of the Aldane'
export const article = (paragraphs: readonly string[], title = TITLE): string => [title, ...paragraphs].join('\n\n')

const { rain, flow, quiet, treaty, office, bridge, nobody, end, last } = SAYS
export const FIRST_EDITION = article([rain, flow, quiet, treaty, office, bridge, nobody, end, last])
/** One number is another, one sentence is gone. */
export const SECOND_EDITION = article([rain, CORRECTED_FLOW, quiet, treaty, office, bridge, end, last])

export const sourcesOf = (page: Page): Promise<readonly Source[]> => readTable<Source>(page, 'sources')

/** Imports a text as a file of this name, by keys, and waits until there are so many sources on disk. */
export async function importText(running: RunningApp, name: string, text: string, count: number): Promise<void> {
  const { app, page, userData } = running
  const path = join(userData, 'given', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  await answerOpenDialog(app, [path])
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('i')
  await expect.poll(async () => (await sourcesOf(page)).length).toBe(count)
  await expectOnDisk(page)
}

/** Opens the first source in the library whose row says so. */
export async function openSource(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByRole('row').filter({ hasText: title }).first().dblclick()
  await expect(page.locator('article [data-block]').first()).toBeAttached()
}

/** Tags passages of the open source, each with its key. */
export async function tag(page: Page, passages: readonly (readonly [words: string, key: string])[]): Promise<void> {
  for (const [passage, key] of passages) {
    const before = (await readAnnotations(page)).length
    await dragSelect(page, passage.slice(0, 24), passage.slice(-16), 'article')
    await page.keyboard.press(key)
    await expect.poll(async () => (await readAnnotations(page)).length).toBe(before + 1)
    await expect(page.locator('[data-inspector] input:focus')).toBeVisible()
  }
  await expectOnDisk(page)
}
