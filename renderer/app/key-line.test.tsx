// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reportSaveState } from '../storage/save-state.ts'
import { KeyLine } from './key-line.tsx'

let root: Root
const foot = () => document.querySelector<HTMLElement>('[data-save-state]')
const report = (state: Parameters<typeof reportSaveState>[0]) => {
  act(() => {
    reportSaveState(state)
  })
}
const SAVED = { status: 'on-disk', at: '2026-03-12T08:00:00.000Z', sequence: 7 } as const

describe('the foot of the window', () => {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    vi.useFakeTimers()
    root = createRoot(document.body)
    act(() => {
      root.render(<KeyLine />)
    })
    report(SAVED)
  })
  afterEach(() => {
    act(() => {
      root.unmount()
    })
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('says what is on disk, and which frame was the last', () => {
    expect(foot()?.textContent).toMatch(/^On disk, \d\d:\d\d$/)
    expect(foot()?.dataset).toMatchObject({ saveState: 'on-disk', sequence: '7' })
  })

  it('does not flicker while something is written, and says so when it takes long', () => {
    const before = foot()?.innerHTML
    report({ status: 'writing' })
    expect(foot()?.dataset).toMatchObject({ saveState: 'writing', sequence: '7' })
    expect(foot()?.innerHTML).toBe(before)
    act(() => {
      vi.advanceTimersByTime(100)
    })
    expect(foot()?.innerHTML).not.toBe(before)
    report({ ...SAVED, sequence: 8 })
    expect(foot()?.textContent).toMatch(/^On disk/)
    expect(foot()?.dataset.sequence).toBe('8')
  })

  it('says at once that a change waits, and goes on to while it is tried again', () => {
    report({ status: 'writing' })
    report({ status: 'waiting', what: 'change', error: { code: 'storage/disk-full', message: '' } })
    const alert = foot()?.querySelector('[role=alert]')?.textContent
    expect(alert).toContain('full')
    report({ status: 'writing' })
    expect(foot()?.querySelector('[role=alert]')?.textContent).toBe(alert)
  })
})
