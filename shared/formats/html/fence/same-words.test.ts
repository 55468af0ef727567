import { expect, it } from 'vitest'
import { sameWordsAs } from './same-words.ts'

it.each([
  ['The Ferry’s “last” trip', "the ferry's last trip!", true],
  ['The ferry', 'The ferry again', false],
  ['The ferry', 'ferry the', false],
  ['Chuyến phà', 'Chuye\u0302\u0301n pha\u0300', true],
  ['没有人订购的渡船', '没有人订购的渡船。', true],
  ['—', '—', false],
  ['', '', false],
])('%j and %j: %j', (wanted, text, isSame) => {
  expect(sameWordsAs(wanted)(text)).toBe(isSame)
})
