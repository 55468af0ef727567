import { describe, expect, it } from 'vitest'
import { english } from './languages/en.ts'
import { vietnamese } from './languages/vi.ts'
import { isAcronym, nameAround, nameAtEnd, nameAtStart } from './names.ts'

type Parts = readonly [name: string, title: string | null, honorific: string | null] | null

describe('nameAtEnd', () => {
  const cases: readonly (readonly [string, Parts])[] = [
    ['Jon Tarr', ['Jon Tarr', null, null]],
    ['On Monday Mr. Tarr', ['Tarr', null, 'mr']],
    ['However Tarr', ['Tarr', null, null]],
    ['the U.S. Defense Secretary Jon Tarr', ['Jon Tarr', 'U.S. Defense Secretary', null]],
    ['then Secretary of State Jon Tarr', ['Jon Tarr', 'Secretary of State', null]],
    ['the senior economist Ida Varga', ['Ida Varga', 'senior economist', null]],
    ['it was J. K. Orme', ['J. K. Orme', null, null]],
    ['Ludwig van der Berg', ['Ludwig van der Berg', null, null]],
    ['It closed in Lund. Tarr', ['Tarr', null, null]],
    ['officials in Lund', ['Lund', null, null]],
    ['nobody', null],
    ['', null],
    ['They', null],
  ]
  it.each(cases)('%s', (stretch, expected) => {
    const found = nameAtEnd(stretch, english)
    const parts = found === null ? null : [found.name, found.title, found.honorific]
    expect(parts).toEqual(expected)
  })

  it('keeps Vietnamese names whole', () => {
    expect(nameAtEnd('Theo TS. Trần Văn Bình', vietnamese)).toMatchObject({ name: 'Trần Văn Bình' })
    const decomposed = 'ông Trần Văn Bình'.normalize('NFD')
    expect(nameAtEnd(decomposed, vietnamese)?.name.normalize('NFC')).toBe('Trần Văn Bình')
  })
})

describe('nameAtStart', () => {
  const cases: readonly (readonly [string, string | null, number])[] = [
    ['Jon Tarr, a lecturer', 'Jon Tarr', 8],
    ['the White House in a note', 'White House', 15],
    ['economist Ida Varga.', 'Ida Varga', 19],
    ['Jon Tarr’s aide', 'Jon Tarr', 8],
    ['old friends in Lund', null, 0],
  ]
  it.each(cases)('%s', (stretch, name, length) => {
    const found = nameAtStart(stretch, english)
    expect(found?.name ?? null).toBe(name)
    if (found !== null) expect(found.length).toBe(length)
  })
})

describe('nameAround', () => {
  const text = 'It shut. Foreign Minister Le Van An left; Ann stayed.'
  it('gives the whole name with its title', () => {
    const at = text.indexOf('An left')
    expect(nameAround(text, at, at + 2, english)?.found).toMatchObject({ name: 'Le Van An', title: 'Foreign Minister' })
  })
  it('does not take part of a word for a name', () => {
    const at = text.indexOf('Ann')
    expect(nameAround(text, at, at + 2, english)).toBeNull()
  })
})

describe('isAcronym', () => {
  it.each([
    ['NATO', true],
    ['U.N.', true],
    ['Nato', false],
    ['A', false],
  ])('%s: %s', (name, expected) => {
    expect(isAcronym(name)).toBe(expected)
  })
})
