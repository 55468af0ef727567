import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../harness/app.ts'
import { answerMessages, readMessages } from '../harness/dialogs.ts'

const boundsOf = async ({ app, page }: RunningApp) =>
  (await app.browserWindow(page)).evaluate((window) => ({
    ...window.getNormalBounds(),
    maximised: window.isMaximized(),
  }))

const setTheme = (page: Page, theme: string) =>
  page.evaluate(
    (choice) =>
      (window as unknown as { api: { theme: { set: (request: unknown) => Promise<unknown> } } }).api.theme.set({
        theme: choice,
      }),
    theme,
  )
const isDark = (page: Page): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)

test.describe('the life of the app', () => {
  let running: RunningApp
  test.beforeEach(async () => {
    running = await launch()
  })
  test.afterEach(async () => {
    await running.close()
  })

  test('a second start brings the first to the front and ends', async () => {
    const child = running.app.process()
    const executable = child.spawnfile
    const folder = child.spawnargs.at(-1) ?? '.'
    const second = spawn(executable, ['--no-sandbox', '--disable-gpu', `--user-data-dir=${running.userData}`, folder], {
      stdio: 'ignore',
    })
    const [code] = (await once(second, 'exit')) as [number | null]
    expect(code).toBe(0)
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    const other = await launch()
    await other.close()
  })

  test('the window comes back where it was', async () => {
    const window = await running.app.browserWindow(running.page)
    await window.evaluate((browserWindow) => browserWindow.setBounds({ x: 120, y: 80, width: 1010, height: 720 }))
    const before = await boundsOf(running)
    running = await running.restart()
    expect(await boundsOf(running)).toEqual(before)
    expect(before).toMatchObject({ width: 1010, height: 720 })
  })

  test('damaged or absurd state is a fresh start', async () => {
    const path = join(running.userData, 'shell.json')
    for (const text of [
      '{"theme":"da',
      '{"theme":"dark","window":{"bounds":{"x":99999,"y":9,"width":1,"height":1},"maximised":false,"zoomLevel":0}}',
    ]) {
      const { app, userData } = running
      await app.close()
      await writeFile(path, text)
      running = { ...(await launch({ userData })), close: running.close }
      const { x, width } = await boundsOf(running)
      expect(x).toBeLessThan(4000)
      expect(width).toBeGreaterThanOrEqual(900)
    }
  })

  test('what is in the database is there after a restart', async () => {
    await running.page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('shell-test', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put('kept', 'key')
          opening.onsuccess = () => {
            opening.result.close()
            done()
          }
          opening.onerror = fail
        }),
    )
    running = await running.restart()
    const kept = await running.page.evaluate(
      () =>
        new Promise((done, fail) => {
          const opening = indexedDB.open('shell-test', 1)
          opening.onupgradeneeded = () => fail(new Error('The database was new.'))
          opening.onsuccess = () => {
            const asking = opening.result.transaction('rows').objectStore('rows').get('key')
            asking.onsuccess = () => done(asking.result)
          }
        }),
    )
    expect(kept).toBe('kept')
  })

  test('the theme is set, kept, and back to the system', async () => {
    for (const [theme, dark] of [
      ['dark', true],
      ['light', false],
    ] as const) {
      await setTheme(running.page, theme)
      await expect.poll(() => isDark(running.page)).toBe(dark)
      running = await running.restart()
      expect(await isDark(running.page)).toBe(dark)
      const window = await running.app.browserWindow(running.page)
      const background = await window.evaluate((browserWindow) => browserWindow.getBackgroundColor())
      expect(background.toLowerCase()).toBe(dark ? '#0f1211' : '#eaedeb')
    }
    await setTheme(running.page, 'contrast')
    expect(await running.page.evaluate(() => fetch('./index.html').then((answer) => answer.text()))).toContain(
      'data-theme="contrast-',
    )
    expect(await running.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system')
  })

  test('a page that ends is offered again', async () => {
    await answerMessages(running.app, 0)
    const window = await running.app.browserWindow(running.page)
    const back = window.evaluate(
      ({ webContents }) => new Promise<void>((done) => webContents.once('did-finish-load', () => done())),
    )
    await window.evaluate(({ webContents }) => webContents.forcefullyCrashRenderer())
    await back
    expect(await readMessages(running.app)).toEqual(['The window stopped working'])
    const filled = () =>
      window.evaluate(
        ({ webContents }) =>
          webContents.executeJavaScript("document.querySelector('#root').childElementCount") as Promise<number>,
      )
    await expect.poll(filled).toBeGreaterThan(0)
    expect(await readFile(join(running.userData, 'logs', 'variorum.log'), 'utf8')).toContain('The page ended')
  })

  test('errors of the main process go to the log, and the app goes on', async () => {
    await running.app.evaluate(() => void Promise.reject(new Error('on purpose')))
    const log = () => readFile(join(running.userData, 'logs', 'variorum.log'), 'utf8').catch(() => '')
    await expect.poll(log).toContain('on purpose')
    expect(await running.page.evaluate(() => document.title)).toBe('Variorum')
  })
})
