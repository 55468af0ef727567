import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type QuittingApp, settleBeforeQuit } from './settle-before-quit.ts'

type Listener = Parameters<QuittingApp['on']>[1]

/** As Electron does it: while the event is being answered, promises included, a call of `quit` is ignored. */
class FakeApp implements QuittingApp {
  hasQuit = false
  #listener: Listener = () => undefined
  #isQuitting = false

  readonly on = (_event: 'will-quit', listener: Listener): void => {
    this.#listener = listener
  }

  readonly quit = (): void => {
    if (this.#isQuitting) return
    this.#isQuitting = true
    let prevented = false
    this.#listener({ preventDefault: () => (prevented = true) })
    // Behind all promises that can settle by themselves.
    process.nextTick(() => {
      queueMicrotask(() => afterPromises(() => this.#answered(prevented)))
    })
  }

  #answered(prevented: boolean): void {
    this.#isQuitting = false
    this.hasQuit ||= !prevented
  }
}

/** After so many promises that no chain of them is longer. */
function afterPromises(callback: () => void): void {
  let left = 100
  const next = (): void => {
    if (left-- === 0) callback()
    else queueMicrotask(next)
  }
  next()
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn()
}

describe('before the app quits', () => {
  it('waits for what is under way', async () => {
    const app = new FakeApp()
    let finish: () => void = () => undefined
    const isQuitting = settleBeforeQuit(app, () => new Promise((resolve) => (finish = resolve)))
    expect(isQuitting()).toBe(false)
    app.quit()
    await turns()
    app.quit()
    await turns()
    expect([app.hasQuit, isQuitting()]).toEqual([false, true])
    finish()
    await turns()
    expect(app.hasQuit).toBe(true)
  })

  it.each([
    ['there is nothing to wait for', () => Promise.resolve()],
    ['what is waited for fails', () => Promise.reject(new Error('no'))],
  ])('quits when %s', async (_name, settle) => {
    const app = new FakeApp()
    settleBeforeQuit(app, () => settle().catch(() => undefined))
    app.quit()
    await turns()
    expect(app.hasQuit).toBe(true)
  })
})
