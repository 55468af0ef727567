import { describe, expect, it } from 'vitest'
import { indexBrief } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { fullDossier } from '../../../shared/briefs/annotated-brief/testing/fixtures.ts'
import { newLiveBlock } from '../../../shared/briefs/written/live-state.ts'
import type { BriefBlock, BriefInline, CitationRun } from '../../../shared/model/brief.ts'
import { citedSources } from './cited-sources.ts'

const index = indexBrief(fullDossier())
const cite = (kind: 'source' | 'annotation', id: string): CitationRun => ({
  type: 'citation',
  target: { kind, id },
  locator: null,
})
const paragraph = (...content: readonly BriefInline[]): BriefBlock => ({ type: 'paragraph', content })
const quote = (annotationId: string): readonly BriefBlock[] => {
  const block = newLiveBlock({ type: 'quote', annotationId }, index)
  return block ? [block] : []
}

describe('the sources that a brief cites', () => {
  it.each<readonly [string, readonly BriefBlock[], readonly string[]]>([
    ['none', [paragraph()], []],
    [
      'of quotes, once each, in the order of the text',
      [...quote('a2'), ...quote('a1'), ...quote('a3')],
      ['late', 'early'],
    ],
    ['of citations', [paragraph(cite('source', 'early'), cite('annotation', 'a4'))], ['early', 'late']],
    ['in footnotes', [paragraph({ type: 'footnote', content: [cite('source', 'late')] })], ['late']],
    [
      'in lists and tables',
      [
        { type: 'list', items: [{ depth: 0, ordered: false, content: [cite('source', 'late')] }] },
        { type: 'own-table', header: false, rows: [[[cite('source', 'early')]]] },
      ],
      ['late', 'early'],
    ],
    ['not what is gone', [paragraph(cite('source', 'x'), cite('annotation', 'y'))], []],
  ])('%s', (_name, blocks, expected) => {
    expect(citedSources(blocks, index)).toEqual(expected)
  })
})
