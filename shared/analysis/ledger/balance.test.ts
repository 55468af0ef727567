import { describe, expect, it } from 'vitest'
import { balanceOf, withoutBalanceWords } from './balance.ts'
import { BALANCE_WORDS } from './balance-words.ts'

describe('balanceOf', () => {
  it.each([
    ['trade', '$116 billion', null],
    ['trade deficit', '$116 billion', 'balance'],
    ['Trade Balance', 'a total of $116 billion', 'balance'],
    ['total trade balance', '$1', 'balance'],
    ['two-way trade', 'after a deficit', 'total'],
    ['trade', 'a surplus of $116 billion', 'balance'],
    ['trade', 'Total trade reached $116 billion', 'total'],
    ['trade', 'total trade of $116 billion and a deficit of $5 billion', null],
    [null, 'net exports', 'balance'],
    ['internet use', 'planet', null],
    ['thâm hụt thương mại', '5 tỷ', 'balance'],
    ['thâm hụt thương mại'.normalize('NFD'), '5 tỷ', 'balance'],
    ['thương mại', 'tổng kim ngạch', 'total'],
    ['échanges', 'un EXCÉDENT de 5 milliards', 'balance'],
    ['贸易', '贸易逆差为5亿', 'balance'],
    ['贸易', '贸易总额5亿', 'total'],
  ])('%s: %s', (measure, printed, expected) => {
    expect(balanceOf(measure, printed)).toBe(expected)
  })

  it('knows every word of its table, and none as both', () => {
    for (const { balances, totals } of Object.values(BALANCE_WORDS)) {
      for (const word of balances) expect([word, balanceOf(word, '')]).toEqual([word, 'balance'])
      for (const word of totals) expect([word, balanceOf(word, '')]).toEqual([word, 'total'])
    }
  })

  it('does not read a quote to its end', () => {
    expect(balanceOf(null, `${'words '.repeat(100)} deficit`)).toBeNull()
  })
})

describe('withoutBalanceWords', () => {
  it.each([
    ['trade deficit with china', 'trade with china'],
    ['total trade', 'trade'],
    ['internet', 'internet'],
    ['贸易逆差', '贸易'],
  ])('%s', (words, left) => {
    expect(withoutBalanceWords(words).replace(/\s+/gu, ' ').trim()).toBe(left)
  })
})
