import { expect, test } from '@playwright/test'
import { METHODS } from '../../shared/ipc/names.ts'
import { launch, type RunningApp } from '../harness/app.ts'
import { runAsPage } from '../harness/in-page.ts'

const PAGE = 'app://variorum/index.html'

test.describe('the page is alone', () => {
  let running: RunningApp
  test.beforeEach(async () => {
    running = await launch()
  })
  test.afterEach(async () => {
    await running.close()
  })
  const windows = (): Promise<number> =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

  test('has no Node, and of Electron only the named methods', async () => {
    const found = await running.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
      areas: Object.keys((window as unknown as { api: object }).api).sort(),
      files: Object.keys((window as unknown as { api: { files: object } }).api.files).sort(),
      secure: isSecureContext,
    }))
    expect(found).toEqual({
      globals: [],
      areas: [...Object.keys(METHODS), 'on'].sort(),
      files: [...METHODS.files].sort(),
      secure: true,
    })
  })

  test('cannot change what it was given', async () => {
    const outcome = await runAsPage(running.page, () => {
      'use strict'
      ;(window as unknown as { api: { files: object } }).api.files = {}
    })
    expect(outcome).toEqual({ threw: 'TypeError' })
  })

  test('opens no window', async () => {
    for (const address of [
      'https://example.invalid/',
      'app://variorum/index.html',
      'about:blank',
      'file:///etc/passwd',
    ]) {
      expect(await running.page.evaluate((target) => window.open(target) === null, address)).toBe(true)
    }
    expect(await windows()).toBe(1)
  })

  test('does not leave its address, and can reload', async () => {
    for (const address of [
      'https://example.invalid/',
      'file:///etc/passwd',
      'app://elsewhere/x.html',
      'data:text/html,x',
    ]) {
      await running.page.evaluate((target) => {
        const link = Object.assign(document.createElement('a'), { href: target, textContent: 'x' })
        document.body.append(link)
        link.click()
        link.remove()
      }, address)
      await running.page.evaluate((target) => void (location.href = target), address)
      // The answer to this shows that the page is still there.
      expect(await running.page.evaluate(() => location.href)).toBe(PAGE)
    }
    await running.page.evaluate(() => Object.assign(window, { mark: true }))
    await running.page.reload()
    expect(await running.page.evaluate(() => 'mark' in window)).toBe(false)
    await expect(running.page.locator('#root > *').first()).toBeVisible()
  })

  test('gets no webview', async () => {
    await running.page.evaluate(() => document.body.append(document.createElement('webview')))
    expect(await running.page.evaluate(() => 'loadURL' in (document.querySelector('webview') as Element))).toBe(false)
  })

  test('may write to the clipboard, and nothing else of the system', async () => {
    const states = await running.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }))
      return (await Promise.all(asked)).map(({ state }) => state)
    })
    expect(states).toEqual(Array<string>(6).fill('denied'))
    const asked = await runAsPage(running.page, async () => [
      await Notification.requestPermission(),
      await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('found'),
          ({ code, PERMISSION_DENIED }) => done(code === PERMISSION_DENIED ? 'denied' : code),
        ),
      ),
    ])
    expect(asked).toEqual({ gave: ['denied', 'denied'] })
    // Only the page that a person is using may write: it must have the focus.
    await running.page.mouse.click(600, 500)
    await running.page.waitForFunction(() => document.hasFocus())
    expect(await runAsPage(running.page, () => navigator.clipboard.writeText('copied'))).toEqual({ gave: undefined })
    expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('copied')
  })

  test('downloads nothing', async () => {
    await running.app.evaluate(({ session }) => {
      const seen: string[] = []
      Object.assign(globalThis, { downloads: seen })
      session.defaultSession.on('will-download', (event, item) =>
        seen.push(`${event.defaultPrevented} ${item.getFilename()}`),
      )
    })
    await running.page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['x']))
      Object.assign(document.createElement('a'), { href, download: 'brief.md' }).click()
    })
    const downloads = () => running.app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads)
    await expect.poll(downloads).toEqual(['true brief.md'])
  })
})
