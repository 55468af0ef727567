import { describe, expect, it } from 'vitest'
import { listMarker } from './list-marker.ts'
import { segmentsOf } from './segments.ts'

const cut = (text: string): readonly string[] =>
  segmentsOf(text).segments.map(({ start, end }) => text.slice(start, end))

const WRAPPED = `The eastern polders were reclaimed in three campaigns between 1870
and 1911. In none of them was the question of salt considered for
longer than an afternoon, and the minutes of the drainage board,
which survive almost complete, record a single objection.`
const SECOND = `It was raised by a schoolmaster, who had tasted the water in the
ditches and found that it was not fresh. He was thanked for it and
asked to return to his school, where his pupils were waiting.`

describe('segmentsOf', () => {
  it('takes every line as a paragraph when lines are long', () => {
    const long =
      'A paragraph on one line that is far longer than anybody would wrap by hand, as pages save them. '.repeat(3)
    expect(cut(`${long}\n${long}\nA heading\n${long}`)).toHaveLength(4)
  })

  it('joins lines that were wrapped at a column', () => {
    expect(cut(`${WRAPPED}\n\n${SECOND}`)).toEqual([WRAPPED, SECOND])
  })

  it('joins wrapped Chinese', () => {
    const lines = [
      '城市正在修建一所新学校，居民们想知道工程什么时候结束，',
      '最后要花多少钱，又由谁来付这笔钱。校长说，孩子们明年春',
      '天就可以搬进去，因为老校舍的屋顶已经漏了三年，下雨天教',
      '室里要放六个水桶。',
    ]
    expect(cut(lines.join('\n'))).toHaveLength(1)
  })

  it('keeps items of a list apart in wrapped text, with their indented lines', () => {
    const list = `- barley failed first on the lowest fields, where the water stood
  longest after the spring tides;
- rape lasted two seasons more.`
    expect(cut(`${WRAPPED}\n\n${list}\n\n${SECOND}`)).toHaveLength(4)
  })

  it('begins a paragraph where wrapped text is indented', () => {
    expect(cut(`${WRAPPED}\n   ${SECOND}`)).toHaveLength(2)
  })

  it.each([
    [
      'a poem',
      'The boats lean over on their sides\nlike cattle in the heat\nand nobody remembers tides\nor how the water came to meet',
      4,
    ],
    ['names', 'Anna Miller\nBo Lindqvist\nChidi Okafor\nDora Maar', 4],
    ['one line', 'Only this.', 1],
    ['blank lines with spaces', 'a\n \t \n\u00A0\nb', 2],
    ['other line breaks', 'a\u2028b\fc\u0085d', 4],
    ['nothing', ' \n\n', 0],
  ])('%s', (_name, text, count) => {
    expect(cut(text)).toHaveLength(count)
  })
})

describe('listMarker', () => {
  it.each([
    ['• item', 'bullet'],
    ['- item', 'bullet'],
    ['* item', 'bullet'],
    ['-item', null],
    ['1. item', 'number'],
    ['(a) item', 'number'],
    ['iv) item', 'number'],
    ['①项目', 'number'],
    ['1.5 million', null],
    ['2015', null],
    ['word', null],
    ['— said nobody', null],
  ])('%s: %s', (line, marker) => {
    expect(listMarker(line)).toBe(marker)
  })
})
