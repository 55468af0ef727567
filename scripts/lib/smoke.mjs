import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { attach, launchWithDevTools, pollPages } from './cdp.mjs'
import { withDisplay } from './display.mjs'
import { Failure } from './failure.mjs'
import { say } from './log.mjs'
import { sandboxArguments } from './sandbox.mjs'

const PAGE_TIME = 30_000
/** The page that people see: it has a title, and React has put something into it. */
const RENDERED = `(() => {
  const root = document.querySelector('#root')
  return document.title && root && root.childElementCount > 0 && document.body.innerText.trim() !== ''
    ? { title: document.title, address: location.href }
    : null
})()`

/** The view of an empty library is there, which says what may be dropped; the frame alone is shown before it. */
const TAKES_FILES = `document.body.innerText.includes('DOCX')`
const TITLE = 'The mill at Norvale'
const FILE = `<!doctype html><title>${TITLE}</title><h1>${TITLE}</h1><p>It was sold in spring, to nobody knows whom.</p>`
const READ = `document.body.innerText.includes('${TITLE}')`

/**
 * Starts a packaged app on an empty profile and checks that its window shows something, and that a file dropped on it
 * is read: by the page for that, which is built and packed by itself.
 *
 * @param {string} executable
 */
export async function smokeTest(executable) {
  const profile = mkdtempSync(join(tmpdir(), 'variorum-smoke-'))
  try {
    await withDisplay(async (display) => {
      const args = [...(await sandboxArguments(dirname(executable))), '--disable-gpu', `--user-data-dir=${profile}`]
      const env = { ...process.env, ...display }
      delete env.ELECTRON_RUN_AS_NODE
      const app = await launchWithDevTools(executable, args, env)
      try {
        const browser = await attach(app)
        const found = await pollPages(browser, RENDERED, PAGE_TIME)
        if (!found)
          throw new Failure(`${executable} started, but no window showed the app within ${PAGE_TIME / 1000} s.`)
        say(`The packaged app shows "${found.title}" (${found.address}).`)
        const file = join(profile, 'mill.html')
        writeFileSync(file, FILE)
        await pollPages(browser, TAKES_FILES, PAGE_TIME)
        await drop(browser, found.address, file)
        if (!(await pollPages(browser, READ, PAGE_TIME)))
          throw new Failure(`${executable} started, but did not read a web page within ${PAGE_TIME / 1000} s.`)
        say('It reads files.')
      } finally {
        await app.stop()
      }
    })
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/**
 * As from a file manager: by the browser's own drag and drop.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of the page
 * @param {string} file
 */
async function drop(browser, address, file) {
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url() === address)
  if (!page) throw new Failure(`The window with ${address} is gone.`)
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
}
