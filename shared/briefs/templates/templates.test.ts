import { describe, expect, it } from 'vitest'
import { FIXTURES, fullDossier } from '../annotated-brief/testing/fixtures.ts'
import { indexBrief } from '../annotated-brief/brief-index.ts'
import { annotationOf, dossierOf, figureOf, sourceOf } from '../annotated-brief/testing/build-dossier.ts'
import { findingsOf } from '../findings/findings-of.ts'
import { BriefBlock } from '../../model/brief.ts'
import { wordsOf, wordsOfContent } from '../written/words-of.ts'
import type { BriefTemplate, Drafted } from './template.ts'
import { BRIEF_TEMPLATES } from './templates.ts'

const environment = { now: () => '2026-03-05T09:30:00.000Z', newId: () => 'id' }
const templates: readonly BriefTemplate[] = BRIEF_TEMPLATES
const named = (id: string): BriefTemplate => {
  const template = templates.find((one) => one.id === id)
  if (!template) throw new Error(id)
  return template
}

const passagesOf = ({ blocks }: Drafted): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'quote' || block.type === 'figure' ? [block.annotationId] : [])).sort()
const typesOf = ({ blocks }: Drafted): readonly string[] => blocks.map(({ type }) => type)
const headingsOf = ({ blocks }: Drafted): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [wordsOf(block)] : []))

const full = indexBrief(fullDossier())

describe('what a template draws from a dossier', () => {
  it.each<readonly [string, readonly string[]]>([
    ['blank', []],
    ['annotated', ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']],
    ['disagreement-memo', ['a1', 'a2', 'a3', 'a6']],
    ['figures-sheet', ['a4']],
    ['quotes-by-person', ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']],
  ])('%s: every passage of its scope once', (id, expected) => {
    expect(passagesOf(named(id).draft(full, environment))).toEqual(expected)
  })

  it('the memo: the answer with its sources first, then the table, what changed, then side after side', () => {
    const memo = named('disagreement-memo').draft(full, environment)
    expect(headingsOf(memo)).toEqual([
      'Summary',
      'Will it work?',
      'What changed',
      'Yes: Cho',
      'No: Ada Lind',
      'No stance: Speaker not named',
      'Assessment',
      'Sources',
    ])
    expect(typesOf(memo).filter((type) => type !== 'heading')).toEqual(
      'list paragraph matrix timeline quote quote quote quote paragraph source-list'.split(' '),
    )
    const [item] = memo.blocks.flatMap((block) => (block.type === 'list' ? block.items : []))
    expect(item && wordsOfContent(item.content)).toContain(
      'Will it work? One expert and one official, two stances: yes (Cho); no (Ada Lind); one changed between',
    )
    expect(item?.content.filter(({ type }) => type === 'citation')).toHaveLength(2)
  })

  it('says in its first lines which figures contradict, with their sources', () => {
    const source = sourceOf('s', ['The ministry says 9.9 cubic kilometres.', 'At the gauge it was 8.1 that year.'])
    const flow = { measure: 'Flow', unit: 'km³', quantityKind: 'flow', asOf: '2025' } as const
    const annotations = [['9.9 cubic kilometres', 9.9] as const, ['8.1', 8.1] as const].map(([words, value], at) =>
      annotationOf(`a${String(at)}`, source, words, { kind: 'figure', figure: figureOf({ ...flow, value }) }),
    )
    const conflicting = indexBrief(dossierOf({ sources: [source], annotations }))
    const firstPoint = (id: string): string => {
      const [list] = named(id)
        .draft(conflicting, environment)
        .blocks.flatMap((block) => (block.type === 'list' ? [block] : []))
      return list ? wordsOf(list) : ''
    }
    const said = '8.1 and 9.9 km³ are both given for 2025 \ufffc.'
    expect(firstPoint('annotated')).toBe(`Flow: the figures contradict each other. ${said}`)
    expect(firstPoint('figures-sheet')).toBe(`Flow: ${said}`)
  })

  it('people: experts, then officials, then others, then who is not named', () => {
    expect(headingsOf(named('quotes-by-person').draft(full, environment))).toEqual([
      'Summary',
      'Ada Lind',
      'Dora',
      'Cho',
      'Speaker not named',
      'Sources',
    ])
  })
})

describe.each(templates)('$id', (template) => {
  it('says what it is', () => {
    expect([template.label, template.description].filter((text) => text === '')).toEqual([])
  })

  it.each(FIXTURES.filter(([name]) => !name.startsWith('5,000')))(
    '%s: blocks that can be stored, the same twice',
    (_name, fixture) => {
      const drafted = template.draft(indexBrief(fixture()), environment)
      expect(drafted.blocks.length).toBeGreaterThan(0)
      expect(drafted.blocks.filter((block) => !BriefBlock.safeParse(block).success)).toEqual([])
      expect(template.draft(indexBrief(fixture()), environment)).toEqual(drafted)
    },
  )

  it('writes nothing into a brief that the check would call a claim without a source', () => {
    for (const index of [full, indexBrief(dossierOf())]) {
      const { blocks } = template.draft(index, environment)
      expect(findingsOf(blocks, index).filter(({ kind }) => kind === 'claim-without-source')).toEqual([])
    }
  })

  it('of an empty dossier has something to say, and no live block', () => {
    const { blocks } = template.draft(indexBrief(dossierOf()), environment)
    expect(blocks.filter(({ type }) => !['paragraph', 'heading'].includes(type))).toEqual([])
    if (template.id !== 'blank') expect(blocks.map(wordsOf).join('').length).toBeGreaterThan(10)
  })
})

it('no two templates share an id or a label', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
  expect(new Set(templates.map(({ label }) => label)).size).toBe(templates.length)
})
