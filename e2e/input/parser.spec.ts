import { join } from 'node:path'
import { type ElectronApplication, expect, test } from '@playwright/test'
import { messages } from '../../shared/messages/messages.ts'
import { articleText } from './files.ts'
import { appAndFolder } from './import-set-up.ts'
import { chooseFiles, expectSources, reportOf } from './report.ts'

const PARSER = 'app://parser/'

/** What the processes that read files are now: none before the first import. */
const parsersOf = (app: ElectronApplication): Promise<readonly { readonly pid: number; readonly id: number }[]> =>
  app.evaluate(
    ({ webContents }, address) =>
      webContents
        .getAllWebContents()
        .filter((contents) => contents.getURL().startsWith(address))
        .map((contents) => ({ pid: contents.getOSProcessId(), id: contents.id })),
    PARSER,
  )

/** Runs a script in the parser, as a file would that has got hold of it. Its value is what it answers, as JSON. */
const runInParser = (app: ElectronApplication, script: string): Promise<unknown> =>
  app.evaluate(
    async ({ webContents }, [address, code]) => {
      const parser = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith(address))
      if (!parser) throw new Error('There is no parser.')
      return (await parser.executeJavaScript(code)) as unknown
    },
    [PARSER, script] as const,
  )

/** The same, without waiting: for what never ends. */
const leaveInParser = (app: ElectronApplication, script: string): Promise<void> =>
  app.evaluate(
    ({ webContents }, [address, code]) => {
      const parser = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith(address))
      // The answer never comes: the process is ended meanwhile.
      parser?.executeJavaScript(code).catch(() => undefined)
    },
    [PARSER, script] as const,
  )

/** How something fails in the parser, and what it gives when it does not. */
const TRY = `const attempt = async (work) => { try { return String(await work()) } catch (error) { return error.name } };`

