import { z } from 'zod'
import { type NamedText, QuoteSearch } from '../../../../shared/briefs/check/check-quotes.ts'
import { parseArguments } from '../arguments.ts'
import { done, failedWith, wrongUsage } from '../outcome.ts'
import { parseItem, readList } from '../read-list.ts'
import { entryOf, failures, findSource, loadSources, nameOf, type SourceFile } from '../sources.ts'
import type { Result } from '../../../../shared/result.ts'
import { fail, ok } from '../../../../shared/result.ts'
import { messages } from '../../../../shared/messages/messages.ts'
import type { Verb } from '../verb.ts'
import type { HeadlessWorld } from '../world.ts'

const Item = z.object({ source: z.string().nullish(), quote: z.string() })

/** Texts are searched by path, which no two sources share; documents name them otherwise. */
const textsOf = (sources: readonly SourceFile[]): readonly NamedText[] =>
  sources.flatMap(({ path, result }) => (result.ok ? [{ name: path, text: result.value.imported.text }] : []))

/** Where an item is to be looked for: a path, or null for everywhere. */
function placeOf(world: HeadlessWorld, sources: readonly SourceFile[], name: string | null): Result<string | null> {
  if (name === null) return ok(null)
  const found = findSource(sources, name, world.resolvePath)
  if (!found.ok) return found
  return found.value.result.ok ? ok(found.value.path) : fail('model/invalid', messages.headless.failedSource(name))
}

export const checkVerb: Verb = {
  name: 'check',
  usage: 'check --quotes FILE SOURCEFILE…',
  run: async (argv, world) => {
    const parsed = parseArguments(argv, { options: ['quotes'], takesFiles: true })
    if (!parsed.ok) return wrongUsage(parsed.error.message)
    const list = await readList(world, parsed.value.options.quotes, 'quotes')
    if (!list.ok) return failedWith(list.error)
    const sources = await loadSources(world, parsed.value.files)
    const search = new QuoteSearch(textsOf(sources))
    const nameByPath = new Map(sources.map((source) => [source.path, nameOf(sources, source)]))
    let failed = sources.some(({ result }) => !result.ok)
    const results = list.value.map((value, index) => {
      const missing = { status: 'MISSING', source: null, start: null, end: null } as const
      const item = parseItem(Item, value, index)
      const source = item.ok ? (item.value.source ?? null) : null
      const place = item.ok ? placeOf(world, sources, source) : item
      if (!item.ok || !place.ok) {
        failed = true
        const error = item.ok ? place : item
        return { ...missing, source, ...(error.ok ? {} : { error: entryOf(error.error) }) }
      }
      const { status, source: path, start, end } = search.check({ source: place.value, quote: item.value.quote })
      return { status, source: source ?? (path === null ? null : (nameByPath.get(path) ?? path)), start, end }
    })
    return done({ results, ...failures(sources) }, failed)
  },
}
