import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'

const START_TIME = 60_000

/**
 * @typedef {object} RunningApp
 * @property {number} spawnedAt milliseconds since 1970, just before the process was started
 * @property {string} endpoint of the DevTools protocol
 * @property {() => Promise<void>} stop ends the app and waits for its end
 */

/**
 * Starts an Electron app with a DevTools port: the one way of looking into an app that
 * also works for a packaged one, whose inspector is fused off.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<RunningApp>}
 */
export function launchWithDevTools(executable, args, env) {
  const spawnedAt = Date.now()
  const child = spawn(executable, ['--remote-debugging-port=0', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(timer)
  }
  let complaints = ''
  return new Promise((resolve, reject) => {
    const fail = (why) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(new Failure(`${executable} did not start: ${why}\n${complaints.slice(-4000)}`))
    }
    const timer = setTimeout(() => fail('no DevTools port'), START_TIME)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code, signal) => fail(`it ended with ${code ?? signal}`))
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaints += text
      const endpoint = /DevTools listening on (ws:\S+)/.exec(complaints)?.[1]
      if (!endpoint) return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      resolve({ spawnedAt, endpoint, stop })
    })
  })
}

/**
 * Attaches Playwright. Attaching while the first window is still being made sometimes
 * never answers (seen with Electron 33), so it waits for a page and then tries again.
 *
 * @param {RunningApp} app
 * @returns {Promise<import('@playwright/test').Browser>}
 */
export async function attach(app) {
  const { chromium } = await import('@playwright/test')
  await waitForPage(new URL(app.endpoint).host)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.connectOverCDP(app.endpoint, { timeout: 10_000 })
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}

/** @param {string} host of the DevTools port; without a page in time, attaching will say what is wrong */
async function waitForPage(host) {
  for (const end = Date.now() + START_TIME; Date.now() < end;) {
    const targets = await fetch(`http://${host}/json/list`).then(
      (answer) => answer.json(),
      () => [],
    )
    if (targets.some(({ type, url }) => type === 'page' && !/^(about:|$)/.test(url))) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * Waits until a page of the app fulfils a condition. The condition is text, not a
 * function: the page's policy and the toolchain must not get in the way.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} expression evaluated in every page; a truthy value ends the wait
 * @param {number} timeout milliseconds
 * @returns {Promise<unknown>} the value, or null when the time is over
 */
export async function pollPages(browser, expression, timeout) {
  const end = Date.now() + timeout
  while (Date.now() < end) {
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      // A page that is just navigating or closing is asked again.
      const value = await page.evaluate(expression).catch(() => null)
      if (value) return value
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return null
}
