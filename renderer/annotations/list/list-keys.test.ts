import { describe, expect, it } from 'vitest'
import { exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import type { Group } from './groups.ts'
import { layoutOf } from './layout.ts'
import { type ListAction, listAction } from './list-keys.ts'
import { survivor } from './survivor.ts'

const group = (key: string, ids: string): Group => ({
  key,
  label: key,
  kind: null,
  items: [...ids].map((id) => exampleAnnotation({ id })),
})
/** Rows: X a b Y Z e b, of which Y is closed. */
const headed = layoutOf([group('x', 'ab'), group('y', 'cd'), group('z', 'eb')], true, new Set(['y']))
const plain = layoutOf([group('', 'abc')], false, new Set())

const move = (row: number, how: Extract<ListAction, { act: 'move' }>['how']): ListAction => ({ act: 'move', row, how })
const NO_MODIFIER = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const SHIFT = { shiftKey: true }
const CTRL = { ctrlKey: true }

describe('listAction', () => {
  it.each<[string, number, Partial<typeof NO_MODIFIER>, ListAction | null]>([
    ['ArrowDown', -1, {}, move(0, 'alone')],
    ['ArrowDown', 2, {}, move(3, 'alone')],
    ['ArrowUp', 3, {}, move(2, 'alone')],
    ['End', 0, {}, move(6, 'alone')],
    ['ArrowDown', 1, CTRL, move(2, 'keep')],
    ['ArrowDown', 1, SHIFT, move(2, 'extend')],
    ['ArrowDown', 2, SHIFT, move(5, 'extend')],
    ['ArrowUp', 5, SHIFT, move(2, 'extend')],
    ['ArrowUp', 1, SHIFT, move(1, 'keep')],
    ['Home', 5, SHIFT, move(1, 'extend')],
    ['End', 1, SHIFT, move(6, 'extend')],
    [' ', 2, CTRL, move(2, 'toggle')],
    [' ', 0, CTRL, move(0, 'toggle')],
    [' ', 2, {}, null],
    ['Enter', 2, {}, { act: 'go-to-passage' }],
    ['ArrowLeft', 2, {}, move(0, 'alone')],
    ['ArrowRight', 2, {}, null],
    ['ArrowLeft', 0, {}, { act: 'set-open', group: 'x', open: false }],
    ['ArrowRight', 0, {}, move(1, 'alone')],
    ['ArrowRight', 3, {}, { act: 'set-open', group: 'y', open: true }],
    [' ', 3, {}, { act: 'set-open', group: 'y', open: true }],
    ['Enter', 0, {}, { act: 'set-open', group: 'x', open: false }],
    ['ArrowDown', 1, { altKey: true }, null],
    ['e', 1, {}, null],
    ['ArrowLeft', 0, CTRL, null],
  ])('%s on row %i with %o', (key, row, modifiers, action) => {
    expect(listAction(headed, row, { key, ...NO_MODIFIER, ...modifiers }, 3)).toEqual(action)
  })

  it('leaves the sideways arrows to the text when there are no groups', () => {
    expect(listAction(plain, 1, { key: 'ArrowLeft', ...NO_MODIFIER }, 3)).toBeNull()
    expect(listAction(plain, 1, { key: 'ArrowDown', ...NO_MODIFIER }, 3)).toEqual(move(2, 'alone'))
  })
})

describe('survivor', () => {
  it.each([
    [1, 'a', 'b'],
    [5, 'e', 'b'],
    [6, 'b', 'e'],
    [2, 'be', 'a'],
    [-1, 'a', 'b'],
    [1, 'abe', null],
  ])('at row %i without %s', (row, gone, expected) => {
    expect(survivor(headed, row, new Set(gone))).toBe(expected)
  })
})
