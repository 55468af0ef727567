// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TickList, withTick } from './tick-list.tsx'

const ITEMS = ['Ánh', 'Bo', 'Cy']
const onTick = vi.fn()
let root: Root

const boxes = () => [...document.querySelectorAll('input')]
const press = (key: string): void => {
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

describe('a list of boxes', () => {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    onTick.mockClear()
    root = createRoot(document.body)
    act(() => {
      root.render(
        <TickList
          label="People"
          items={ITEMS}
          keyOf={(item) => item}
          renderItem={(item) => item}
          ticked={new Set(['Bo'])}
          onTick={onTick}
        />,
      )
    })
  })
  afterEach(() => {
    act(() => {
      root.unmount()
    })
    vi.unstubAllGlobals()
  })

  it('is one tab stop, which goes with the arrows', () => {
    expect(boxes().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
    act(() => {
      boxes()[0]?.focus()
    })
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowDown')
    expect(document.activeElement).toBe(boxes()[2])
    expect(boxes().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0])
    press('Home')
    expect(document.activeElement).toBe(boxes()[0])
  })

  it('says which are ticked, and which one is to be', () => {
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true, false])
    act(() => {
      boxes()[2]?.click()
    })
    expect(onTick.mock.calls).toEqual([['Cy', true]])
  })
})

describe('withTick', () => {
  it('leaves the set that it was given as it is', () => {
    const before = new Set(['a'])
    expect([...withTick(before, 'b', true)]).toEqual(['a', 'b'])
    expect([...withTick(before, 'a', false)]).toEqual([])
    expect([...before]).toEqual(['a'])
  })
})
