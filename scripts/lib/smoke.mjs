import { mkdtempSync, rmSync } from 'node:fs'
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

/**
 * Starts a packaged app on an empty profile and checks that its window shows something.
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
      } finally {
        await app.stop()
      }
    })
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
