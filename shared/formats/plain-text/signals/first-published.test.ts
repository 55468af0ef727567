import { expect, it } from 'vitest'
import { firstPublishedIn } from './first-published.ts'

it.each([
  ['This article was first published in The Courier', 'This article was first published in '],
  ['The essay originally appeared on the site', 'The essay originally appeared on '],
  ['Originally posted at The Courier', 'Originally posted at '],
  ['Cet article a été publié dans Le Courrier', 'Cet article a été publié dans '],
  ['The first ferry was published by nobody', undefined],
  ['The harbour was closed', undefined],
])('%s', (text, found) => {
  expect(firstPublishedIn(text)?.[0]).toBe(found)
})
