import { describe, expect, it } from 'vitest'
import type { ListBlock } from './document.ts'
import { own } from './document.ts'
import { type NestedList, nestedLists } from './nested-list.ts'
import { safeUrl } from './safe-url.ts'
import { turns } from './direction.ts'

/** `0- a`: depth, kind, words. */
const itemsOf = (...lines: readonly string[]): ListBlock['items'] =>
  lines.map((line) => ({ depth: Number(line[0]), ordered: line[1] === '.', content: [own(line.slice(3))] }))

const shown = (lists: readonly NestedList[]): string =>
  lists
    .map(({ ordered, items }) => {
      const inner = items.map(
        ({ content, lists: below }) =>
          content.map((one) => (one.type === 'text' ? one.text : '')).join('') + shown(below),
      )
      return `${ordered ? '1' : '*'}(${inner.join(' ')})`
    })
    .join('')

describe('nestedLists', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['one level', ['0- a', '0- b'], '*(a b)'],
    ['below', ['0- a', '1- b', '1- c', '0- d'], '*(a*(b c) d)'],
    ['a step of two', ['0- a', '2- b', '1- c'], '*(a*(b c))'],
    ['deep first', ['3- a', '0- b'], '*(a b)'],
    ['numbers after bullets', ['0- a', '0. b', '0. c'], '*(a)1(b c)'],
    ['numbers below bullets', ['0- a', '1. b', '1- c', '2. d'], '*(a1(b)*(c1(d)))'],
    ['nothing', [], ''],
  ])('%s', (_name, lines, expected) => {
    expect(shown(nestedLists(itemsOf(...lines)))).toBe(expected)
  })
})

describe('safeUrl', () => {
  it.each([
    ['https://a.invalid/x?y=1#z', true],
    ['HTTP://a.invalid', true],
    ['mailto:a@b.invalid', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https://a.invalid/"x', false],
    ['https://a.invalid/ x', false],
    ['https://a.invalid/\u0000', false],
    ['mailto:x', false],
    ['//a.invalid', false],
    ['', false],
  ])('%j: %s', (url, safe) => {
    expect(safeUrl(url)).toBe(safe ? url : null)
  })
})

describe('turns', () => {
  it.each([
    ['words', 'ltr', false],
    ['words', 'rtl', true],
    ['البند', 'ltr', true],
    ['البند', 'rtl', false],
    ['البند x', 'rtl', true],
    ['(2023)', 'rtl', false],
    ['条款', 'ltr', false],
  ] as const)('%s in a line that runs %s: %s', (text, line, isolated) => {
    expect(turns(text, line)).toBe(isolated)
  })
})
