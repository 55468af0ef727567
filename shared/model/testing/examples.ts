import type { Environment } from '../../environment.ts'
import type { Annotation, AnnotationKind } from '../annotation.ts'
import type { DossierContents } from '../dossier-contents.ts'
import type { Source } from '../source.ts'

/** A clock that ticks by a second and ids that count: the same calls give the same records. */
export function countingEnvironment(prefix = 'id'): Environment {
  let ids = 0
  let seconds = 0
  return {
    newId: () => `${prefix}-${String(++ids)}`,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)).toISOString(),
  }
}

export const EXAMPLE_TEXT = 'Gauges disagree\n\n“The flow fell by 12 percent,” said Ilse Brandvold.\n'

export const exampleSource = (over: Partial<Source> = {}): Source => ({
  id: 's1',
  dossierId: 'd1',
  title: 'Gauges disagree',
  subtitle: null,
  authors: [],
  outlet: null,
  publishedAt: null,
  language: 'en',
  inferred: ['language'],
  format: 'plain-text',
  wordCount: 10,
  state: 'new',
  capsule: {
    sha256: 'a'.repeat(64),
    byteLength: 80,
    fileName: 'gauges.txt',
    address: null,
    importedAt: '2026-01-01T00:00:00.000Z',
    encoding: 'utf-8',
    extractor: 'plain-text@1',
  },
  ...over,
})

export const exampleAnnotation = (over: Partial<Annotation> = {}): Annotation => ({
  id: 'a1',
  dossierId: 'd1',
  kind: 'expert_view',
  target: {
    source: 's1',
    selector: [
      { type: 'TextPositionSelector', start: 17, end: 46 },
      { type: 'TextQuoteSelector', exact: EXAMPLE_TEXT.slice(17, 46), prefix: '', suffix: '' },
    ],
  },
  motivation: 'classifying',
  speakerId: null,
  questionId: null,
  stance: null,
  date: null,
  figure: null,
  note: '',
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  modifiedAt: '2026-01-01T00:00:00.000Z',
  ...over,
})

/** One that stands from `start` to `end`, whatever the text is there. */
export const exampleAnnotationAt = (
  id: string,
  start: number,
  end: number,
  kind: AnnotationKind = 'expert_view',
  source = 's1',
): Annotation =>
  exampleAnnotation({
    id,
    kind,
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
      ],
    },
  })

export const exampleContents = (over: Partial<DossierContents> = {}): DossierContents => ({
  dossier: { id: 'd1', title: 'The Aldane dispute', createdAt: '2026-01-01T00:00:00.000Z' },
  sources: [
    {
      source: exampleSource(),
      text: EXAMPLE_TEXT,
      blocks: [
        { role: 'title', start: 0, end: 15 },
        { role: 'paragraph', start: 17, end: EXAMPLE_TEXT.length - 1 },
      ],
      original: new TextEncoder().encode(EXAMPLE_TEXT),
    },
  ],
  annotations: [exampleAnnotation()],
  people: [],
  questions: [],
  briefs: [],
  ...over,
})
