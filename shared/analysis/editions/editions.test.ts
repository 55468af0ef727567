import { describe, expect, it } from 'vitest'
import { descendsFrom, editionsOf } from './editions.ts'

const of = (...links: readonly (readonly [string, string?])[]) =>
  editionsOf(links.map(([id, supersedes]) => ({ id, ...(supersedes === undefined ? {} : { supersedes }) })))

describe('editionsOf', () => {
  const editions = of(['v1'], ['v2', 'v1'], ['v3', 'v2'], ['other'])

  it('gives all editions of an article one name, and others their own', () => {
    expect(['v1', 'v2', 'v3', 'other', 'unknown'].map(editions.articleOf)).toEqual([
      'v1',
      'v1',
      'v1',
      'other',
      'unknown',
    ])
    expect(editions.hasAny).toBe(true)
    expect(of(['v1'], ['other']).hasAny).toBe(false)
  })

  it('knows which is later, over any number of editions', () => {
    expect([
      editions.isLater('v3', 'v1'),
      editions.isLater('v2', 'v1'),
      editions.isLater('v1', 'v3'),
      editions.isLater('v1', 'v1'),
      editions.isLater('other', 'v1'),
    ]).toEqual([true, true, false, false, false])
    expect(['v1', 'v2', 'v3', 'other'].filter(editions.isSuperseded)).toEqual(['v1', 'v2'])
  })

  it('leads over an edition that was removed as far as links do', () => {
    const left = of(['v2', 'v1'], ['w2', 'v1'])
    expect([left.articleOf('v2'), left.articleOf('w2')]).toEqual(['v1', 'v1'])
  })

  it('ends in a circle, with one name for all', () => {
    const circle = of(['c', 'a'], ['a', 'b'], ['b', 'c'], ['d', 'b'])
    expect(['a', 'b', 'c', 'd'].map(circle.articleOf)).toEqual(['a', 'a', 'a', 'a'])
  })
})

it('descendsFrom ends where editions go round in a circle', () => {
  const circle = new Map([
    ['a', 'b'],
    ['b', 'a'],
  ])
  expect(descendsFrom(circle, 'a', 'c')).toBe(false)
  expect(descendsFrom(circle, 'a', 'b')).toBe(true)
})
