import { describe, expect, it } from 'vitest'
import { alikeMeasures, measureKey } from './measures.ts'
import { unitKey } from './units.ts'

describe('measureKey', () => {
  it.each([
    [' Flow  at', 'flow at'],
    ['Chảy'.normalize('NFD'), 'chảy'],
    ['', null],
    [' \u00a0', null],
    [null, null],
  ])('%j', (measure, key) => {
    expect(measureKey(measure)).toBe(key)
  })
})

describe('alikeMeasures', () => {
  it.each<readonly [string, readonly string[], readonly (readonly [string, readonly string[]])[]]>([
    ['a measure and its balance', ['trade', 'trade deficit'], [['trade', ['trade deficit']]]],
    ['a total and a balance', ['total trade', 'trade deficit'], [['total trade', ['trade deficit']]]],
    ['small words', ['cost of the dam', 'dam cost'], [['cost of the dam', ['dam cost']]]],
    ['other countries', ['trade with china', 'trade with japan'], []],
    ['one word of three', ['flow', 'flow at border'], [['flow', ['flow at border']]]],
    ['one word of four', ['flow', 'mean flow border june'], []],
    ['nothing but a balance', ['balance', 'deficit'], []],
    ['most alike first', ['a dam', 'big dam cost', 'dam'], [['a dam', ['dam']]]],
    ['none', [], []],
  ])('%s', (_name, keys, expected) => {
    expect([...alikeMeasures(keys)]).toEqual(expected)
  })

  it('finds the same words even when each is in many measures, and looks at few', () => {
    const common = Array.from({ length: 60 }, (_, at) => `trade year ${String(at).padStart(2, '0')}`)
    const keys = [...common, 'trade year', 'year trade'].sort()
    expect([...alikeMeasures(keys)]).toEqual([['trade year', ['year trade']]])
    const same = Array.from({ length: 20 }, (_, at) => `dam ${'the '.repeat(at)}`)
    expect([...alikeMeasures(same).values()].every((alike) => alike.length <= 4)).toBe(true)
  })
})

describe('unitKey', () => {
  it.each([
    ['USD', 'USD'],
    ['usd', 'usd'],
    ['ships', 'ship'],
    ['Ship', 'ship'],
    ['bus', 'bus'],
    ['class', 'class'],
    ['cubic  kilometers', 'km³'],
    ['km3', 'km³'],
    ['people', 'person'],
    ['persons', 'person'],
    ['tàu'.normalize('NFD'), 'tàu'],
    ['', null],
    [null, null],
  ])('%j', (unit, key) => {
    expect(unitKey(unit)).toBe(key)
  })
})
