import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Source } from '../../shared/model/source.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { answerOpenDialog } from '../harness/dialogs.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { resize, takeScreens } from '../harness/screens.ts'
import { dragSelect } from '../harness/selection.ts'
import { readAnnotations, readTable } from '../harness/workspace.ts'

const KOI8_R = 'koi8-r'
/** "Город строит новую школу" and more in KOI8-R, by the code points that windows-1251 has in the same places. */
const WRITTEN = 'Город строит новую школу\n\nЖители спрашивают, когда закончатся работы и сколько они будут стоить.\n'
const KOI8 = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'

const inKoi8 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const at = KOI8.indexOf(letter)
    return at >= 0 ? 0xc0 + at : letter.charCodeAt(0)
  })

let folder: string
let running: RunningApp

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-encodings-'))
  running = await launch()
  await resize(running, { width: 1440, height: 900 })
})
test.afterEach(async () => {
  await running.close()
  await rm(folder, { recursive: true, force: true })
})

const sources = async (): Promise<readonly Source[]> => (await readTable(running.page, 'sources')) as Source[]

async function importCyrillic(): Promise<void> {
  const { app, page } = running
  const path = join(folder, 'school.txt')
  await writeFile(path, inKoi8(WRITTEN))
  await answerOpenDialog(app, [path])
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('i')
  await expect.poll(async () => (await sources()).length).toBe(1)
  await expect(page.getByRole('row', { name: /Город/ })).toBeVisible()
}

test('a source is read in another encoding, seen before, and taken back', async () => {
  const { page } = running
  await importCyrillic()
  const [first] = await sources()
  expect(first?.capsule.encoding).toBe(KOI8_R)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+c')
  const dialog = page.getByRole('dialog', { name: 'Change the encoding' })
  await expect(dialog.getByRole('region')).toContainText('Город строит')
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled()
  await dialog.getByRole('combobox').selectOption('windows-1251')
  await expect(dialog.getByRole('region')).toContainText('зПТПД')
  await takeScreens(running, 'encoding-dialog')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await sources()).map(({ capsule }) => capsule.encoding)).toEqual(['windows-1251'])
  await expect(page.getByRole('row', { name: /зПТПД/ })).toBeVisible()
  await expectOnDisk(page)

  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await sources()).map(({ id }) => id)).toEqual([first?.id])
  await expect(page.getByRole('row', { name: /Город/ })).toBeVisible()
})

test('what is annotated stays, and the other encoding becomes a new edition', async () => {
  const { page } = running
  await importCyrillic()
  const [first] = await sources()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dragSelect(page, 'закончатся', 'работы', 'article')
  await page.keyboard.press('f')
  await expect.poll(async () => (await readAnnotations(page)).length).toBe(1)
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Shift+c')
  const dialog = page.getByRole('dialog', { name: 'Change the encoding' })
  await dialog.getByRole('combobox').selectOption('windows-1251')
  await dialog.getByRole('button', { name: 'Make a new edition' }).click()
  await expect(dialog).toBeHidden()
  const after = await sources()
  expect(after.map(({ supersedes }) => supersedes ?? null).toSorted()).toEqual([first?.id, null])
  expect((await readAnnotations(page))[0]?.target.source).toBe(first?.id)

  // One step back: as though nothing had been done.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await sources()).map(({ id }) => id)).toEqual([first?.id])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await sources()).length).toBe(2)
})
