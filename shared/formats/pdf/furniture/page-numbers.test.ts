import { expect, it } from 'vitest'
import { pageNumberIn } from './page-numbers.ts'

it.each<readonly [string, number | null]>([
  ['12', 12],
  ['- 12 -', 12],
  ['Page 12 of 30', 12],
  ['12/30', 12],
  ['Trang 7', 7],
  ['第 7 页', 7],
  ['xiv', 14],
  ['IX', 9],
  ['In 2019', null],
  ['12 rivers', null],
  ['', null],
])('the number of the page in "%s" is %s', (text, expected) => {
  expect(pageNumberIn(text)).toBe(expected)
})
