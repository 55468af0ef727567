import fc from 'fast-check'
import type { Note, NoteBlock, NoteInline, NoteItem, NoteLine, NoteList } from '../note.ts'

/** Signs that mean something in Markdown, white space of several sorts, and letters that are hard to cut. */
const PIECES = [
  'word',
  'Điều',
  'ba năm',
  'ế',
  '中文',
  'مجلس',
  '👩‍🚀',
  '*',
  '**',
  '***',
  '\\',
  '[',
  ']',
  '](variorum:source/x)',
  '(',
  '_',
  '`',
  '-',
  '- ',
  '+ ',
  '1. ',
  '2023. ',
  '# ',
  '> ',
  '\t',
  '\u00a0',
  ' ',
  '  ',
  '<b>',
  '@',
  '!',
] as const

export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))

const arbitraryId = fc.oneof(fc.uuid(), fc.constantFrom('a b', 'x)', '(y', '50%', 'é/ü', "it's", '*!'))

export const arbitraryInline: fc.Arbitrary<NoteInline> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: arbitraryText,
      bold: fc.boolean(),
      italic: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('link' as const),
      label: arbitraryText,
      target: fc.record({ kind: fc.constantFrom('annotation' as const, 'source' as const), id: arbitraryId }),
    }),
  },
)

export const arbitraryLine: fc.Arbitrary<NoteLine> = fc.array(arbitraryInline, { maxLength: 5 })

const arbitraryLines = fc.array(arbitraryLine, { minLength: 1, maxLength: 3 })

const arbitraryList = (depth: number): fc.Arbitrary<NoteList> =>
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 1, 1, 3, 98),
    items: fc.array(arbitraryItem(depth), { minLength: 1, maxLength: 3 }),
  })

const arbitraryItem = (depth: number): fc.Arbitrary<NoteItem> =>
  fc.record({
    lines: arbitraryLines,
    lists: depth === 0 ? fc.constant([]) : fc.array(arbitraryList(depth - 1), { maxLength: 2 }),
  })

const arbitraryBlock: fc.Arbitrary<NoteBlock> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), lines: arbitraryLines }),
  fc.constant({ type: 'paragraph' as const, lines: [[]] }),
  arbitraryList(2),
)

/** Anything an editor may hold, in no normal form. */
export const arbitraryNote: fc.Arbitrary<Note> = fc.array(arbitraryBlock, { maxLength: 5 })
