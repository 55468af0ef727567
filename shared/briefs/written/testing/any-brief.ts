import fc from 'fast-check'
import {
  type Brief,
  type BriefBlock,
  type BriefInline,
  CITATION_STYLES,
  MARKS,
  type TextRun,
} from '../../../model/brief.ts'
import { type BriefIndex, indexBrief } from '../../annotated-brief/brief-index.ts'
import { DOSSIER_ID } from '../../annotated-brief/testing/build-dossier.ts'
import { fullDossier } from '../../annotated-brief/testing/fixtures.ts'
import { acceptedOf, newLiveBlock, type Unaccepted } from '../live-state.ts'
import type { WrittenBrief } from '../written-brief.ts'

/** Pieces that some format could take for markup, in any order; no line feeds. */
const HOSTILE = [
  '<script>alert(1)</script>', '</style>', '<b>', '&amp;', '&', 'amp;', '#', '# ', '##', '*', '**', '_', '__', '`', '```',
  '~~', '~', '[x](javascript:alert(1))', '![', ']', '(', ')', ':', '^1', '[^1]: ', '|', '---', '===', '- ', '+ ', '> ',
  '1. ', '12) ', '\\', 'http://', 'www.', 'a.invalid', 'm@a.invalid', '%%', '==', '$', '#tag', ' ^block', '[[', ']]',
  '=SUM(A1)', '{{x}}', '"', "'", '“', '”', '‘', '’', ' ', '  ', '\u00a0', '\u200f', '\u0000', '!', '?', '.', ',', '…',
  'word', 'Điều khoản', '条款', 'البند', '👩‍👩‍👧', 'e\u0301', '\ufffc', '1', '2023',
] // prettier-ignore

/** Words that are hard on writers. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 6 })
  .map((pieces) => pieces.join(''))

const anyRun: fc.Arbitrary<TextRun> = fc
  .tuple(anyText, fc.subarray([...MARKS]))
  .map(([text, marks]) => ({ type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }))

/** Addresses of which only the first three may be linked to. */
export const URLS = [
  'https://example.invalid/a?b=1&copy;=2&c=(d)#e',
  'http://example.invalid/đường',
  'mailto:a@example.invalid',
  'javascript:alert(1)',
  'JaVaScript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  ' javascript:alert(1)',
  'https://a.invalid/"onmouseover="x',
  'https://a.invalid/> <img src=x>',
  'https://a.invalid/\njavascript:x',
  '//a.invalid',
  '',
]

const anyLink: fc.Arbitrary<BriefInline> = fc
  .tuple(fc.constantFrom(...URLS), fc.array(anyRun, { minLength: 1, maxLength: 2 }))
  .map(([url, content]) => ({ type: 'link', url, content }))

function anyInline(index: BriefIndex): fc.Arbitrary<BriefInline> {
  const { annotations, sources } = index.contents
  const target = fc.oneof(
    fc.constantFrom('gone', ...sources.map(({ source }) => source.id)).map((id) => ({ kind: 'source' as const, id })),
    fc.constantFrom('gone', ...annotations.map(({ id }) => id)).map((id) => ({ kind: 'annotation' as const, id })),
  )
  const locator = fc.option(fc.oneof(fc.constantFrom('p. 12', 'para. 3'), anyText))
  const citation = fc.record({ type: fc.constant('citation' as const), target, locator })
  const breakRun = fc.constant({ type: 'break' } as const)
  const words = fc.oneof({ weight: 6, arbitrary: anyRun }, anyLink, citation, breakRun)
  const footnote = fc.array(words, { maxLength: 3 }).map((content) => ({ type: 'footnote', content }) as BriefInline)
  const comment = anyText.map((text): BriefInline => ({ type: 'comment', text }))
  return fc.oneof({ weight: 8, arbitrary: words }, footnote, comment)
}

