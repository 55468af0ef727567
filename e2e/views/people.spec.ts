import { expect, type Page, test } from '@playwright/test'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { violationsInAllThemes } from '../harness/axe.ts'
import { bringIn } from '../harness/bring-in.ts'
import { expectOnDisk } from '../harness/disk.ts'
import { takeScreens } from '../harness/screens.ts'
import { readAnnotations, readTable } from '../harness/workspace.ts'
import { peopleDossier } from './people-dossier.ts'

let running: RunningApp

test.beforeEach(async () => {
  running = await launch()
})
test.afterEach(async () => {
  await running.close()
})

async function openPeople(more = 0): Promise<Page> {
  const { page } = running
  await bringIn(running, peopleDossier(more))
  return page
}

const namesOnDisk = async (page: Page): Promise<readonly string[]> =>
  (await readTable<Person>(page, 'people')).map(({ name }) => name).sort()

const personOnDisk = async (page: Page, name: string): Promise<Person | undefined> =>
  (await readTable<Person>(page, 'people')).find((person) => person.name === name)

/** How many passages each person speaks in, by name. */
async function spoken(page: Page): Promise<Readonly<Record<string, number>>> {
  const people = new Map((await readTable<Person>(page, 'people')).map(({ id, name }) => [id, name]))
  const counts: Record<string, number> = {}
  for (const { speakerId } of await readAnnotations(page)) {
    const name = people.get(speakerId ?? '') ?? 'nobody'
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

/** From the list of people, by keys alone. */
async function openPersonByKey(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+Shift+p')
  await expect(dialog(page, 'People')).toBeVisible()
  await page.keyboard.type(typed)
  await expect(dialog(page, 'People').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(dialog(page, 'Person')).toBeVisible()
}

test('two people are merged by the keyboard, and undo parts them again', async () => {
  const page = await openPeople()
  const before = { names: await namesOnDisk(page), spoken: await spoken(page) }
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { name: 'Positions', exact: true })).toBeVisible()
  await page.keyboard.press('m')
  const merging = dialog(page, 'Merge people')
  await expect(merging).toBeVisible()
  // Whoever was selected in the matrix is ticked already: here it is about two others.
  for (const box of await merging.getByRole('checkbox', { checked: true }).all()) await box.press('Space')
  await merging.getByRole('textbox', { name: 'Find a person' }).focus()
  await page.keyboard.type('tien')
  await expect(merging.getByRole('checkbox')).toHaveCount(2)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(merging.getByRole('radio', { name: /Trần Nam Tiến/ })).toBeChecked()
  await expect(merging).toContainText('Two quotes move; 4 in all.')
  await takeScreens(running, 'people-merge')
  await merging.getByRole('button', { name: 'Merge two people' }).focus()
  await page.keyboard.press('Enter')
  await expect(merging).toHaveCount(0)
  await expect(page.getByText('“Tiến” joined “Trần Nam Tiến”.').first()).toBeVisible()
  await expect.poll(() => personOnDisk(page, 'Tiến')).toBeUndefined()
  expect((await personOnDisk(page, 'Trần Nam Tiến'))?.aliases).toEqual(['Tiến'])
  expect(await spoken(page)).toMatchObject({ 'Trần Nam Tiến': 4 })
  await page.keyboard.press('Control+z')
  await expect.poll(() => namesOnDisk(page)).toEqual(before.names)
  expect(await spoken(page)).toEqual(before.spoken)
  await page.keyboard.press('p')
  await expect(page.getByRole('article', { name: /^Person: / })).toBeVisible()
  await takeScreens(running, 'people-pane')
})

test('a suggestion that is refused is not offered again, not even after a restart', async () => {
  let page = await openPeople()
  await page.keyboard.press('Control+Shift+m')
  const alike = dialog(page, 'People who may be the same')
  const pair = alike.getByRole('listitem', { name: 'Trần Nam Tiến and Tiến' })
  await expect(pair).toContainText('“Tiến” is a part of “Trần Nam Tiến”')
  await expect(pair).toContainText('Widening it would drown')
  await expect(pair).toContainText('A second basin')
  await takeScreens(running, 'people-alike')
  await pair.getByRole('button', { name: 'Not the same' }).click()
  await expect(pair).toHaveCount(0)
  await expectOnDisk(page)
  expect(await namesOnDisk(page)).toContain('Tiến')
  running = await running.restart()
  page = running.page
  await expect(page.locator('header')).toContainText('The northern pier')
  await page.keyboard.press('Control+Shift+m')
  await expect(alikeOf(page)).toBeVisible()
  await expect(alikeOf(page)).not.toContainText('Tiến')
})

test('a suggestion is merged where it is offered, and undone there', async () => {
  const page = await openPeople()
  const before = await spoken(page)
  await page.keyboard.press('Control+Shift+m')
  const alike = alikeOf(page)
  const pair = alike.getByRole('listitem', { name: 'Trần Nam Tiến and Tiến' })
  await pair.getByRole('button', { name: 'Merge' }).focus()
  await page.keyboard.press('Enter')
  await expect(alike).toContainText('No two people look the same')
  await expect.poll(() => spoken(page)).toMatchObject({ 'Trần Nam Tiến': 4 })
  await alike.getByRole('button', { name: /Undo/ }).click()
  await expect(pair).toBeVisible()
  await expect.poll(() => spoken(page)).toEqual(before)
  await pair.getByRole('button', { name: 'Later' }).click()
  await expect(alike).toContainText('One pair put off until the app starts again.')
  await alike.getByRole('button', { name: 'Show them' }).click()
  await expect(pair).toBeVisible()
})

const alikeOf = (page: Page) => dialog(page, 'People who may be the same')

test('a person is split, and undo makes them one again', async () => {
  const page = await openPeople()
  const before = await spoken(page)
  await openPersonByKey(page, 'maria')
  // No source states a role of hers: the one beside her name is shown.
  await expect(dialog(page, 'Person').getByRole('textbox', { name: 'Role' })).toHaveValue('pilot')
  await dialog(page, 'Person').getByRole('button', { name: 'Split…' }).click()
  const split = dialog(page, 'Split Maria Sand')
  await split.getByRole('checkbox', { name: 'the pilot', exact: true }).check()
  await expect(split.getByRole('textbox', { name: 'Name of the other person' })).toHaveValue('the pilot')
  await split.getByRole('checkbox', { name: /No ship of today/ }).check()
  await expect(split).toContainText('1 of 2 quotes move.')
  await takeScreens(running, 'people-split')
  await split.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(split).toHaveCount(0)
  await expect.poll(() => personOnDisk(page, 'the pilot')).toMatchObject({ standing: 'expert' })
  expect((await personOnDisk(page, 'Maria Sand'))?.aliases).toEqual(['Sand'])
  expect(await spoken(page)).toMatchObject({ 'the pilot': 1, 'Maria Sand': 1 })
  // The page of the person is in front: undo works there too.
  await expect(dialog(page, 'Person')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => spoken(page)).toEqual(before)
})

test('the page of a person: all they said, edited in place, and a quote opens its passage', async () => {
  const page = await openPeople()
  await openPersonByKey(page, 'tran nam')
  const sheet = dialog(page, 'Person')
  await expect(sheet.getByRole('textbox', { name: 'Name' })).toHaveValue('Trần Nam Tiến')
  await expect(sheet).toContainText('2 sources, 2 quotes')
  await expect(sheet).toContainText('1 June 2015 to 13 April 2023')
  await expect(sheet).toContainText('before: No')
  await takeScreens(running, 'people-page')
  expect(await violationsInAllThemes(page)).toEqual([])
  await sheet.getByRole('textbox', { name: 'Also called' }).fill('Nam Tiến')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('button', { name: 'Remove the name Nam Tiến' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Add role' }).click()
  await page.keyboard.type('dean')
  await sheet.getByRole('combobox', { name: 'Who says so' }).last().selectOption({ label: '海事报: 港口的未来' })
  await expect(sheet.getByRole('textbox', { name: 'When' }).last()).toHaveValue('2024-02-02')
  await sheet.getByRole('button', { name: 'Add role' }).click()
  await expect.poll(() => personOnDisk(page, 'Trần Nam Tiến')).toMatchObject({ role: 'dean', aliases: ['Nam Tiến'] })
  await sheet.getByRole('button', { name: /I have changed my mind/ }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page.locator('article:focus')).toContainText('I have changed my mind')
  await expect(page.locator('[data-inspector]')).toContainText('I have changed my mind')
  await page.locator('[data-inspector]').getByRole('button', { name: 'All they said…' }).click()
  await expect(sheet.getByRole('textbox', { name: 'Name' })).toHaveValue('Trần Nam Tiến')
})

test('a new question with a scale of its own, and a step removed whose quotes move', async () => {
  const page = await openPeople()
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { name: 'Positions', exact: true })).toBeVisible()
  await page.keyboard.press('q')
  const asking = dialog(page, 'New question')
  await expect(asking).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(asking.getByRole('alert')).toContainText('A question needs a wording.')
  await page.keyboard.type('Will the ferry come back?')
  await asking.getByRole('radio', { name: 'Likely to unlikely' }).click()
  await asking.getByRole('button', { name: 'Remove the step “Open”' }).click()
  await asking.getByRole('textbox', { name: 'Label of step 1' }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(asking.getByRole('textbox', { name: 'Label of step 2' })).toBeFocused()
  await expect(asking.getByRole('textbox', { name: 'Label of step 2' })).toHaveValue('Very likely')
  await asking.getByTitle('Drag “Very unlikely”').dragTo(asking.getByRole('textbox', { name: 'Label of step 3' }))
  await expect(asking.getByRole('textbox', { name: 'Label of step 3' })).toHaveValue('Very unlikely')
  await asking.getByRole('button', { name: 'Add question' }).click()
  await expect(asking).toHaveCount(0)
  await expect
    .poll(async () => (await readTable<Question>(page, 'questions')).find(({ wording }) => wording.includes('ferry')))
    .toMatchObject({ scale: ['Likely', 'Very likely', 'Very unlikely', 'Unlikely'].map((label) => ({ label })) })

  // An asked one, from beside a quote that answers it.
  await openPersonByKey(page, 'tran nam')
  await dialog(page, 'Person')
    .getByRole('button', { name: /I have changed my mind/ })
    .click()
  await page.locator('[data-inspector]').getByRole('button', { name: 'Wording and scale…' }).click()
  const editing = dialog(page, 'Edit question')
  await editing.getByRole('button', { name: 'Remove the step “Leans yes”' }).click()
  await expect(editing).toContainText('2 quotes hold “Leans yes”. What becomes of them?')
  await editing.getByRole('combobox').selectOption({ label: 'Move to “Yes”' })
  await takeScreens(running, 'question-scale')
  expect(await violationsInAllThemes(page)).toEqual([])
  await editing.getByRole('button', { name: 'Keep changes' }).click()
  await expect(editing).toHaveCount(0)
  const stances = async () =>
    (await readAnnotations(page)).filter(({ questionId }) => questionId === 'widen').map(({ stance }) => stance)
  await expect.poll(async () => (await stances()).filter((stance) => stance === 'yes').length).toBe(4)
  expect(await stances()).not.toContain('leans-yes')
  await page.locator('article').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stances()).filter((stance) => stance === 'leans-yes').length).toBe(2)
})

