import { beforeEach, describe, expect, it } from 'vitest'
import { extendTo, select, selectAll, sortBy, toggle, useLibrary } from './library-store.ts'

const ROWS = ['a', 'b', 'c', 'd']
const state = () => useLibrary.getState()
const selected = () => [...state().selected].sort().join('')

describe('selection', () => {
  beforeEach(() => {
    useLibrary.setState(useLibrary.getInitialState(), true)
  })

  it('selects one, adds, takes out', () => {
    select('b')
    expect([state().cursor, selected()]).toEqual(['b', 'b'])
    toggle('d')
    expect([state().cursor, selected()]).toEqual(['d', 'bd'])
    toggle('b')
    expect([state().cursor, selected()]).toEqual(['b', 'd'])
  })

  it('extends from the anchor both ways', () => {
    select('b')
    extendTo('d', ROWS)
    expect(selected()).toBe('bcd')
    extendTo('a', ROWS)
    expect(selected()).toBe('ab')
  })

  it('starts anew when the anchor is no longer shown', () => {
    select('x')
    extendTo('c', ROWS)
    expect(selected()).toBe('c')
  })

  it('selects all shown', () => {
    selectAll(ROWS)
    expect([state().cursor, selected()]).toEqual(['a', 'abcd'])
  })
})

describe('sortBy', () => {
  it('turns the order when given again, and starts each column at its useful end', () => {
    sortBy('title')
    expect(state().sort).toEqual({ column: 'title', descending: false })
    sortBy('title')
    expect(state().sort).toEqual({ column: 'title', descending: true })
    sortBy('words')
    expect(state().sort).toEqual({ column: 'words', descending: true })
  })
})
