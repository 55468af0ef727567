import type { Annotation } from '../../../shared/model/annotation.ts'
import type { SourceBlocks } from '../../../shared/model/block.ts'
import { isScanned } from '../../../shared/model/scanned.ts'
import type { Source } from '../../../shared/model/source.ts'
import type { Reading } from '../../navigation/place.ts'
import {
  areAnnotationsHeld,
  useAnnotations,
  usePlaces,
  useSource,
  useSourceBlocks,
  useSourceText,
} from '../../storage/live.ts'
import { type Place, WORTH_KEEPING } from '../../storage/places.ts'
import { useIsPainted } from './use-is-painted.ts'

/** A source with all that reading needs. */
export interface OpenText {
  readonly source: Source
  readonly text: string
  readonly sourceBlocks: SourceBlocks
  readonly annotations: readonly Annotation[]
  /** Where annotations stand, as long as they themselves are not read. */
  readonly places: readonly Place[] | null
  /** False as long as it is not known where annotations stand: what goes to one waits. */
  readonly arePlaced: boolean
  /** Whether the annotations can be listed without holding up the first page of the text. */
  readonly areListed: boolean
}

/** A source, or why it can't be read (yet). */
export type OpenSource =
  | { readonly status: 'loading' | 'missing' | 'no-text' | 'empty' | 'scanned' }
  | ({ readonly status: 'open' } & OpenText)

// One array for all: a new one each time would be a change each time.
const NONE: readonly never[] = []

/** Reads a source and what belongs to it; null when nothing is to be read. */
export function useOpenSource(reading: Reading | null): OpenSource | null {
  const id = reading?.sourceId ?? null
  const source = useSource(id)
  const text = useSourceText(id)
  const sourceBlocks = useSourceBlocks(id)
  // What the library has read of it already is not read a second time.
  const areHeld = id !== null && areAnnotationsHeld(id)
  const places = usePlaces(areHeld ? null : id)
  const isRead = Boolean(source && sourceBlocks) && text !== undefined && places !== undefined
  const isPainted = useIsPainted(id, isRead)
  // Ten thousand annotations take longer to be read than a page to be drawn: they come after it when their places are known.
  const areWanted = places === null || isPainted
  const read = useAnnotations(areWanted ? id : null)
  const annotations = areWanted ? read : undefined
  if (reading === null) return null
  if (source === null) return { status: 'missing' }
  if (text === null || sourceBlocks === null) return { status: 'no-text' }
  // The text is shown before its annotations are read, unless one of them says where to begin.
  if (!source || text === undefined || !sourceBlocks || places === undefined) return { status: 'loading' }
  if (!annotations && places === null && reading.annotationId !== null) return { status: 'loading' }
  if (isScanned(source, sourceBlocks.blocks)) return { status: 'scanned' }
  if (text.trim() === '' || sourceBlocks.blocks.length === 0) return { status: 'empty' }
  return {
    status: 'open',
    source,
    text,
    sourceBlocks,
    annotations: annotations ?? NONE,
    places: annotations ? null : places,
    arePlaced: annotations !== undefined || places !== null,
    areListed: annotations !== undefined && (isPainted || annotations.length < WORTH_KEEPING),
  }
}
