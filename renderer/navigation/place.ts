export const VIEWS = ['library', 'read', 'positions', 'figures', 'brief'] as const
/** The search is gone to from everywhere, and has no tab of its own. */
export type View = (typeof VIEWS)[number] | 'search'

/** Of two texts that are read side by side. */
export const SIDES = ['left', 'right'] as const
export type Side = (typeof SIDES)[number]

/** Where the person is. Everything else that is shown follows from it and from what is stored. */
export interface Place {
  readonly view: View
  readonly dossierId: string | null
  /** The source that is read: of two, the one that has the keys. */
  readonly sourceId: string | null
  /** The annotation that is chosen in it. */
  readonly annotationId: string | null
  /** The source that is open beside it; null: one text alone. */
  readonly beside: string | null
  /** The annotation that is chosen there. */
  readonly besideAnnotationId: string | null
  /** Where the text that has the keys stands. */
  readonly side: Side
}

export const START: Place = {
  view: 'library',
  dossierId: null,
  sourceId: null,
  annotationId: null,
  beside: null,
  besideAnnotationId: null,
  side: 'left',
}

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** What is read on one side. */
export interface Reading {
  readonly sourceId: string
  readonly annotationId: string | null
}

/** What is read on a side; null when nothing is. */
export function readingOn(place: Place, side: Side): Reading | null {
  const hasKeys = place.side === side
  const sourceId = hasKeys ? place.sourceId : place.beside
  if (sourceId === null) return null
  return { sourceId, annotationId: hasKeys ? place.annotationId : place.besideAnnotationId }
}

/** Whether the same view shows the same texts; which of them has the keys makes no other page. */
export const samePage = (a: Place, b: Place): boolean =>
  a.view === b.view && SIDES.every((side) => readingOn(a, side)?.sourceId === readingOn(b, side)?.sourceId)

/** The keys go to the other text. */
export const withSide = (place: Place): Place => ({
  ...place,
  side: otherSide(place.side),
  sourceId: place.beside,
  annotationId: place.besideAnnotationId,
  beside: place.sourceId,
  besideAnnotationId: place.annotationId,
})

/** The text that has the keys, alone. */
export const withoutBeside = (place: Place): Place => ({ ...place, beside: null, besideAnnotationId: null })

/** `sourceId` on the right, with the keys; on the left what was there, or what was alone. */
export function withBeside(place: Place, sourceId: string): Place {
  const left = place.beside === null ? place : { ...place, ...readingOn(place, 'left') }
  return {
    ...place,
    view: 'read',
    side: 'right',
    sourceId,
    annotationId: null,
    beside: left.sourceId,
    besideAnnotationId: left.annotationId,
  }
}

/** Where `to` leads from `place`. A source that is open on the other side already is gone to there. */
export function withTarget(place: Place, to: Partial<Place>): Place {
  const isBeside = to.sourceId !== undefined && to.sourceId === place.beside && to.sourceId !== place.sourceId
  return { ...(isBeside && place.beside !== null ? withSide(place) : place), ...to }
}
