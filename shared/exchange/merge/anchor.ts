import { describe } from '../../anchoring/describe.ts'
import type { QuoteSelector, Resolution } from '../../anchoring/resolution.ts'
import { resolveAll } from '../../anchoring/resolve-all.ts'
import { CONTEXT_LENGTH } from '../../anchoring/unique-context.ts'
import type { Target } from '../../model/annotation.ts'
import type { Span } from '../../model/primitives.ts'
import { canonicalise } from '../../text/canonical-text.ts'
import { fromCodePointOffsets } from '../../text/code-points.ts'
import type { IncomingAnnotation } from '../incoming.ts'

/** With so much context a file's description of a place is as good as ours, which may be one shorter at a pair. */
const LEAST_CONTEXT = CONTEXT_LENGTH - 1

export interface Place {
  readonly resolution: Resolution
  /** Null when orphaned. */
  readonly selector: Target['selector'] | null
}

/**
 * Finds passages of a file in a text of the dossier; positions are hints. A file without the text counts in a unit that
 * nobody knows: where the words do not stand at a position in code units but do in code points, it is the latter.
 *
 * @yields now and then, so that others can run; see `resolveAll`
 */
export function* anchorAll(
  text: string,
  annotations: readonly IncomingAnnotation[],
): Generator<undefined, readonly Place[]> {
  const selectors = inCodeUnits(text, annotations.map(selectorOf))
  const steps = resolveAll(text, selectors)
  let step = steps.next()
  while (!step.done) {
    yield
    step = steps.next()
  }
  const places: Place[] = []
  let yielded = Date.now()
  for (const [at, resolution] of step.value.entries()) {
    const selector = resolution.status === 'anchored' ? describedAt(text, resolution, selectors[at]) : null
    places.push({ resolution, selector })
    if (Date.now() - yielded < SLICE) continue
    yield
    yielded = Date.now()
  }
  return places
}
const SLICE = 10

const selectorOf = ({ exact, prefix, suffix, start, end }: IncomingAnnotation): QuoteSelector => ({
  exact: canonicalise(exact),
  prefix: canonicalise(prefix),
  suffix: canonicalise(suffix),
  start,
  end,
})

function inCodeUnits(text: string, selectors: readonly QuoteSelector[]): readonly QuoteSelector[] {
  const isThere = ({ exact, start }: QuoteSelector): boolean =>
    typeof start === 'number' && text.startsWith(exact, start)
  const doubtful = selectors.filter((selector) => typeof selector.start === 'number' && !isThere(selector))
  if (doubtful.length === 0) return selectors
  const starts = fromCodePointOffsets(
    text,
    doubtful.map(({ start }) => start ?? 0),
  )
  const moved = new Map<QuoteSelector, QuoteSelector>()
  for (const [at, selector] of doubtful.entries()) {
    const start = starts[at] ?? 0
    const other = { ...selector, start, end: start + selector.exact.length }
    if (isThere(other)) moved.set(selector, other)
  }
  return selectors.map((selector) => moved.get(selector) ?? selector)
}

/** The description of a place; the one that was found by, when it is right and says enough. */
function describedAt(text: string, { start, end }: Span, found: QuoteSelector | undefined): Target['selector'] {
  const { exact = '', prefix = '', suffix = '' } = found ?? {}
  const before = prefix ?? ''
  const after = suffix ?? ''
  const isRight =
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - before.length), start) === before &&
    text.startsWith(after, end) &&
    (before.length >= LEAST_CONTEXT || before.length === start) &&
    (after.length >= LEAST_CONTEXT || after.length === text.length - end)
  if (!isRight) return describe(text, { start, end })
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix: before, suffix: after },
  ]
}
