import type { BoundBlock, BriefBlock, BriefInline } from '../../../model/brief.ts'
import { indexBrief, type BriefIndex } from '../../annotated-brief/brief-index.ts'
import {
  annotationOf,
  dossierOf,
  figureOf,
  personOf,
  questionOf,
  sourceOf,
} from '../../annotated-brief/testing/build-dossier.ts'
import { newLiveBlock, type Unaccepted } from '../../written/live-state.ts'
import type { DossierContents } from '../../../model/dossier-contents.ts'

export const paragraph = (...content: readonly (string | BriefInline)[]): BriefBlock => ({
  type: 'paragraph',
  content: content.map((inline) => (typeof inline === 'string' ? { type: 'text', text: inline } : inline)),
})

export const citing = (id: string): BriefInline => ({
  type: 'citation',
  target: { kind: 'annotation', id },
  locator: null,
})

/** A live block as it is accepted now. */
export function live(block: Unaccepted, index: BriefIndex): BoundBlock {
  const made = newLiveBlock(block, index)
  if (made === null) throw new Error('There is nothing to accept.')
  return made
}

export const quote = (annotationId: string, index: BriefIndex): BoundBlock =>
  live({ type: 'quote', annotationId }, index)

/** Two people who disagree, somebody without a role, two figures in conflict and one without a date. */
export function harbourDossier(): DossierContents {
  const paper = sourceOf('paper', [
    'Ada Lind said: “The treaty lapsed with the 1991 protocol, and it is not binding on the port.”',
    'Minister Cho said the treaty is binding on every harbour of the coast.',
    'The reservoir held 9.9 km³ in 2025. Another survey found 8.1 km³ in 2025.',
    'Trade rose by 14 percent. Dora, who was there, saw no ship.',
    'Bà Hạnh nói nông dân không nên gieo vụ mới trước tháng Chín.',
  ])
  const ask = { questionId: 'q' }
  const flow = { unit: 'km³', measure: 'Reservoir', quantityKind: 'stock' as const, asOf: '2025' }
  return dossierOf({
    sources: [paper],
    people: [
      personOf('ada', { name: 'Ada Lind', role: 'professor' }),
      personOf('cho', { name: 'Cho', standing: 'official', role: 'minister' }),
      personOf('dora', { name: 'Dora' }),
    ],
    questions: [questionOf('q', 'Is the treaty binding?')],
    annotations: [
      annotationOf('a-lapsed', paper, 'The treaty lapsed with the 1991 protocol, and it is not binding on the port.', {
        speakerId: 'ada',
        stance: 'no',
        ...ask,
      }),
      annotationOf('a-binding', paper, 'the treaty is binding on every harbour of the coast', {
        kind: 'official_statement',
        speakerId: 'cho',
        stance: 'yes',
        ...ask,
      }),
      annotationOf('a-high', paper, '9.9 km³', { kind: 'figure', figure: figureOf({ ...flow, value: 9.9 }) }),
      annotationOf('a-low', paper, '8.1 km³', { kind: 'figure', figure: figureOf({ ...flow, value: 8.1 }) }),
      annotationOf('a-trade', paper, 'Trade rose by 14 percent', {
        kind: 'figure',
        figure: figureOf({ value: 14, unit: 'percent', measure: 'Trade' }),
      }),
      annotationOf('a-dora', paper, 'saw no ship', { speakerId: 'dora' }),
    ],
  })
}

export const harbourIndex = (): BriefIndex => indexBrief(harbourDossier())
