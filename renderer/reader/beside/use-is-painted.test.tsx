// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useIsPainted } from './use-is-painted.ts'

function Page({ name, isReady }: { readonly name: string | null; readonly isReady: boolean }) {
  return String(useIsPainted(name, isReady))
}

describe('useIsPainted', () => {
  let root: Root
  let frames: (() => void)[] = []
  const show = (name: string | null, isReady: boolean): void => {
    act(() => {
      root.render(<Page {...{ name, isReady }} />)
    })
  }
  const isPainted = () => document.body.textContent === 'true'
  /** Draws a frame, and lets all that follows it happen. */
  const draw = () =>
    act(async () => {
      for (const frame of frames.splice(0)) frame()
      await new Promise((next) => setImmediate(() => setImmediate(next)))
    })

  beforeEach(() => {
    frames = []
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
    root = createRoot(document.body)
  })
  afterEach(() => {
    act(() => {
      root.unmount()
    })
    vi.unstubAllGlobals()
    Reflect.deleteProperty(document, 'visibilityState')
  })

  it('is so once the frame was drawn, and not before', async () => {
    show('a', true)
    expect(isPainted()).toBe(false)
    await draw()
    await vi.waitUntil(isPainted)
  })

  it('waits until there is something to be drawn', async () => {
    show('a', false)
    await draw()
    expect([isPainted(), frames.length]).toEqual([false, 0])
  })

  it('begins anew for another one, whatever was drawn of the one before', async () => {
    show('a', true)
    show('b', true)
    expect(frames).toHaveLength(2)
    await act(async () => {
      frames.shift()?.()
      await new Promise((next) => setImmediate(() => setImmediate(next)))
    })
    expect(isPainted()).toBe(false)
    show('a', true)
    expect(isPainted(), 'what was dropped does not count').toBe(false)
    await draw()
    await vi.waitUntil(isPainted)
  })
})
