import { describe, expect, it } from 'vitest'
import { figureOf } from '../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import { scaleWords, valueIn } from './group-scale.ts'

const BILLIONS = { unit: 'USD', scale: 1e9 }

describe('valueIn', () => {
  it.each([
    ['in the scale of the group', BILLIONS, { value: 4.5e9, unit: 'USD', scale: 1e9 }, '4.5'],
    ['of another scale', BILLIONS, { value: 800e6, unit: 'USD', scale: 1e6 }, '0.8'],
    ['of quite another scale', BILLIONS, { value: 12_000, unit: 'USD', scale: 1 }, '$12,000'],
    ['in another unit', BILLIONS, { value: 71, unit: 'percent' }, '71%'],
    ['a range', BILLIONS, { value: 3e9, valueTo: 4e9, unit: 'USD', scale: 1e9 }, '3–4'],
    ['bare', { unit: null, scale: 1 }, { value: 1_150_000 }, '1,150,000'],
    ['without binary tails', { unit: 'USD', scale: 1e9 }, { value: 2.3e9 * 3, unit: 'USD' }, '6.9'],
    ['among many things', null, { value: 4.5e9, unit: 'USD', scale: 1e9 }, '$4.5 billion'],
    ['spelled otherwise', { unit: 'ships', scale: 1 }, { value: 30, unit: 'ship' }, '30'],
    ['not read', BILLIONS, {}, ''],
    ['without its approximator', BILLIONS, { value: 4e9, unit: 'USD', approximator: 'about' as const }, '4'],
  ])('%s', (_what, group, fields, expected) => {
    expect(valueIn(group, figureOf(fields))).toBe(expected)
  })
})

describe('scaleWords', () => {
  it.each([
    [BILLIONS, 'US$ billion'],
    [{ unit: 'percent', scale: 1 }, '%'],
    [{ unit: 'km³', scale: 1 }, 'km³'],
    [{ unit: 'VND', scale: 1e12 }, 'VND trillion'],
    [{ unit: null, scale: 1 }, ''],
  ])('%j', (group, expected) => {
    expect(scaleWords(group)).toBe(expected)
  })
})
