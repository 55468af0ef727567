import {
  type BriefBlock,
  type BriefDocument,
  type BriefInline,
  type Column,
  foreign,
  heading,
  numbers,
  own,
  paragraph,
  type QuoteBlock,
  short,
  words,
} from '../../../briefs/document/document.ts'
import { MARKS } from '../../../model/brief.ts'

export const ARABIC = 'قالت الوزيرة إن المادة «ملزمة» للطرفين.'
export const VIETNAMESE = 'Điều 9 vẫn còn ràng buộc, ông Nguyễn Văn Thuận nói.'
export const CHINESE = '河水“逐年减少”，他说。'

const quote = (fields: Partial<QuoteBlock>): QuoteBlock => ({
  type: 'quote',
  id: 'quote-1',
  annotationId: 'a1',
  sourceId: 's1',
  kind: 'expert_view',
  paragraphs: ['“It may work,” she said, “if both sides <b>hold</b> & keep it.”'],
  language: 'en',
  direction: 'ltr',
  attribution: [
    own('[1] '),
    { type: 'kind', kind: fields.kind ?? 'expert_view', label: (fields.kind ?? 'expert_view').replace('_', ' ') },
    own(': '),
    foreign('Ada Lind', 'strong'),
    own(', professor. '),
    foreign('Before the vote', 'cite'),
    own(', 10 January 2025 '),
    { type: 'reference', to: 'work-1', text: 'S1' },
  ],
  details: [
    { label: 'Stance', content: [{ type: 'stance', step: 1, steps: 5, label: 'Leans yes' }] },
    { label: 'Check', content: [{ type: 'status', status: 'EXACT', label: 'EXACT' }] },
    { label: 'Note', content: [foreign('She changed her mind later.')], isNote: true },
  ],
  ...fields,
})

const cell = (text: string): readonly BriefInline[] => [foreign(text)]
const COLUMNS: readonly Column[] = [words('Person'), short('Date'), numbers('Value')]

const LIST: BriefBlock = {
  type: 'list',
  items: [
    { depth: 0, ordered: true, content: [foreign('First')] },
    { depth: 1, ordered: false, content: [foreign('a point of the first')] },
    { depth: 1, ordered: true, content: [foreign('counted below it')] },
    { depth: 2, ordered: true, content: [foreign('and further below')] },
    { depth: 0, ordered: true, content: [foreign('Second')] },
    { depth: 1, ordered: true, content: [foreign('counted from one again')] },
  ],
}

const BLOCKS: readonly BriefBlock[] = [
  heading(1, 'title', foreign('What the two sides say')),
  { type: 'paragraph', tone: 'quiet', content: [own('5 March 2026')] },
  {
    type: 'paragraph',
    tone: 'warning',
    content: [own('Exported in spite of the check.', 'strong'), own(' A reason.')],
  },
  heading(2, 'findings', foreign('Findings')),
  paragraph(
    foreign('The clause'),
    {
      type: 'footnote',
      number: 1,
      content: [foreign('See '), { type: 'reference', to: 'quote-1', text: 'Quote 1' }, own('.')],
    },
    foreign(' is disputed '),
    { type: 'link', url: 'https://example.org/a?b=1&c=2#d', content: [foreign('as reported')] },
    { type: 'comment', text: 'Ask the ministry again.' },
    own('.'),
    { type: 'break' },
    foreign('A second line.'),
    { type: 'footnote', number: 2, content: [foreign(ARABIC)] },
  ),
  paragraph(
    ...MARKS.flatMap((mark): readonly BriefInline[] => [
      { type: 'text', text: mark, foreign: true, emphasis: 'none', marks: [mark] },
      own(' '),
    ]),
    { type: 'text', text: 'all at once', foreign: true, emphasis: 'strong', marks: MARKS },
  ),
  paragraph(foreign(ARABIC)),
  paragraph(own('Her name is '), foreign('ليلى «أم سعد»'), own(', minister.')),
  heading(3, 'quotes', foreign('Quotes')),
  quote({}),
  quote({ id: 'quote-2', annotationId: 'a2', kind: 'official_statement', paragraphs: [VIETNAMESE], language: 'vi' }),
  quote({
    id: 'quote-3',
    annotationId: 'a3',
    kind: 'figure',
    paragraphs: [ARABIC, 'وقالت أيضا: 2025.'],
    language: 'ar',
    direction: 'rtl',
  }),
  quote({ id: 'quote-4', annotationId: 'a4', paragraphs: [CHINESE], language: 'zh' }),
  heading(4, 'tables', foreign('Tables')),
  {
    type: 'table',
    caption: 'Who and when',
    columns: COLUMNS,
    rows: [
      [cell('Ada Lind'), cell('2025-01-10'), cell('4.5')],
      [cell('ليلى'), cell('2026'), cell('1,200')],
    ],
  },
  {
    type: 'table',
    caption: '',
    columns: [words(''), words('')],
    rows: [[cell('a'), cell('b')]],
  },
  {
    type: 'facts',
    facts: [
      { label: 'Outlet', content: [foreign('The Daily')] },
      { label: 'Words', content: [own('1,200')] },
    ],
  },
  LIST,
  LIST,
  heading(2, 'works', foreign('Works cited')),
  {
    type: 'bibliography',
    entries: [
      {
        id: 'work-1',
        content: [foreign('Lind, Ada. 2025. '), foreign('Before the vote', 'cite'), own('. The Daily.')],
      },
      { id: 'work-2', content: [foreign(VIETNAMESE)] },
    ],
  },
]

export const documentOf = (...blocks: readonly BriefBlock[]): BriefDocument => ({
  title: 'What the two sides say',
  language: 'en',
  exportedAt: '2026-03-05T09:30:00.000Z',
  blocks,
})

/** A document with every kind of block and inline, in four writing systems. */
export const everyBlock = (): BriefDocument => documentOf(...BLOCKS)
