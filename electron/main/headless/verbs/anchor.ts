import { z } from 'zod'
import { resolverFor } from '../../../../shared/anchoring/resolve.ts'
import type { Resolution } from '../../../../shared/anchoring/resolution.ts'
import { decodeText } from '../../../../shared/formats/encoding/decode.ts'
import { messages } from '../../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import { canonicalise } from '../../../../shared/text/canonical-text.ts'
import { parseArguments } from '../arguments.ts'
import { done, failedWith, wrongUsage } from '../outcome.ts'
import { parseItem, readList } from '../read-list.ts'
import type { RunVerb } from '../verb.ts'
import type { HeadlessWorld } from '../world.ts'

/** A position that is no offset is no position: the quote may still be found by itself. */
const Position = z.number().nullish().catch(null)

const Selector = z.object({
  exact: z.string(),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
  start: Position,
  end: Position,
})

/** The text of a plain text file, whatever it is called. An empty file is an empty text. */
async function readText(world: HeadlessWorld, file: string): Promise<Result<string>> {
  const read = await world.readFile(file)
  const decoded = read.ok && read.value.length > 0 ? decodeText(read.value) : read
  if (!decoded.ok) return fail(decoded.error.code, messages.headless.fileFailed(file, decoded.error.message))
  return ok('text' in decoded.value ? canonicalise(decoded.value.text) : '')
}

function entryOf(resolution: Resolution): object {
  if (resolution.status === 'anchored') {
    const { status, start, end, method, score } = resolution
    return { status, start, end, method, score, reason: null }
  }
  const { status, reason, candidates } = resolution
  return { status, start: null, end: null, method: null, score: null, reason, candidates }
}

export const runAnchor: RunVerb = async (argv, world) => {
  const parsed = parseArguments(argv, { options: ['text', 'selectors'], takesFiles: false })
  if (!parsed.ok) return wrongUsage(parsed.error.message)
  const read = await readText(world, parsed.value.options.text)
  if (!read.ok) return failedWith(read.error)
  const list = await readList(world, parsed.value.options.selectors, 'selectors')
  if (!list.ok) return failedWith(list.error)
  const resolve = resolverFor(read.value)
  const items = list.value.map((item, index) => parseItem(Selector, item, index))
  const results = items.map((item) => {
    if (item.ok) return entryOf(resolve(item.value))
    world.writeError(item.error.message)
    return { status: 'orphaned', start: null, end: null, method: null, score: null, reason: item.error.message }
  })
  return done(
    { results },
    items.some((item) => !item.ok),
  )
}
