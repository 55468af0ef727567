import { describe, expect, it } from 'vitest'
import type { AnnotationKind } from '../../model/annotation.ts'
import { english } from './languages/en.ts'
import { vietnamese } from './languages/vi.ts'
import { firstRoleAt, standingOf, standingOfBody } from './standing.ts'

describe('standingOf', () => {
  const cases: readonly (readonly [string | null, AnnotationKind, string])[] = [
    ['Foreign Minister', 'figure', 'official'],
    ['spokeswoman for the ministry', 'figure', 'official'],
    ['Secretary of State', 'expert_view', 'official'],
    ['vice-president', 'figure', 'official'],
    ['director of the Port Program', 'figure', 'expert'],
    ['senior fellow', 'official_statement', 'expert'],
    ['professor and former minister', 'figure', 'expert'],
    ['minister and former professor', 'figure', 'official'],
    ['chief executive', 'expert_view', 'other'],
    ['presidential candidate', 'figure', 'other'],
    ['administrator', 'figure', 'other'],
    [null, 'expert_view', 'expert'],
    [null, 'official_statement', 'official'],
    [null, 'figure', 'other'],
  ]
  it.each(cases)('%s in %s: %s', (role, kind, expected) => {
    expect(standingOf(role, kind, english)).toBe(expected)
  })

  it('reads roles of two words and decomposed letters', () => {
    expect(standingOf('Bộ trưởng'.normalize('NFD'), 'figure', vietnamese)).toBe('official')
    expect(standingOf('giảng viên', 'figure', vietnamese)).toBe('expert')
  })
})

describe('standingOfBody', () => {
  const cases: readonly (readonly [string, AnnotationKind, string])[] = [
    ['White House', 'expert_view', 'official'],
    ['Ministry of Foreign Affairs', 'figure', 'official'],
    ['Lund Institute', 'figure', 'other'],
    ['Lund Institute', 'official_statement', 'official'],
  ]
  it.each(cases)('%s in %s: %s', (name, kind, expected) => {
    expect(standingOfBody(name, kind, english)).toBe(expected)
  })
})

describe('firstRoleAt', () => {
  it('finds whole words only, the first of several', () => {
    expect(firstRoleAt('administrator', ['minister'])).toBe(-1)
    expect(firstRoleAt('minister, professor', ['professor', 'minister'])).toBe(0)
  })
})
