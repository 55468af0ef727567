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
    vi.unstubAllGlobals()
  })

  it('says what is on disk, and which frame was the last', () => {
    expect(foot()?.textContent).toMatch(/^On disk, \d\d:\d\d$/)
    expect(foot()?.dataset).toMatchObject({ saveState: 'on-disk', sequence: '7' })
  })

  it('says no longer that all is on disk, from the moment that something is written', () => {
    report({ status: 'writing' })
    expect(foot()?.dataset).toMatchObject({ saveState: 'writing', sequence: '7' })
    expect(foot()?.textContent).not.toMatch(/^On disk/)
    report({ ...SAVED, sequence: 8 })
    expect(foot()?.textContent).toMatch(/^On disk/)
    expect(foot()?.dataset.sequence).toBe('8')
  })

  it('says that a change waits, and why', () => {
    report({ status: 'waiting', what: 'change', error: { code: 'storage/disk-full', message: '' } })
    expect(foot()?.querySelector('[role=alert]')?.textContent).toContain('full')
  })
})
