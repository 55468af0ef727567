import { expect, it } from 'vitest'
import { isRightToLeft } from './direction.ts'

it.each([
  ['en', false],
  ['und', false],
  ['', false],
  ['vi-VN', false],
  ['ar', true],
  ['ar-EG', true],
  ['AR', true],
  ['az-Arab', true],
  ['ar-Latn', false],
  ['arn', false],
])('%s', (language, expected) => {
  expect(isRightToLeft(language)).toBe(expected)
})
