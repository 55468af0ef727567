import { expect, it } from 'vitest'
import { safeUrl } from './safe-url.ts'

const cases: readonly (readonly [string, string | null])[] = [
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['http://example.org', 'http://example.org'],
  ['HTTPS://example.org', 'HTTPS://example.org'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['example.org/path', 'https://example.org/path'],
  ['example.org:8080', 'https://example.org:8080'],
  [' example.org ', 'https://example.org'],
  ['javascript:alert(1)', null],
  ['java\u0000script:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['variorum:source/s1', null],
  ['two words', null],
  ['word', null],
  ['', null],
]
it.each(cases)('%j', (given, url) => {
  expect(safeUrl(given)).toBe(url)
})
