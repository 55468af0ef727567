import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterPaint } from './after-paint.ts'

/** Runs what is due without a timer: messages take more than one turn. */
const settle = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))

describe('afterPaint', () => {
  let frame: (() => void) | null = null
  const page = { visibilityState: 'visible' }
  let isDone = false
  const begin = () => {
    isDone = false
    void afterPaint().then(() => {
      isDone = true
    })
  }
  beforeEach(() => {
    frame = null
    page.visibilityState = 'visible'
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal('document', page)
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
      frame = callback
      return 1
    })
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('waits for the frame, and for what that frame paints', async () => {
    begin()
    await settle()
    expect(isDone).toBe(false)
    frame?.()
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    expect(isDone, 'before the message that follows the frame').toBe(false)
    await vi.waitUntil(() => isDone)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not wait for ever for a frame that does not come', async () => {
    begin()
    await settle()
    expect(isDone).toBe(false)
    vi.runAllTimers()
    await vi.waitUntil(() => isDone)
  })

  it('asks for no frame in a window that is not seen', async () => {
    page.visibilityState = 'hidden'
    begin()
    await vi.waitUntil(() => isDone)
    expect(frame).toBeNull()
  })
})
