import type { QuoteSelector, Resolution } from './resolution.ts'
import { resolverFor } from './resolve.ts'

/** So long one slice of the work lasts, in milliseconds: short enough for a progress bar and for a cancel to be felt. */
const SLICE = 10

/**
 * Resolves many selectors in one text, in slices. Between two slices the caller may show how far it
 * is, let others run, or stop: whoever asks for no further slice has cancelled.
 *
 * @param text the text as it is now
 * @param now milliseconds of any clock that does not jump; it decides where slices end and nothing else
 * @yields how many selectors are done, after each slice of about 10 ms. A slice is longer when one
 *   selector is: the first changed quote pays for the index of the whole text
 * @returns one resolution a selector, in the same order
 */
export function* resolveAll(
  text: string,
  selectors: readonly QuoteSelector[],
  now: () => number = Date.now,
): Generator<number, readonly Resolution[]> {
  const resolveNext = resolverFor(text)
  const resolutions: Resolution[] = []
  let sliceStart = now()
  for (const selector of selectors) {
    resolutions.push(resolveNext(selector))
    if (now() - sliceStart < SLICE) continue
    yield resolutions.length
    sliceStart = now()
  }
  return resolutions
}