test('the list of 2,000 people finds, filters and sorts', async () => {
  const page = await openPeople(1994)
  await page.keyboard.press('Control+Shift+p')
  const list = dialog(page, 'People')
  await expect(list.getByRole('option').first()).toContainText('Maria Sand')
  expect(await list.getByRole('option').count()).toBeLessThan(60)
  await takeScreens(running, 'people-list')
  await page.keyboard.type('tran')
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(list.getByRole('option')).toContainText('Trần Nam Tiến')
  await expect(list).toContainText('1 of 2,000')
  await page.keyboard.press('Escape')
  await list.getByRole('radio', { name: 'Officials' }).click()
  await expect(list.getByRole('option')).toHaveCount(2)
  await list.getByRole('radio', { name: 'All' }).click()
  await list.getByRole('radio', { name: 'Latest' }).click()
  await expect(list.getByRole('option').first()).toContainText(/王海燕|ليلى المنصوري/)
  await list.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await expect(list.locator('[aria-selected=true]')).toHaveAttribute('aria-posinset', '2000')
  expect(await violationsInAllThemes(page)).toEqual([])
})

test('a dossier with nobody in it says who would be listed', async () => {
  const { page } = running
  await expect(page.getByRole('button', { name: /Import/ }).first()).toBeVisible()
  await page.keyboard.press('Control+Shift+p')
  await expect(dialog(page, 'People')).toContainText('Nobody yet')
  await takeScreens(running, 'people-empty')
})
