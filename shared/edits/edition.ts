import { describe } from '../anchoring/describe.ts'
import type { Environment } from '../environment.ts'
import { type Annotation, exactOf, spanOf, type Target } from '../model/annotation.ts'
import type { Span } from '../model/primitives.ts'
import type { Source } from '../model/source.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { changed, transactionOf } from './transaction-of.ts'

/** A source that is the new edition of another, with its canonical text. Both as they are stored. */
export interface NewEdition {
  readonly source: Source
  readonly text: string
}

/** Where a passage of the old edition stands in the new one. */
export interface FoundPassage {
  /** What was looked for: an annotation whose target has changed since is not moved. */
  readonly target: Target
  /** Its description in the text of the new edition. */
  readonly selector: Target['selector']
}

/** Whether both stand in the same place of the same source and quote the same words. */
export const sameTarget = (a: Target, b: Target): boolean =>
  a.source === b.source && JSON.stringify(a.selector) === JSON.stringify(b.selector)

/** The same annotation, with its fields, on another passage. It is no quotation of the old edition any more. */
function movedTo(
  environment: Environment,
  source: string,
  before: Annotation,
  selector: Target['selector'],
): Annotation {
  const { quotationOnly: _over, ...kept } = before
  return { ...kept, target: { source, selector }, modifiedAt: environment.now() }
}

/** Whether the words described stand where they are said to stand. */
const isVerbatim = (text: string, [{ start }, { exact }]: Target['selector']): boolean => text.startsWith(exact, start)

/**
 * Makes a source the new edition of another and moves to it what was found there: one step. What was not found, was
 * changed meanwhile, or is kept as a quotation stays as it is.
 *
 * @param annotations those of the old edition, as they are stored
 * @param found by id of the annotation
 */
export function bringAnnotations(
  environment: Environment,
  edition: NewEdition,
  supersedes: string,
  annotations: readonly Annotation[],
  found: ReadonlyMap<string, FoundPassage>,
): Transaction {
  const { source } = edition
  const linked = source.supersedes === supersedes ? [] : [changed('sources', source, { ...source, supersedes })]
  const moves = movesTo(environment, edition, annotations, found)
  return transactionOf(environment, 'edition.bring', [...linked, ...moves])
}

/** What moves to the new edition of all that is annotated in the old one; see {@link bringAnnotations}. */
export const movesTo = (
  environment: Environment,
  { source, text }: NewEdition,
  annotations: readonly Annotation[],
  found: ReadonlyMap<string, FoundPassage>,
): readonly Change[] =>
  annotations.flatMap((annotation) => {
    const passage = found.get(annotation.id)
    if (!passage || annotation.quotationOnly || !sameTarget(annotation.target, passage.target)) return []
    if (!isVerbatim(text, passage.selector)) return []
    return [changed('annotations', annotation, movedTo(environment, source.id, annotation, passage.selector))]
  })

/** Gives an annotation of the old edition its place in the new one. `span` is snapped to words already. */
export const attachAnnotation = (
  environment: Environment,
  { source, text }: NewEdition,
  before: Annotation,
  span: Span,
): Transaction =>
  transactionOf(environment, 'edition.attach', [
    changed('annotations', before, movedTo(environment, source.id, before, describe(text, span))),
  ])

/** Leaves annotations with the old edition, as what it said: they are not to be placed any more. */
export const keepAsQuotation = (environment: Environment, annotations: readonly Annotation[]): Transaction =>
  transactionOf(
    environment,
    'edition.keep',
    annotations
      .filter(({ quotationOnly }) => !quotationOnly)
      .map((before) =>
        changed('annotations', before, { ...before, quotationOnly: true, modifiedAt: environment.now() }),
      ),
  )

/** What was kept as a quotation is to be placed again. */
export const takeBackToPlace = (environment: Environment, annotations: readonly Annotation[]): Transaction =>
  transactionOf(
    environment,
    'edition.take-back',
    annotations.flatMap((before) => {
      const { quotationOnly, ...rest } = before
      return quotationOnly ? [changed('annotations', before, { ...rest, modifiedAt: environment.now() })] : []
    }),
  )

/** An annotation as something to look for in another text: the words, what stood around them, and where. */
export function selectorOf(annotation: Annotation): {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
} {
  const [, { prefix, suffix }] = annotation.target.selector
  const { start, end } = spanOf(annotation)
  return { exact: exactOf(annotation), prefix, suffix, start, end }
}
