import { describe, expect, it } from 'vitest'
import type { Figure } from '../../model/figure.ts'
import { indexBrief } from './brief-index.ts'
import { type BriefBlock, plainTextOf } from '../document/document.ts'
import { figuresSection } from './figures-section.ts'
import { annotationOf, dossierOf, figureOf, personOf, sourceOf } from './testing/build-dossier.ts'

const first = sourceOf('first', ['The ministry says 9.9 cubic kilometres.', 'At the gauge it was 8.1 that year.'])
const second = sourceOf('second', ['Behind the dam stand 2.4 cubic kilometres.', 'They count 1.2 million people.'])

type Row = readonly [string, Partial<Figure>]
const FLOW = { measure: 'Flow', unit: 'km³', quantityKind: 'flow', asOf: '2025' } as const

const sectionOf = (rows: readonly Row[]) => {
  const annotations = rows.map(([words, figure], at) =>
    annotationOf(`a${String(at)}`, first.text.includes(words) ? first : second, words, {
      kind: 'figure',
      speakerId: at === 0 ? 'p' : null,
      figure: figureOf(figure),
    }),
  )
  const people = [personOf('p', { name: 'Ministry' })]
  return figuresSection(indexBrief(dossierOf({ sources: [first, second], people, annotations })))
}

const linesOf = (block: BriefBlock): readonly string[] => {
  if (block.type === 'table')
    return block.rows.map((row) => row.map((cell) => cell.map(plainTextOf).join('')).join(' | '))
  return 'content' in block ? [block.content.map(plainTextOf).join('')] : []
}

describe('figuresSection', () => {
  it('says that there are none', () => {
    expect(sectionOf([]).flatMap(linesOf)).toEqual(['Figures', 'No figures.'])
  })

  it('has a table of all, the conflicts with their quotes, and what is not compared', () => {
    const blocks = sectionOf([
      ['9.9 cubic kilometres', { ...FLOW, value: 9.9 }],
      ['8.1', { ...FLOW, value: 8.1 }],
      ['2.4 cubic kilometres', { ...FLOW, value: 2.4, quantityKind: 'stock' }],
      ['1.2 million people', { measure: null, value: 1.2e6, scale: 1e6, unit: 'people' }],
    ])
    expect(blocks.map(linesOf)).toEqual([
      ['Figures'],
      ['Figures that contradict each other'],
      ['Flow: 8.1 and 9.9 km³ are both given for 2025.'],
      [
        '8.1 | 8.1 | km³ | 2025 | not named | S1 | [2]',
        '9.9 cubic kilometres | 9.9 | km³ | 2025 | Ministry | S1 | [1]',
      ],
      ['All figures'],
      [
        'Flow | 2.4 cubic kilometres | 2.4 | km³ | 2025 | not named | S2 | [3]',
        'Flow | 8.1 | 8.1 | km³ | 2025 | not named | S1 | [2]',
        'Flow | 9.9 cubic kilometres | 9.9 | km³ | 2025 | Ministry | S1 | [1]',
        'Measure not given | 1.2 million people | 1.2 million | people | no date | not named | S2 | [4]',
      ],
      ['Figures that only look alike'],
      [
        'Flow | 2.4 km³ and 8.1 km³ are not compared: the one is a stock, the other is a flow. | [3] [2]',
        'Flow | 2.4 km³ and 9.9 km³ are not compared: the one is a stock, the other is a flow. | [3] [1]',
      ],
    ])
  })

  it('says that nothing contradicts, and no more', () => {
    expect(
      sectionOf([['9.9 cubic kilometres', { ...FLOW, value: 9.9 }]])
        .slice(1, -1)
        .flatMap(linesOf),
    ).toEqual(['No two figures contradict each other.'])
  })

  it('names five pairs of a measure at most', () => {
    const words = first.text.split(' ').filter((word, at, all) => all.indexOf(word) === at)
    const rows = words.map((word, at): Row => [word, { ...FLOW, value: at, asOf: String(2000 + at) }])
    const [table] = sectionOf(rows).slice(-1)
    expect(table && linesOf(table)).toHaveLength(5)
  })
})
