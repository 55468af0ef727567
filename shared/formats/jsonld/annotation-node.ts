import { type Annotation, exactOf } from '../../model/annotation.ts'
import type { Figure } from '../../model/figure.ts'
import type { Span } from '../../model/primitives.ts'
import { iriOf } from './terms.ts'

/** A note that is read by people comments, a tag tags, a kind classifies. */
type Purpose = 'commenting' | 'tagging' | 'classifying'

const textualBody = (purpose: Purpose, value: string, format?: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  ...(format === undefined ? {} : { format }),
})

/**
 * An annotation of the W3C model (https://www.w3.org/TR/annotation-model/), with our terms for what it has none for.
 * @param source IRI of the source
 * @param position code points
 */
export function annotationNode(annotation: Annotation, source: string, position: Span): object {
  const { id, kind, target, motivation, speakerId, questionId, stance, date, note, tags } = annotation
  const [, { prefix, suffix }] = target.selector
  return {
    id: iriOf('annotation', id),
    type: 'Annotation',
    motivation,
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    body: [
      textualBody('classifying', kind),
      ...(note === '' ? [] : [textualBody('commenting', note, 'text/markdown')]),
      ...tags.map((tag) => textualBody('tagging', tag)),
    ],
    target: {
      type: 'SpecificResource',
      source,
      selector: [
        { type: 'TextQuoteSelector', exact: exactOf(annotation), prefix, suffix },
        { type: 'TextPositionSelector', start: position.start, end: position.end },
      ],
    },
    kind,
    ...stated({ stance, statedOn: date }),
    ...(speakerId === null ? {} : { speaker: iriOf('person', speakerId) }),
    ...(questionId === null ? {} : { question: iriOf('question', questionId) }),
    ...(annotation.figure === null ? {} : { figure: figureNode(annotation.figure) }),
    ...(annotation.quotationOnly ? { quotationOnly: true } : {}),
    ...(annotation.ownVoice ? { ownVoice: true } : {}),
  }
}

function figureNode({ value, valueTo, keptApartFrom = [], ...rest }: Figure): object {
  const apart = keptApartFrom.map((id) => iriOf('annotation', id))
  return {
    ...stated({ amount: value, amountTo: valueTo, ...rest }),
    ...(apart.length === 0 ? {} : { keptApartFrom: apart }),
  }
}

/** Without what is null: JSON-LD has no way to say that nothing is said. */
export const stated = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
