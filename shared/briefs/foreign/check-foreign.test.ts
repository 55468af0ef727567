import { describe, expect, it } from 'vitest'
import { DELTA, HARBOUR } from '../check/testing/texts.ts'
import { checkForeign, checkForeignText } from './check-foreign.ts'
import { markdownBlocks } from './markdown-blocks.ts'

const SOURCES = [
  { name: 'harbour', text: HARBOUR },
  { name: 'delta', text: DELTA },
]

describe('checkForeignText', () => {
  it('gives each quotation its status and its place, in order', () => {
    const text = `The council "approved a second bridge on Tuesday". It is “nearly four times the town's yearly budget”.

Bà Hạnh: “nông dân không nên … vụ mới”. They call it “the very last of the circus ponies”.`
    const found = checkForeignText(text, SOURCES)
    expect(found.map(({ status, source, abridged, block }) => [status, source, abridged, block])).toEqual([
      ['EXACT', 'harbour', false, 0],
      ['ALTERED', 'harbour', false, 0],
      ['EXACT', 'delta', true, 1],
      ['MISSING', null, false, 1],
    ])
    const changed = found[1]?.differences.filter(({ type }) => type !== 'same')
    expect(changed).toEqual([
      { type: 'source', text: 'three' },
      { type: 'printed', text: 'four' },
    ])
    expect(text.includes(found[0]?.quotation ?? '?')).toBe(true)
  })

  it('takes all that is set off, but who says it', () => {
    const blocks = markdownBlocks(
      '> Nobody should build for a winter,\n> — Paul\n\n> “We are not ready to pay for it,” Ines Okafor\n\nThe end.',
    )
    expect(checkForeignText(blocks, SOURCES).map(({ quotation, status }) => [quotation, status])).toEqual([
      ['Nobody should build for a winter,', 'EXACT'],
      ['We are not ready to pay for it,', 'EXACT'],
    ])
  })

  it('goes quotation by quotation, so that it can be stopped', () => {
    const [first] = checkForeign([{ text: '“we’re ready” and “rounding up”', quoted: false }], SOURCES)
    expect([first?.done, first?.total, first?.found.status]).toEqual([1, 2, 'EXACT'])
  })

  it('knows what may be no quotation at all', () => {
    expect(checkForeignText('A “circus” and “12 ponies”.', SOURCES).map(({ isShort }) => isShort)).toEqual([
      true,
      false,
    ])
  })
})
