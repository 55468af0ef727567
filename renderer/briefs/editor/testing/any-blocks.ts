import fc from 'fast-check'
import { acceptedOf } from '../../../../shared/briefs/written/live-state.ts'
import {
  type BriefBlock,
  type BriefInline,
  LIST_DEPTH,
  MARKS,
  type NoteInline,
  type TextRun,
} from '../../../../shared/model/brief.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('Nguyễn Thị Ánh', '黄河水位', 'نهر النيل', 'a\nb', '“don’t”', '\t', ''),
)

const text: fc.Arbitrary<TextRun> = fc
  .record({ text: words, marks: fc.subarray([...MARKS]) })
  .map(({ text: of, marks }) => ({ type: 'text', text: of, ...(marks.length > 0 ? { marks } : {}) }))

const link = fc.record({
  type: fc.constant('link' as const),
  url: fc.constantFrom('https://example.org/a?b=c', 'mailto:a@example.org', 'http://example.org/ä'),
  content: fc.array(text, { maxLength: 3 }),
})

const citation = fc.record({
  type: fc.constant('citation' as const),
  target: fc.record({ kind: fc.constantFrom('source' as const, 'annotation' as const), id: fc.uuid() }),
  locator: fc.option(fc.constant('p. 12')),
})

const lineBreak = fc.constant({ type: 'break' as const })

const note: fc.Arbitrary<NoteInline> = fc.oneof(text, link, citation, lineBreak)

const inline: fc.Arbitrary<BriefInline> = fc.oneof(
  { weight: 5, arbitrary: text },
  link,
  citation,
  lineBreak,
  fc.record({ type: fc.constant('footnote' as const), content: fc.array(note, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('comment' as const), text: words }),
)

const content = fc.array(inline, { maxLength: 5 })
const accepted = fc.array(fc.constantFrom('one', 'two'), { maxLength: 2 }).map(acceptedOf)

/** Blocks of every kind, in any order, normal or not. */
export const anyBlock: fc.Arbitrary<BriefBlock> = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    content,
  }),
  fc.record({ type: fc.constant('paragraph' as const), content }),
  fc.record({
    type: fc.constant('list' as const),
    items: fc.array(fc.record({ depth: fc.nat({ max: LIST_DEPTH }), ordered: fc.boolean(), content }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  fc.nat({ max: 2 }).chain((width) =>
    fc.record({
      type: fc.constant('own-table' as const),
      header: fc.boolean(),
      rows: fc.array(fc.array(content, { minLength: width + 1, maxLength: width + 1 }), { minLength: 1, maxLength: 3 }),
    }),
  ),
  fc.record({ type: fc.constant('quote' as const), annotationId: fc.uuid(), printed: fc.constant('“so”'), accepted }),
  fc.record({
    type: fc.constant('figure' as const),
    annotationId: fc.uuid(),
    accepted,
    declined: fc.constant('gone' as const),
  }),
  fc.record({ type: fc.constant('matrix' as const), questionId: fc.uuid(), accepted }),
  fc.record({ type: fc.constant('timeline' as const), questionId: fc.uuid(), accepted }),
  fc.constant({ type: 'source-list' as const }),
)

export const anyBlocks = fc.array(anyBlock, { maxLength: 8 })
