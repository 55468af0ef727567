import { expect, it } from 'vitest'
import { walkBlocks } from '../blocks/walk-blocks.ts'
import { parseHtml } from '../parse-html.ts'
import { fence, placesOf } from './fence.ts'

const TEXT = '<p>The ferry came in on a Tuesday morning, and nobody in the town had ordered it so far.</p>'
const LINK = '<p><a href="/b">The bridge that was sold twice</a></p>'

/** How often Readability is asked, and how many blocks are around the article when it takes all but links for it. */
function fenced(markup: string): readonly [asked: number, around: number] {
  const found = walkBlocks(parseHtml(markup).document)
  const kept = found.flatMap(({ element, linked }) => (element && linked === 0 ? [element] : []))
  let asked = 0
  const blocks = fence(placesOf(found, { title: null, description: null }), () => {
    asked += 1
    return new Set(kept)
  })
  return [asked, blocks.filter(({ role }) => role === 'boilerplate').length]
}

it.each([
  ['not where the site says which element it is', `${LINK}<article>${TEXT}${TEXT}</article>`, 0, 1],
  ['once where links stand in that', `<article>${TEXT}${LINK}${LINK}${TEXT}</article>`, 1, 2],
  ['once where the site says nothing', `<div>${TEXT}${LINK}${TEXT}</div>`, 1, 1],
])('Readability is asked %s', (_name, markup, times, around) => {
  expect(fenced(markup)).toEqual([times, around])
})
