import { describe, expect, it } from 'vitest'
import { annotatedBrief } from '../../briefs/annotated-brief/annotated-brief.ts'
import { annotationOf, dossierOf, sourceOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES, fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { writeMarkdown } from './write-markdown.ts'

const write = (contents: DossierContents): string =>
  writeMarkdown(annotatedBrief(contents, { exportedAt: '2026-03-05T09:30:00.000Z', override: null }))

const quoteOf = (markdown: string): readonly string[] => markdown.split('\n').filter((line) => line.startsWith('>'))

describe('writeMarkdown', () => {
  it.each(FIXTURES.filter(([name]) => !name.startsWith('5,000')))(
    '%s: every row of a table has as many cells as its head',
    (_name, fixture) => {
      const lines = write(fixture()).split('\n')
      const tables = lines.join('\n').match(/(?:^\|.*\|$\n?)+/gm) ?? []
      for (const table of tables) {
        const counts = table
          .trim()
          .split('\n')
          .map((row) => row.match(/(?<!\\)\|/g)?.length)
        expect(new Set(counts).size).toBe(1)
      }
    },
  )

  it('says who said it, where and when, and what the check found', () => {
    const written = write(fullDossier())
    for (const expected of [
      '# The dossier',
      'Annotated brief, exported 5 March 2026, 09:30 UTC',
      '6 quotes: 4 expert views, 1 official statement and 1 figure.',
      '**Split.** One expert and one official, two stances: yes (Cho); no (Ada Lind); one changed between 2025 and 2026. One quote names no speaker.',
      '> “It will not work.”',
      '**Ada Lind**, professor, North College. *Title of late*, The Outlet, 4 March 2026 (S2), expert view',
      '- Position: paragraph 1, characters 30 to 49',
      '- Check: EXACT',
      '- Note: She changed her mind.',
      '- Value: more than USD 4.5 billion',
      '| Cost | more than $4.5 billion | more than 4.5 billion | USD | 2025 | Cho | S2 |',
      '- Published: 10 January 2025 (inferred)',
      '- Inferred: date published and language',
      '| EXACT | 6 |',
    ]) {
      expect(written).toContain(expected)
    }
  })

  it.each<readonly [string, readonly string[], readonly string[], string]>([
    ['a block is a paragraph', ['One.', '', 'Two.'], ['> One.', '>', '> Two.'], 'One.\n\nTwo.'],
    ['a line is a line of the same paragraph', ['- One', '2. Two'], ['> \\- One', '>', '> 2\\. Two'], '- One\n2. Two'],
    ['blanks stay at the edges', ['  two  '], ['> &#32;&#32;two&#32;&#32;'], '  two  '],
  ])('%s', (_name, lines, expected, quote) => {
    const source = sourceOf('s', lines)
    expect(quoteOf(write(dossierOf({ sources: [source], annotations: [annotationOf('a', source, quote)] })))).toEqual(
      expected,
    )
  })

  it('writes a heading of nothing but marks', () => {
    const dossier = { id: 'dossier', title: '## #', createdAt: '2026-03-05T09:30:00.000Z' }
    expect(write(dossierOf({ dossier })).split('\n')[0]).toBe('# \\## \\#')
  })
})
