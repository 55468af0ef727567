import type { Span } from '../model/primitives.ts'

/**
 * Longest stretch given to Intl.Segmenter at once, UTF-16 code units. V8's iterator looks at the whole string
 * again for every segment, so that a long one takes quadratic time (300,000 characters: 30 s).
 */
const WINDOW = 512
/** A window may have cut the word at its end: what lies this close to the edge is segmented again. */
const OVERLAP = 64

const known = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  let segmenter = known.get(key)
  if (segmenter === undefined) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity })
    } catch (error) {
      // A tag that is not well-formed comes from a file; the root rules serve it.
      if (!(error instanceof RangeError)) throw error
      segmenter = new Intl.Segmenter('und', { granularity })
    }
    known.set(key, segmenter)
  }
  return segmenter
}

/**
 * The words of a run of letters without spaces (Chinese, Japanese, Thai…), by the dictionary of ICU, in
 * windows, so that the time is linear in the length of the run.
 */
export function* dictionaryWords(text: string, run: Span, language: string): Generator<Span> {
  const segmenter = segmenterFor(language, 'word')
  let from = run.start
  while (from < run.end) {
    const to = Math.min(run.end, from + WINDOW)
    const keep = to === run.end ? to : to - OVERLAP
    let next = to
    for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
      const start = from + index
      if (start >= keep && start > from) {
        next = start
        break
      }
      yield { start, end: start + segment.length }
    }
    from = next
  }
}

/** How far around an offset a grapheme cluster is looked for; longer ones are hostile. */
const CLUSTER = 64

/** The span widened so that it cuts no grapheme cluster, and so no surrogate pair. */
export function widenToClusters(text: string, span: Span): Span {
  const start = clusterAt(text, span.start)
  const end = clusterAt(text, span.end)
  return {
    start: start === null ? span.start : start.start,
    end: end === null || end.start === span.end ? span.end : end.end,
  }
}

function clusterAt(text: string, offset: number): Span | null {
  if (offset <= 0 || offset >= text.length) return null
  const from = Math.max(0, offset - CLUSTER)
  const window = text.slice(from, offset + CLUSTER)
  const cluster = segmenterFor('und', 'grapheme')
    .segment(window)
    .containing(offset - from)
  return cluster === undefined
    ? null
    : { start: from + cluster.index, end: from + cluster.index + cluster.segment.length }
}