test.describe('the process that reads files', () => {
  test.setTimeout(180_000)
  const setUp = appAndFolder()

  /** One file has been imported, so that there is a parser. */
  const withParser = async () => {
    const { running, folder } = setUp()
    await chooseFiles(running, [await folder.write('first.txt', articleText(0))])
    await expectSources(running.page, 1)
    return { running, folder }
  }

  test('is not there before the first import, and is a process of its own', async () => {
    const { running } = setUp()
    expect(await parsersOf(running.app)).toEqual([])
    await withParser()
    const [parser, ...others] = await parsersOf(running.app)
    expect(others).toEqual([])
    const page = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
    )
    expect(page).not.toContain(parser?.pid)
    // Playwright has no window for it either: nobody can see it.
    const shown = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    expect(shown).toBe(1)
  })

  test('has no way out: no Node, no call to the app, no network, no file, no other origin, no script from text', async () => {
    const { running } = await withParser()
    const found = await runInParser(
      running.app,
      `(async () => { ${TRY}
        return {
          globals: ['api', 'require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
          origin: location.origin,
          web: await attempt(() => fetch('https://example.invalid/')),
          beacon: navigator.sendBeacon('https://example.invalid/', 'x'),
          socket: await attempt(() => new Promise((settle, reject) => {
            const socket = new WebSocket('wss://example.invalid/'); socket.onopen = settle; socket.onerror = () => reject(new Error('refused'))
          })),
          file: await attempt(() => fetch('file:///etc/passwd')),
          app: await attempt(() => fetch('app://variorum/index.html')),
          own: await attempt(() => fetch('index.html')),
          image: await attempt(() => new Promise((settle, reject) => {
            const image = new Image(); image.onload = settle; image.onerror = () => reject(new Error('refused')); image.src = 'app://variorum/icon.png'
          })),
          evaluated: await attempt(() => Function('return 1')()),
          markup: await attempt(() => { document.body.innerHTML = '<b>x</b>' }),
          worker: await attempt(() => new Worker('x.js')),
          opened: String(window.open('https://example.invalid/')),
          frame: await attempt(() => new Promise((settle) => {
            const frame = document.createElement('iframe'); frame.src = 'app://variorum/index.html'
            document.body.append(frame); setTimeout(() => { settle(frame.contentDocument === null ? 'blocked' : frame.contentDocument.title) }, 300)
          })),
          asks: (await navigator.permissions.query({ name: 'notifications' })).state,
        }
      })()`,
    )
    expect(found).toEqual({
      globals: [],
      origin: 'app://parser',
      web: 'TypeError',
      beacon: expect.any(Boolean),
      socket: 'Error',
      file: 'TypeError',
      app: 'TypeError',
      own: 'TypeError',
      image: 'Error',
      evaluated: 'EvalError',
      markup: 'TypeError',
      worker: 'TypeError',
      opened: 'null',
      frame: 'blocked',
      asks: 'denied',
    })
  })

  test('does not leave its address, and sees nothing of the database', async () => {
    const { running } = await withParser()
    await leaveInParser(running.app, `location.href = 'app://variorum/index.html'`)
    await leaveInParser(running.app, `location.href = 'https://example.invalid/'`)
    expect(await runInParser(running.app, 'location.href')).toBe(`${PARSER}index.html`)
    const databases = await runInParser(running.app, `indexedDB.databases().then((all) => all.map(({ name }) => name))`)
    expect(databases).toEqual([])
  })

  test('is ended when it hangs: the file fails by itself and the others come in', async () => {
    const { running, folder } = await withParser()
    const [before] = await parsersOf(running.app)
    await leaveInParser(running.app, 'for (;;);')
    const paths = [await folder.write('hangs.txt', articleText(1)), await folder.write('goes on.txt', articleText(2))]
    await chooseFiles(running, paths)
    await expectSources(running.page, 2, 90_000)
    const report = reportOf(running.page)
    await expect(report.getByText(messages.errors.byCode['import/timed-out'].what)).toBeVisible()
    await expect(report.getByText('hangs.txt')).toBeVisible()
    const [after, ...others] = await parsersOf(running.app)
    expect(others).toEqual([])
    expect(after?.pid).not.toBe(before?.pid)
    // Nothing was wrong with the file: it comes in when it is tried again.
    await running.page.keyboard.press('Alt+r')
    await expectSources(running.page, 3)
    await expect(reportOf(running.page)).toHaveCount(0)
  })

  test('is ended when it takes too much memory, and the file is read once more by itself', async () => {
    const { running, folder } = await withParser()
    const [before] = await parsersOf(running.app)
    // More than the file may take, and it takes longer to read than between two looks at the memory.
    await runInParser(
      running.app,
      `globalThis.kept = Array.from({ length: 32 }, () => new Uint8Array(50_000_000).fill(1)); kept.length`,
    )
    const big = await folder.write('big.txt', articleText(1).repeat(150_000))
    await chooseFiles(running, [big, await folder.write('small.txt', articleText(2))])
    await expectSources(running.page, 3, 90_000)
    const [after] = await parsersOf(running.app)
    expect(after?.pid).not.toBe(before?.pid)
  })

  test('is started again when it crashes', async () => {
    const { running, folder } = await withParser()
    await running.app.evaluate(({ webContents }, address) => {
      webContents
        .getAllWebContents()
        .find((contents) => contents.getURL().startsWith(address))
        ?.forcefullyCrashRenderer()
    }, PARSER)
    await expect.poll(() => parsersOf(running.app)).toEqual([])
    await chooseFiles(running, [await folder.write('next.txt', articleText(1))])
    await expectSources(running.page, 2)
  })

  test('is gone at once when an import is cancelled while it hangs', async ({}, info) => {
    const { running, folder } = await withParser()
    await leaveInParser(running.app, 'for (;;);')
    await chooseFiles(running, [await folder.write('hangs.txt', articleText(1)), join(folder.path, 'none.txt')])
    await expect(reportOf(running.page).getByText('hangs.txt')).toBeVisible()
    const started = Date.now()
    await running.page.keyboard.press('Escape')
    await expect(reportOf(running.page).getByText(/^Import cancelled\./)).toBeVisible()
    await expect.poll(() => parsersOf(running.app), { intervals: [20] }).toEqual([])
    const took = Date.now() - started
    info.annotations.push({ type: 'cancel, ms', description: String(took) })
    expect(took).toBeLessThan(1_000)
  })
})