const anyContent = (index: BriefIndex): fc.Arbitrary<readonly BriefInline[]> =>
  fc.array(anyInline(index), { maxLength: 5 })

/** A live block of a record of the dossier, or of one that is gone: current, stale or kept as it was. */
function anyBound(index: BriefIndex): fc.Arbitrary<BriefBlock> {
  const { annotations, questions } = index.contents
  const annotationId = fc.constantFrom('gone', ...annotations.map(({ id }) => id))
  const questionId = fc.constantFrom('gone', ...questions.map(({ id }) => id))
  const unaccepted: fc.Arbitrary<Unaccepted> = fc.oneof(
    annotationId.map((id) => ({ type: 'quote' as const, annotationId: id })),
    annotationId.map((id) => ({ type: 'figure' as const, annotationId: id })),
    questionId.map((id) => ({ type: 'matrix' as const, questionId: id })),
    questionId.map((id) => ({ type: 'timeline' as const, questionId: id })),
  )
  const lines = fc.array(anyText, { minLength: 1, maxLength: 5 })
  return fc
    .tuple(unaccepted, lines, fc.boolean(), fc.boolean(), fc.boolean())
    .map(([block, old, changed, keeps, cut]) => {
      const now = newLiveBlock(block, index)
      const accepted = changed || !now ? acceptedOf(old) : now.accepted
      const declined = !keeps ? {} : { declined: now ? now.accepted.hash : ('gone' as const) }
      const printed = `${accepted.lines[0] ?? ''}${cut ? ' […]' : ''}` || '…'
      return block.type === 'quote' ? { ...block, printed, accepted, ...declined } : { ...block, accepted, ...declined }
    })
}

/** Any block that a brief of this dossier can hold. */
export function anyBlock(index: BriefIndex): fc.Arbitrary<BriefBlock> {
  const content = anyContent(index)
  const level = fc.constantFrom(1 as const, 2 as const, 3 as const)
  const item = fc.record({ depth: fc.integer({ min: 0, max: 4 }), ordered: fc.boolean(), content })
  const rows = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([height, width]) => {
    const row = fc.array(content, { minLength: width, maxLength: width })
    return fc.array(row, { minLength: height, maxLength: height })
  })
  return fc.oneof(
    fc.record({ type: fc.constant('heading' as const), level, content }),
    { weight: 3, arbitrary: fc.record({ type: fc.constant('paragraph' as const), content }) },
    fc.record({ type: fc.constant('list' as const), items: fc.array(item, { minLength: 1, maxLength: 5 }) }),
    fc.record({ type: fc.constant('own-table' as const), header: fc.boolean(), rows }),
    { weight: 3, arbitrary: anyBound(index) },
    fc.constant({ type: 'source-list' as const }),
  )
}

/** The dossier that `anyBrief` is a brief of. */
export const ANY_INDEX: BriefIndex = indexBrief(fullDossier())

/** Any brief of one dossier. */
export const anyBrief = (index: BriefIndex = ANY_INDEX): fc.Arbitrary<WrittenBrief> =>
  fc
    .tuple(anyText, fc.constantFrom(...CITATION_STYLES), fc.array(anyBlock(index), { maxLength: 8 }))
    .map(([title, citationStyle, blocks]) => briefWith(blocks, { title, citationStyle }))

/** A brief of one part. */
export function briefWith(blocks: readonly BriefBlock[], fields: Partial<Brief> = {}): WrittenBrief {
  const at = '2026-03-05T08:00:00.000Z'
  const brief: Brief = {
    type: 'brief',
    id: 'brief',
    dossierId: DOSSIER_ID,
    title: 'The brief',
    citationStyle: 'chicago-author-date',
    date: null,
    parts: ['part'],
    createdAt: at,
    modifiedAt: at,
    ...fields,
  }
  return { brief, parts: [{ type: 'brief-part', id: 'part', dossierId: DOSSIER_ID, briefId: brief.id, blocks }] }
}
