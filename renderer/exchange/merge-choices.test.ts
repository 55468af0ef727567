import { describe, expect, it } from 'vitest'
import { annotationOf, sourceOf } from '../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import type { IncomingAnnotation, IncomingSource } from '../../shared/exchange/incoming.ts'
import type { MergePlan, PlannedAnnotation } from '../../shared/exchange/merge/merge-types.ts'
import { type Chosen, choicesOf, countsOf, kindGroups, NOTHING_CHOSEN, spansToCompare } from './merge-choices.ts'

const SOURCE = sourceOf('s', ['The gate closes.', 'Nobody was asked.'])
const MINE = annotationOf('mine', SOURCE, 'The gate')

const planned = (
  key: string,
  status: PlannedAnnotation['status'],
  tags: readonly string[] = [],
): PlannedAnnotation => ({
  key,
  sourceKey: 'file',
  incoming: {
    kind: status === 'needs-kind' ? null : 'figure',
    tags,
  } as Partial<IncomingAnnotation> as IncomingAnnotation,
  status,
  annotationId: null,
  selector: status === 'orphaned' ? null : MINE.target.selector,
  method: null,
  differences: [],
  reason: null,
  guesses: [],
  suggestedKind: tags.includes('experts') ? 'expert_view' : null,
})

const PLAN: MergePlan = {
  formatId: 'test',
  sources: [
    {
      key: 'file',
      incoming: { key: 'file' } as Partial<IncomingSource> as IncomingSource,
      status: 'same',
      sourceId: 's',
      leader: 'file',
      by: 'text',
      differences: [],
      arrival: null,
    },
  ],
  people: [],
  questions: [],
  annotations: [
    planned('n', 'new'),
    planned('a', 'same'),
    planned('c', 'conflicting'),
    planned('o', 'orphaned'),
    planned('k1', 'needs-kind', ['experts']),
    planned('k2', 'needs-kind', ['experts']),
    planned('k3', 'needs-kind'),
  ],
}
const GROUPS = kindGroups(PLAN)
const chosen = (part: Partial<Chosen>): Chosen => ({ ...NOTHING_CHOSEN, ...part })

describe('what is chosen of a plan', () => {
  it('groups what needs a kind by its tags, the largest first', () => {
    expect(GROUPS.map(({ tag, annotations, suggested }) => [tag, annotations.length, suggested])).toEqual([
      ['experts', 2, 'expert_view'],
      ['', 1, null],
    ])
  })

  it.each([
    ['nothing', {}, { added: 3, changed: 0, out: 2 }],
    ['theirs', { annotations: new Map([['c', 'theirs']]) }, { added: 3, changed: 1, out: 2 }],
    ['both', { annotations: new Map([['c', 'both']]) }, { added: 4, changed: 0, out: 2 }],
    ['a kind for those without a tag', { kinds: new Map([['', 'figure']]) }, { added: 4, changed: 0, out: 1 }],
    ['to leave a tag out', { kinds: new Map([['experts', null]]) }, { added: 1, changed: 0, out: 4 }],
    ['not to have the source', { withoutSources: new Set(['file']) }, { added: 0, changed: 0, out: 5 }],
  ] as const)('counts what merging does when one chooses %s', (_what, part, expected) => {
    expect(countsOf(PLAN, GROUPS, chosen(part as Partial<Chosen>))).toEqual(expected)
  })

  it('says each kind in the words of the edit, left out as null', () => {
    const { kinds } = choicesOf(GROUPS, chosen({ kinds: new Map([['', 'figure']]) }))
    expect([...(kinds ?? [])]).toEqual([
      ['k1', 'expert_view'],
      ['k2', 'expert_view'],
      ['k3', 'figure'],
    ])
  })

  it('compares what both marked in the same texts, and nothing that has no place or no kind', () => {
    const elsewhere = annotationOf('x', sourceOf('other', ['The gate closes.']), 'The gate')
    const { sourceIds, mine, theirs } = spansToCompare(PLAN, GROUPS, NOTHING_CHOSEN, [MINE, elsewhere])
    expect(sourceIds).toEqual(['s'])
    expect(mine).toEqual([{ sourceId: 's', kind: 'expert_view', start: 0, end: 8 }])
    expect(theirs.map(({ kind }) => kind)).toEqual(['figure', 'figure', 'figure', 'expert_view', 'expert_view'])
  })
})
