import { annotationLabel, sourceLabel } from '../../../shared/notes/link-label.ts'
import { targetKey } from '../../../shared/notes/link-address.ts'
import type { LinkTarget } from '../../../shared/notes/note.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, type AnnotationKind, exactOf } from '../../../shared/model/annotation.ts'
import type { Source } from '../../../shared/model/source.ts'
import { fold } from '../../ui/fold.ts'
import type { FoundEntries } from '../../writing/use-caret-menu.ts'

/** Something that a note can lead to, ready to be searched. */
export interface LinkCandidate {
  readonly target: LinkTarget
  readonly kind: AnnotationKind | 'source'
  readonly label: string
  /** Speaker, outlet; empty when not known. */
  readonly detail: string
  /** Label and everything else that it is found by, folded. */
  readonly folded: string
}

/** As much of a quote is searched: whole pages are quoted now and then. UTF-16. */
const SEARCHED = 400
/** So many are shown: more are better found by another letter. */
export const MOST_SHOWN = 50

// Most texts have no letter that folding would change but for its case, and folding takes twenty times as long.
const PLAIN = /^[\0-\x7f]*$/
const searchable = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : fold(text)).replace(/\s+/g, ' ')

export function annotationCandidate(annotation: Annotation, speaker: string): LinkCandidate {
  const exact = exactOf(annotation).slice(0, SEARCHED)
  return {
    target: { kind: 'annotation', id: annotation.id },
    kind: annotation.kind,
    label: annotationLabel(annotation),
    detail: speaker,
    folded: searchable(`${exact}\n${speaker}`),
  }
}

export function sourceCandidate(source: Source): LinkCandidate {
  const detail = [source.outlet, source.publishedAt].filter(Boolean).join(', ')
  return {
    target: { kind: 'source', id: source.id },
    kind: 'source',
    label: sourceLabel(source) || messages.annotations.untitledSource,
    detail,
    folded: searchable(`${source.title}\n${source.authors.join(' ')} ${detail}`),
  }
}

/**
 * The candidates that hold every word of the query, whatever diacritics either has: those that begin with it, those
 * with a word that does, then the others; each in the order given.
 */
export function findLinks(
  candidates: readonly LinkCandidate[],
  query: string,
  without: LinkTarget,
): FoundEntries<LinkCandidate> {
  const folded = fold(query).trim().replace(/\s+/g, ' ')
  const words = folded.split(' ').filter(Boolean)
  const own = targetKey(without)
  const isOwn = ({ target }: LinkCandidate): boolean => target.id === without.id && targetKey(target) === own
  if (words.length === 0) {
    const count = candidates.length - (candidates.some(isOwn) ? 1 : 0)
    const shown = candidates.slice(0, MOST_SHOWN + 1).filter((candidate) => !isOwn(candidate))
    return { shown: shown.slice(0, MOST_SHOWN), count }
  }
  const ranked: [LinkCandidate[], LinkCandidate[], LinkCandidate[]] = [[], [], []]
  let count = 0
  for (const candidate of candidates) {
    if (!words.every((word) => candidate.folded.includes(word))) continue
    if (isOwn(candidate)) continue
    count += 1
    const bucket = ranked[rankOf(candidate.folded, folded)]
    if (bucket && bucket.length < MOST_SHOWN) bucket.push(candidate)
  }
  return { shown: ranked.flat().slice(0, MOST_SHOWN), count }
}

// Quotes begin with their quotation mark.
function rankOf(text: string, query: string): 0 | 1 | 2 {
  if (text.startsWith(query) || text.startsWith(query, 1)) return 0
  return text.includes(` ${query}`) ? 1 : 2
}
