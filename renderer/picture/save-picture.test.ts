import { describe, expect, it } from 'vitest'
import { pictureName } from './save-picture.ts'

describe('pictureName', () => {
  it.each([
    ['Trade with Vietnam', 'svg', 'Trade with Vietnam.svg'],
    ['Should it open: now / later?', 'png', 'Should it open now later.png'],
    ['  ', 'png', 'picture.png'],
    ['河流流量', 'svg', '河流流量.svg'],
    ['😀'.repeat(200), 'svg', `${'😀'.repeat(100)}.svg`],
  ] as const)('%j as %s', (name, format, expected) => {
    expect(pictureName(name, format)).toBe(expected)
  })
})
