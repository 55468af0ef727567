import { describe } from '../../shared/anchoring/describe.ts'
import { resolveAll } from '../../shared/anchoring/resolve-all.ts'
import type { Target } from '../../shared/model/annotation.ts'
import type { Resolved, ResolveRequest } from './resolve-messages.ts'

/** How many are described between two reports. */
const REPORTED = 16

/**
 * Answers a request.
 * @param report told how many are done; where they are described as well, each is done by halves
 */
export function resolveRequest(request: ResolveRequest, report: (done: number) => void): Resolved {
  const { text, selectors, describes } = request
  const work = resolveAll(text, selectors)
  let step = work.next()
  while (!step.done) {
    report(describes ? Math.floor(step.value / 2) : step.value)
    step = work.next()
  }
  const resolutions = step.value
  const descriptions: (Target['selector'] | null)[] = []
  for (const [index, resolution] of resolutions.entries()) {
    const isWanted = describes && resolution.status === 'anchored'
    descriptions.push(isWanted ? describe(text, resolution) : null)
    if (describes && index % REPORTED === 0) report(Math.floor((resolutions.length + index) / 2))
  }
  return { resolutions, descriptions }
}
