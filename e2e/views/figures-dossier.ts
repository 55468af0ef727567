import { describe } from '../../shared/anchoring/describe.ts'
import { EMPTY_FIGURE } from '../../shared/edits/annotation.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Figure } from '../../shared/model/figure.ts'
import type { Person } from '../../shared/model/person.ts'
import { exampleSource } from '../../shared/model/testing/examples.ts'

const DOSSIER = 'figures'
const AT = '2026-01-05T09:00:00.000Z'

const NAMES = [
  'Basin Commission',
  'Tomas Areth',
  'Ministry of Water, Velmark',
  'Nguyễn Thị Ánh Tuyết',
  '水利部长王立新',
  'الدكتورة ليلى المنصوري',
] as const

/** Of each: who of the names, the words of the source, and what is read from them. */
type Line = readonly [speaker: number | null, exact: string, figure: Partial<Figure>]

const FLOW: Partial<Figure> = { measure: 'Flow at the border', unit: 'km³', quantityKind: 'flow' }
const HELD: Partial<Figure> = { measure: 'Water held behind the Karst Gate', unit: 'km³', quantityKind: 'stock' }
const COST: Partial<Figure> = { measure: 'Cost of the dam', unit: 'USD', scale: 1e9 }
const PEOPLE_BELOW: Partial<Figure> = {
  measure: 'People who irrigate below the dam',
  unit: 'people',
  quantityKind: 'stock',
}

const SOURCES: readonly { readonly title: string; readonly published: string; readonly lines: readonly Line[] }[] = [
  {
    title: 'Transcript, session 118',
    published: '2023-02-10',
    lines: [
      [0, 'eleven point four, a wet year', { ...FLOW, value: 11.4, asOf: '2021' }],
      [0, 'about 10.2 cubic kilometres', { ...FLOW, value: 10.2, approximator: 'about', asOf: '2022' }],
      [3, 'hơn 1,4 kilômét khối', { ...HELD, value: 1.4, approximator: 'more-than', asOf: '2025-12' }],
    ],
  },
  {
    title: 'Who may close the Karst Gate?',
    published: '2026-03-04',
    lines: [
      [2, '9.9 cubic kilometres', { ...FLOW, value: 9.9, asOf: '2025' }],
      [1, '8.1 cubic kilometres in 2025', { ...FLOW, value: 8.1, asOf: '2025' }],
      [4, '十点六立方公里', { ...FLOW, value: 10.6, asOf: '2023' }],
      [2, 'nearly 2.4 cubic kilometres', { ...HELD, value: 2.4, approximator: 'almost', asOf: '2026-01-31' }],
    ],
  },
  {
    title: 'Lenders wait for a tribunal, and the tribunal waits for a minister who waits for the lenders',
    published: '2026-02-01',
    lines: [
      [2, 'US$3.9bn', { ...COST, value: 3.9e9, asOf: '2022' }],
      [5, 'more than $4.5 billion', { ...COST, value: 4.5e9, approximator: 'more-than', asOf: '2025' }],
      [null, 'between $4.2bn and $4.8bn', { ...COST, value: 4.2e9, valueTo: 4.8e9, asOf: '2024' }],
      [3, 'some 1.15 million people', { ...PEOPLE_BELOW, value: 1.15e6, approximator: 'about', asOf: '2023' }],
      [5, '1.2 million Torians', { ...PEOPLE_BELOW, value: 1.2e6 }],
      [null, 'a great many wells', { measure: 'Wells' }],
      [1, '60 percent', { value: 60, unit: 'percent', asOf: '2024' }],
    ],
  },
]

const PEOPLE: readonly Person[] = NAMES.map((name, index) => ({
  id: `person-${String(index)}`,
  dossierId: DOSSIER,
  name,
  aliases: [],
  role: null,
  affiliation: null,
  standing: 'official',
}))

interface Built {
  readonly source: SourceContents
  readonly annotations: readonly Annotation[]
}

function build(title: string, published: string, lines: readonly Line[], at: number): Built {
  const id = `source-${String(at)}`
  let text = title
  const blocks: Block[] = [{ role: 'title', start: 0, end: title.length }]
  const places = lines.map(([, exact]) => {
    const sentence = `It was said to be ${exact}, and nobody at the table disagreed.`
    const start = text.length + 2
    text += `\n\n${sentence}`
    blocks.push({ role: 'paragraph', start, end: text.length })
    return start + sentence.indexOf(exact)
  })
  const annotations = lines.map(([speaker, exact, figure], index): Annotation => ({
    id: `figure-${String(at)}-${String(index)}`,
    dossierId: DOSSIER,
    kind: 'figure',
    target: {
      source: id,
      selector: describe(text, { start: places[index] ?? 0, end: (places[index] ?? 0) + exact.length }),
    },
    motivation: 'classifying',
    speakerId: speaker === null ? null : `person-${String(speaker)}`,
    questionId: null,
    stance: null,
    date: null,
    figure: { ...EMPTY_FIGURE, ...figure },
    note: '',
    tags: [],
    createdAt: AT,
    modifiedAt: AT,
  }))
  const source = exampleSource({
    id,
    dossierId: DOSSIER,
    title,
    publishedAt: published,
    wordCount: text.split(/\s+/).length,
    capsule: {
      ...exampleSource().capsule,
      sha256: at.toString(16).padStart(64, '0'),
      byteLength: text.length,
      fileName: `${id}.txt`,
    },
  })
  return { source: { source, text, blocks, original: null }, annotations }
}

/** Figures of four measures with one conflict among them, in names of four writing systems. */
export function figuresDossier(): DossierContents {
  const built = SOURCES.map(({ title, published, lines }, at) => build(title, published, lines, at))
  return {
    dossier: { id: DOSSIER, title: 'The Aldane dispute', createdAt: AT },
    sources: built.map(({ source }) => source),
    annotations: built.flatMap(({ annotations }) => annotations),
    people: PEOPLE,
    questions: [],
    briefs: [],
  }
}

/** As many figures as a large dossier has: of fifty measures, twenty years and all of the names. */
export function manyFigures(count: number): DossierContents {
  const lines = Array.from({ length: count }, (_, index): Line => {
    const value = 100 + ((index * 7919) % 900)
    const asOf = index % 17 === 0 ? null : String(2000 + (index % 20))
    const measure = `Flow at gauge ${String(index % 50)}`
    return [index % NAMES.length, `gauge ${String(index)} read ${String(value)}`, { measure, value, unit: 'm³', asOf }]
  })
  const { source, annotations } = build('The book of gauges', '2026-01-01', lines, 0)
  return { ...figuresDossier(), sources: [source], annotations }
}
