import { describe, expect, it } from 'vitest'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import { blocksOfPlain } from './paste.ts'
import { normalBlocks } from './normal-blocks.ts'
import { readPasted } from './read-pasted.ts'

const text = (words: string) => ({ type: 'text', text: words }) as const
const bold = (words: string) => ({ type: 'text', text: words, marks: ['bold'] }) as const
const paragraph = (...content: Extract<BriefBlock, { type: 'paragraph' }>['content']): BriefBlock => ({
  type: 'paragraph',
  content,
})

const cases: readonly (readonly [string, string, readonly BriefBlock[]])[] = [
  ['words in a line', 'one <b>two</b>\n three', [paragraph(text('one '), bold('two'), text(' three'))]],
  [
    'paragraphs and breaks',
    '<p>a<br>b</p><div>c</div>',
    [paragraph(text('a'), { type: 'break' }, text('b')), paragraph(text('c'))],
  ],
  [
    'headings',
    '<h2>A</h2><h5>B</h5>',
    [
      { type: 'heading', level: 2, content: [text('A')] },
      { type: 'heading', level: 3, content: [text('B')] },
    ],
  ],
  [
    'lists in lists',
    '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
    [
      {
        type: 'list',
        items: [
          { depth: 0, ordered: false, content: [text('a')] },
          { depth: 1, ordered: true, content: [text('b')] },
          { depth: 0, ordered: false, content: [text('c')] },
        ],
      },
    ],
  ],
  [
    'tables',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>',
    [
      {
        type: 'own-table',
        header: true,
        rows: [
          [[text('a')], [text('b')]],
          [[text('1')], []],
        ],
      },
    ],
  ],
  [
    'safe links',
    '<a href="https://a.org/x">a</a>',
    [paragraph({ type: 'link', url: 'https://a.org/x', content: [text('a')] })],
  ],
  ['links that could do harm', '<a href="javascript:alert(1)">a</a><a href="data:x">b</a>', [paragraph(text('ab'))]],
  [
    'what is no words',
    '<style>p{}</style><script>alert(1)</script><img src="https://a.org/x.png" alt="no"><iframe>x</iframe>a',
    [paragraph(text('a'))],
  ],
  [
    'the words of word processors',
    '<b style="font-weight:normal"><span style="font-weight:700">x</span></b>',
    [paragraph(bold('x'))],
  ],
  ['nothing', '<!-- x --><p> </p>', []],
]

describe('what is kept of pasted HTML', () => {
  it.each(cases)('%s', (_name, html, blocks) => {
    expect(normalBlocks(readPasted(html))).toEqual(blocks)
  })
})

it('plain text falls into paragraphs and lines', () => {
  expect(normalBlocks(blocksOfPlain('a\r\nb\n\n\nc'))).toEqual([
    paragraph(text('a'), { type: 'break' }, text('b')),
    paragraph(text('c')),
  ])
})
