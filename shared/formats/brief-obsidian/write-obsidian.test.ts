import { describe, expect, it } from 'vitest'
import { annotatedBrief } from '../../briefs/annotated-brief/annotated-brief.ts'
import { indexBrief } from '../../briefs/annotated-brief/brief-index.ts'
import { fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { disagreementMemo } from '../../briefs/templates/disagreement-memo.ts'
import { documentOfBrief } from '../../briefs/written/document-of-brief.ts'
import { briefWith } from '../../briefs/written/testing/any-brief.ts'
import type { BriefBlock } from '../../model/brief.ts'
import { frontMatter } from './front-matter.ts'
import { writeObsidian } from './write-obsidian.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }
const index = indexBrief(fullDossier())
const write = (blocks: readonly BriefBlock[], title = 'The brief'): string =>
  writeObsidian(documentOfBrief(briefWith(blocks, { title }), index, OPTIONS))
const text = (words: string): BriefBlock => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })

describe('frontMatter', () => {
  it.each<readonly [string, string]>([
    ['2026-03-05', 'p: 2026-03-05'],
    ['yes', 'p: "yes"'],
    ['a: b # c', 'p: "a: b # c"'],
    ['"x"\\', 'p: "\\"x\\"\\\\"'],
    ['---\nkey: value', 'p: "---\\nkey: value"'],
    ['\u2028\u0085\u0000', 'p: "\\u2028\\u0085\\u0000"'],
    ['2026-03-05 ', 'p: "2026-03-05 "'],
  ])('%j is a text and nothing else', (value, expected) => {
    expect(frontMatter([['p', value]])).toBe(`---\n${expected}\n---\n`)
  })

  it('leaves an empty list out', () => {
    expect(
      frontMatter([
        ['p', []],
        ['q', ['a', '- b']],
      ]),
    ).toBe('---\nq:\n  - "a"\n  - "- b"\n---\n')
  })
})

describe('writeObsidian', () => {
  it('has properties, callouts and block ids', () => {
    const { blocks } = disagreementMemo.draft(index, { now: () => '', newId: () => '' })
    const written = write(blocks)
    expect(
      written.startsWith('---\ntitle: "The brief"\ndate: 2026-03-05\ntags:\n  - "brief"\n  - "variorum"\nsources:\n'),
    ).toBe(true)
    expect(written).toContain('> [!quote] Cho\n> Minister Cho said it would.\n>\n> **Cho**, minister')
    expect(written).toContain('\n\n^quote-1\n')
    expect(written).toMatch(/^- A\. Writer\. 2026\. .* \^source-list-1-2$/mu)
    const ids = [...written.matchAll(/\^(quote-\d+)$/gmu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(4)
  })

  it('links to quotes and headings of the same note, and nowhere else', () => {
    const written = writeObsidian(annotatedBrief(fullDossier(), OPTIONS))
    expect(written).toMatch(/\[\[#\^quote-\d\\\|\d\]\]/u)
    const targets = [...written.matchAll(/\[\[#([^|\]\\]*)\\?\|/gu)].map(([, target = '']) => target)
    const lost = targets.filter((target) =>
      target.startsWith('^') ? !written.includes(`\n${target}\n`) : !written.includes(`# ${target}`),
    )
    expect(lost).toEqual([])
  })

  it.each([
    ['a %%comment%%', 'a %&#37;comment%&#37;'],
    ['a ==mark==', 'a =&#61;mark=&#61;'],
    ['#tag and #other', '\\#tag and \\#other'],
    ['words ^block', 'words \\^block'],
    ['$4.5 billion', '$4.5 billion'],
    ['$a$', '&#36;a&#36;'],
    ['[[note]]', '\\[\\[note\\]\\]'],
  ])('%j is only words', (words, expected) => {
    expect(write([text(words)])).toContain(`\n${expected}\n`)
  })
})
