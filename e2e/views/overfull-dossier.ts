import { describe } from '../../shared/anchoring/describe.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import { exampleSource } from '../../shared/model/testing/examples.ts'

const DOSSIER = 'overfull'
const AT = '2026-01-05T09:00:00.000Z'

/** Longer than any screen is wide, as some sites title their pages. */
export const LONG_TITLE =
  `Minutes of the harbour board, ${'with annexes on dredging, tariffs and pilotage, '.repeat(12)}`.slice(0, 500)
export const ARABIC_TITLE = 'مجلس الميناء يؤجل قرار توسيع الرصيف الشمالي إلى الربيع'
const UNBROKEN_TITLE = 'Verordnungsänderungsentwurfsbegründungsanhang'.repeat(9)
const LONG_NAME = `Professor Emeritus ${'Maximilian-Leopold von und zu '.repeat(9)}Hohenstaufen`

const TITLES = [
  LONG_TITLE,
  ARABIC_TITLE,
  UNBROKEN_TITLE,
  'Đê biển và tiếng nói của người dân ven sông',
  '😀'.repeat(40),
]
const LANGUAGES = ['en', 'en', 'en', 'vi', 'ar', 'zh'] as const

interface Written {
  readonly text: string
  readonly blocks: readonly Block[]
}

function written(paragraphs: readonly string[]): Written {
  let text = ''
  const blocks = paragraphs.map((paragraph, index): Block => {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += paragraph
    return { role: index === 0 ? 'title' : 'paragraph', start, end: text.length }
  })
  return { text, blocks }
}

function sourceAt(index: number, { text, blocks }: Written, title: string): SourceContents {
  const isBare = index % 7 === 3
  const day = String(1 + (index % 28)).padStart(2, '0')
  return {
    source: exampleSource({
      id: `source-${String(index)}`,
      dossierId: DOSSIER,
      title,
      authors: isBare ? [] : index % 50 === 1 ? [LONG_NAME, LONG_NAME] : [`Writer ${String(index % 311)}`],
      outlet: isBare
        ? null
        : index % 90 === 2
          ? `The ${'Very '.repeat(40)}Long Gazette`
          : `Outlet ${String(index % 200)}`,
      publishedAt: isBare ? null : `${String(1990 + (index % 35))}-${String(1 + (index % 12)).padStart(2, '0')}-${day}`,
      language: LANGUAGES[index % LANGUAGES.length] ?? 'en',
      wordCount: text.split(/\s+/).length,
      state: (['new', 'reading', 'done'] as const)[index % 3] ?? 'new',
      capsule: {
        ...exampleSource().capsule,
        sha256: index.toString(16).padStart(64, '0'),
        byteLength: text.length,
        fileName: `file-${String(index)}.txt`,
        importedAt: AT,
      },
    }),
    text,
    blocks,
    original: null,
  }
}

const titleAt = (index: number): string =>
  index < TITLES.length ? (TITLES[index] ?? '') : `Report ${String((index * 7919) % 100_003)} on the harbour`

const PEOPLE: readonly Person[] = Array.from({ length: 30 }, (_, index) => ({
  id: `person-${String(index)}`,
  dossierId: DOSSIER,
  name: index === 0 ? LONG_NAME : index === 1 ? 'الدكتورة ليلى المنصوري' : `Speaker ${String(index)}`,
  aliases: [],
  role: null,
  affiliation: null,
  standing: 'expert',
}))

const QUESTION: Question = {
  id: 'question',
  dossierId: DOSSIER,
  wording: `Should the harbour be widened ${'before the next season, whatever the cost, '.repeat(6)}or not?`,
  scale: [
    { id: 'yes', label: 'Yes, and at once, whatever the others may say about it and whoever pays' },
    { id: 'no', label: 'No' },
  ],
}

/** Sentences of the book, each of which is annotated. */
const SENTENCES_A_PARAGRAPH = 4
const sentence = (index: number): string =>
  `Speaker ${String(index)} told the board that pier ${String(index % 97)} needs 12 million dollars.`

function book(count: number): Written {
  const paragraphs = Array.from({ length: Math.ceil(count / SENTENCES_A_PARAGRAPH) }, (_, at) =>
    Array.from({ length: SENTENCES_A_PARAGRAPH }, (_each, part) => sentence(at * SENTENCES_A_PARAGRAPH + part)).join(
      ' ',
    ),
  )
  return written(['The book of the harbour', ...paragraphs])
}

const KINDS = ['expert_view', 'official_statement', 'figure'] as const

function annotationsOf(sourceId: string, text: string, count: number): readonly Annotation[] {
  let from = 0
  return Array.from({ length: count }, (_, index) => {
    const exact = sentence(index)
    const start = text.indexOf(exact, from)
    from = start
    const kind = KINDS[index % KINDS.length] ?? 'figure'
    const isFigure = kind === 'figure'
    return {
      id: `annotation-${String(index).padStart(6, '0')}`,
      dossierId: DOSSIER,
      kind,
      target: { source: sourceId, selector: describe(text, { start, end: start + exact.length }) },
      motivation: 'classifying',
      speakerId: `person-${String(index % PEOPLE.length)}`,
      questionId: isFigure ? null : QUESTION.id,
      stance: isFigure ? null : index % 2 === 0 ? 'yes' : 'no',
      date: null,
      figure: isFigure
        ? {
            value: 12e6,
            valueTo: null,
            unit: 'USD',
            scale: 1e6,
            approximator: null,
            measure: `cost of pier ${String(index % 97)}`,
            quantityKind: null,
            asOf: null,
          }
        : null,
      note: index % 100 === 0 ? 'Ask again.' : '',
      tags: [],
      createdAt: AT,
      modifiedAt: AT,
    }
  })
}

/** A dossier of this size. The last source is a book with all the annotations in it. */
export function overfullDossier(sources: number, annotations: number): DossierContents {
  const last = sources - 1
  const contents = Array.from({ length: sources }, (_, index) => {
    if (index === last && annotations > 0) return sourceAt(index, book(annotations), 'The book of the harbour')
    const title = titleAt(index)
    return sourceAt(
      index,
      written([title, `The tide was low at bollard-${String(index)}-red, and nobody complained.`]),
      title,
    )
  })
  return {
    dossier: { id: DOSSIER, title: `Overfull ${'dossier with a name that goes on '.repeat(8)}`.trim(), createdAt: AT },
    sources: contents,
    annotations:
      annotations > 0 ? annotationsOf(`source-${String(last)}`, contents[last]?.text ?? '', annotations) : [],
    people: annotations > 0 ? PEOPLE : [],
    questions: annotations > 0 ? [QUESTION] : [],
    briefs: [],
  }
}
