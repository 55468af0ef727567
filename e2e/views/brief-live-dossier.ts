import { indexBrief } from '../../shared/briefs/annotated-brief/brief-index.ts'
import { annotationOf, figureOf, sourceOf } from '../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import { newLiveBlock, type Unaccepted } from '../../shared/briefs/written/live-state.ts'
import { newBrief } from '../../shared/edits/briefs.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { BriefBlock, LiveBlock } from '../../shared/model/brief.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { harbourDossier } from './positions-dossier.ts'

const ledger = sourceOf(
  'ledger',
  [
    'title|The harbour in figures',
    'The dredger moves about 9.9 thousand cubic metres a week, the board says.',
    'Pia Castell puts it at 8.1 thousand.',
  ],
  { title: 'The harbour in figures', outlet: 'The Tide Table', publishedAt: '2025-06-30' },
)

const FIGURES: readonly Annotation[] = [
  annotationOf('f1', ledger, 'about 9.9 thousand cubic metres a week', {
    kind: 'figure',
    figure: figureOf({
      value: 9_900,
      scale: 1_000,
      unit: 'm³',
      approximator: 'about',
      measure: 'Sand moved in a week',
      asOf: '2025',
      quantityKind: 'flow',
    }),
  }),
  annotationOf('f2', ledger, '8.1 thousand', {
    kind: 'figure',
    speakerId: 'pia',
    figure: figureOf({ value: 8_100, scale: 1_000, unit: 'm³', measure: 'Sand moved in a week', quantityKind: 'flow' }),
  }),
]

/** The harbour, with figures and no brief. */
export function unwritten(): DossierContents {
  const harbour = harbourDossier()
  return {
    ...harbour,
    sources: [...harbour.sources, ledger],
    annotations: [...harbour.annotations, ...FIGURES.map((one) => ({ ...one, dossierId: harbour.dossier.id }))],
  }
}

const paragraph = (text: string): BriefBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const heading = (text: string): BriefBlock => ({ type: 'heading', level: 2, content: [{ type: 'text', text }] })

/**
 * The same with a brief in which every kind of live block stands, in every state: of one quote the words were
 * changed since, of one the annotation was removed, one is abridged, one is altered.
 */
export function writtenDossier(): DossierContents {
  const before = unwritten()
  const index = indexBrief(before)
  const live = (binding: Unaccepted, over: object = {}): LiveBlock => {
    const block = newLiveBlock(binding, index)
    if (!block) throw new Error('There is no such record.')
    return { ...block, ...over }
  }
  const quote = (annotationId: string, over: object = {}): LiveBlock => live({ type: 'quote', annotationId }, over)
  const blocks: readonly BriefBlock[] = [
    paragraph('The channel has silted up since spring. Whether it is to be dug before winter divides the harbour.'),
    heading('The channel'),
    quote('a2'),
    paragraph('The law is less sure of it.'),
    quote('t2', { printed: 'Without the consent of the oyster farms … digging would end in court.' }),
    quote('l1'),
    quote('a1', { printed: 'Dredge it, certainly, but only once the eelgrass has been mapped.' }),
    quote('p2'),
    quote('w2'),
    live({ type: 'matrix', questionId: 'dredge' }),
    live({ type: 'timeline', questionId: 'dredge' }),
    heading('The sand'),
    live({ type: 'figure', annotationId: 'f1' }),
    paragraph('The harbour master counts otherwise.'),
    quote('x1'),
    { type: 'source-list' },
  ]
  const fields = {
    title: 'Before the winter storms',
    citationStyle: 'chicago-author-date',
    date: '2026-03-05',
  } as const
  const { brief, parts } = newBrief(countingEnvironment('brief'), before.dossier.id, fields, blocks)
  const gazette = before.sources.find(({ source }) => source.id === 'gazette')
  if (!gazette) throw new Error('There is no such source.')
  const { target } = annotationOf('p2', gazette, 'The toll pays for the lights')
  return {
    ...before,
    annotations: before.annotations
      .filter(({ id }) => id !== 'x1')
      .map((one) => (one.id === 'p2' ? { ...one, target } : one)),
    briefs: [brief, ...parts],
  }
}

/** A dossier of many annotations with an empty brief. */
export function emptyBriefIn(contents: DossierContents): DossierContents {
  const fields = { title: 'Empty', citationStyle: 'apa', date: null } as const
  const { brief, parts } = newBrief(countingEnvironment('brief'), contents.dossier.id, fields, [])
  return { ...contents, briefs: [brief, ...parts] }
}
