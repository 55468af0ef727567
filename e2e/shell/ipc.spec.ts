import { mkdir, mkdtemp, readdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { PickedFile } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { answerOpenDialog, answerSaveDialog, chooseMenuItem } from '../harness/dialogs.ts'

type Loose = Record<string, Record<string, (request: unknown) => Promise<Result<unknown>>>>

const call = (page: Page, area: string, method: string, request?: unknown): Promise<Result<unknown>> =>
  page.evaluate(
    ([a, m, r]) =>
      (window as unknown as { api: Loose }).api[a as string]?.[m as string]?.(r) as Promise<Result<unknown>>,
    [area, method, request],
  )
const valueOf = async (result: Promise<Result<unknown>>): Promise<unknown> => {
  const settled = await result
  expect(settled).toMatchObject({ ok: true })
  return settled.ok ? settled.value : null
}

test.describe('calls to the main process', () => {
  let running: RunningApp
  let folder = ''
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-ipc-'))
    running = await launch()
  })
  test.afterAll(async () => {
    await running.close()
    await rm(folder, { recursive: true, force: true })
  })
  const pick = (kind: string) =>
    valueOf(call(running.page, 'files', 'pickForImport', { kind })) as Promise<PickedFile[]>
  const read = (token: string) =>
    running.page.evaluate(async (wanted) => {
      const result = await (window as unknown as { api: Loose }).api['files']?.['read']?.({ token: wanted })
      return result?.ok ? new TextDecoder().decode(result.value as Uint8Array) : result?.error.code
    }, token)

  for (const [area, method, request] of [
    ['files', 'read', { token: '/etc/passwd' }],
    ['files', 'read', { token: '../x', path: '/etc/passwd' }],
    ['files', 'read', undefined],
    ['files', 'pickForImport', { kind: 'everything' }],
    ['files', 'saveExport', { suggestedName: 'x.md', bytes: [1, 2] }],
    ['theme', 'set', { theme: 'pink' }],
    ['app', 'info', { more: true }],
  ] as const) {
    test(`${area}.${method} refuses ${JSON.stringify(request)}`, async () => {
      expect(await call(running.page, area, method, request)).toMatchObject({ error: { code: 'ipc/invalid' } })
    })
  }

  test('refuses a page that is not the app, and answers the app', async () => {
    const refused = await running.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL('about:blank')
      const answer: unknown = await stranger.webContents.executeJavaScript('window.api.app.info({})')
      stranger.destroy()
      return answer
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'ipc/refused' } })
    expect(await call(running.page, 'app', 'info', {})).toMatchObject({ ok: true })
  })

  test('refuses a frame inside a page of the app', async () => {
    const answers = await running.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`
      // The app never gives a preload to frames; this window does, to try the check behind that.
      const webPreferences = { preload, sandbox: true, nodeIntegrationInSubFrames: true }
      const window = new BrowserWindow({ show: false, webPreferences })
      await window.loadURL('app://variorum/index.html')
      const ask = (target: string): Promise<unknown> =>
        window.webContents.executeJavaScript(`${target}.api ? ${target}.api.app.info({}) : 'no api'`)
      await window.webContents.executeJavaScript(
        "new Promise((done) => { const frame = document.createElement('iframe'); frame.id = 'inner'; frame.onload = () => done(1); frame.srcdoc = trustedTypes.emptyHTML; document.body.append(frame) })",
      )
      const both = [await ask('window'), await ask("document.querySelector('#inner').contentWindow")]
      window.destroy()
      return both
    })
    expect(answers).toMatchObject([{ ok: true }, { ok: false, error: { code: 'ipc/refused' } }])
  })

  test('gives files by token, each with its own outcome', async () => {
    await writeFile(join(folder, 'báo.txt'), 'Xin chào')
    await writeFile(join(folder, 'gone.txt'), 'x')
    await answerOpenDialog(running.app, [join(folder, 'báo.txt'), join(folder, 'gone.txt'), folder])
    const picked = await pick('files')
    expect(JSON.stringify(picked)).not.toContain(folder)
    expect(picked.map(({ name }) => name).slice(0, 2)).toEqual(['báo.txt', 'gone.txt'])
    await unlink(join(folder, 'gone.txt'))
    const texts = await Promise.all(picked.map(({ token }) => read(token)))
    expect(texts).toEqual(['Xin chào', 'import/not-found', 'import/not-a-file'])
    expect(await read('6f9619ff-8b86-4d01-b42d-00cf4fc964ff')).toBe('import/not-found')
  })

  test('walks a folder with loops', async () => {
    const root = join(folder, 'tree')
    await mkdir(join(root, 'a'), { recursive: true })
    for (const name of ['b.txt', 'a/c.txt', 'a/d.exe', '.hidden.txt']) await writeFile(join(root, name), name)
    await symlink(root, join(root, 'a', 'loop'))
    await answerOpenDialog(running.app, [root])
    expect((await pick('folder')).map(({ name }) => name)).toEqual(['c.txt', 'b.txt'])
    await answerOpenDialog(running.app, [])
    expect(await pick('folder')).toEqual([])
  })

  test('saves a whole file or leaves the old one', async () => {
    const save = (text: string) =>
      running.page.evaluate(
        (content) =>
          (window as unknown as { api: Loose }).api['files']?.['saveExport']?.({
            suggestedName: 'Brief.md',
            bytes: new TextEncoder().encode(content),
          }),
        text,
      )
    const out = join(folder, 'out')
    await mkdir(join(out, 'taken.md', 'inside'), { recursive: true })
    await answerSaveDialog(running.app, join(out, 'Brief.md'))
    expect(await save('# Bản tóm tắt')).toEqual({ ok: true, value: { fileName: 'Brief.md' } })
    expect(await readFile(join(out, 'Brief.md'), 'utf8')).toBe('# Bản tóm tắt')
    await answerSaveDialog(running.app, null)
    expect(await save('x')).toEqual({ ok: true, value: null })
    for (const impossible of ['taken.md', 'none/x.md']) {
      await answerSaveDialog(running.app, join(out, impossible))
      expect(await save('x')).toMatchObject({ error: { code: 'export/write-failed' } })
    }
    expect((await readdir(out)).sort()).toEqual(['Brief.md', 'taken.md'])
  })

  test('menu commands reach the page until it stops listening', async () => {
    await running.page.evaluate(() => {
      const { api } = window as unknown as {
        api: { on: { menu: { command: (listener: (payload: unknown) => void) => () => void } } }
      }
      const heard: unknown[] = []
      Object.assign(window, { heard, stop: api.on.menu.command((payload) => heard.push(payload)) })
    })
    const heard = () => running.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
    await chooseMenuItem(running.app, 'view.library')
    await expect.poll(heard).toEqual([{ id: 'view.library' }])
    await running.page.evaluate(() => (window as unknown as { stop: () => void }).stop())
    await chooseMenuItem(running.app, 'view.library')
    await call(running.page, 'app', 'info', {})
    expect(await heard()).toHaveLength(1)
  })

  test('undo from the menu stays with the field that is typed in', async () => {
    const { page } = running
    await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('textarea'), { id: 'field' })))
    const field = page.locator('#field')
    await field.focus()
    await page.keyboard.type('words')
    await chooseMenuItem(running.app, 'edit.undo')
    await expect(field).toHaveValue('')
    await chooseMenuItem(running.app, 'edit.redo')
    await expect(field).toHaveValue('words')
    await page.evaluate(() => document.querySelector('#field')?.remove())
  })

  test('sets the title', async () => {
    await valueOf(call(running.page, 'window', 'setTitle', { title: 'Mekong\u202e dossier\n' }))
    const window = await running.app.browserWindow(running.page)
    expect(await window.evaluate((browserWindow) => browserWindow.getTitle())).toBe('Mekong dossier')
  })
})
