import { z } from 'zod'
import { type NamedText, QuoteSearch } from '../../../../shared/briefs/check/check-quotes.ts'
import { checkedText, PrintedSearch } from '../../../../shared/briefs/check/printed-search.ts'
import { quotationsOfBlocks } from '../../../../shared/briefs/foreign/check-foreign.ts'
import { messages } from '../../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import { parseArguments } from '../arguments.ts'
import { done, failedWith, type Outcome, wrongUsage } from '../outcome.ts'
import { readForeign } from '../read-foreign.ts'
import { parseItem, readList } from '../read-list.ts'
import { entryOf, failures, findSource, loadSources, nameOf, type SourceFile } from '../sources.ts'
import type { RunVerb } from '../verb.ts'
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

/** One quotation as it stands in the document. */
type Check = (place: string | null, named: string | null, quote: string) => object

function checkIn(sources: readonly SourceFile[]): Check {
  const texts = textsOf(sources)
  const search = new QuoteSearch(texts)
  const checked = texts.map(checkedText)
  const everywhere = new PrintedSearch(checked)
  const nameByPath = new Map(sources.map((source) => [source.path, nameOf(sources, source)]))
  return (place, named, quote) => {
    const { status, source: path, start, end } = search.check({ source: place, quote })
    const source = named ?? (path === null ? null : (nameByPath.get(path) ?? path))
    // Words left out are words altered here; that they are marked, and the rest is true, is said beside it.
    const print = place === null ? everywhere : new PrintedSearch(checked.filter(({ name }) => name === place))
    const isAbridged = status === 'ALTERED' && print.check(quote).abridged
    return { status, source, start, end, ...(isAbridged ? { abridged: true } : {}) }
  }
}

async function checkQuotes(world: HeadlessWorld, file: string, sourceFiles: readonly string[]): Promise<Outcome> {
  const list = await readList(world, file, 'quotes')
  if (!list.ok) return failedWith(list.error)
  const sources = await loadSources(world, sourceFiles)
  const check = checkIn(sources)
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
    return check(place.value, source, item.value.quote)
  })
  return done({ results, ...failures(sources) }, failed)
}

async function checkDocument(world: HeadlessWorld, file: string, sourceFiles: readonly string[]): Promise<Outcome> {
  const read = await world.readFile(file)
  const blocks = read.ok ? await readForeign(file, read.value) : read
  if (!blocks.ok) {
    return failedWith({ code: blocks.error.code, message: messages.headless.fileFailed(file, blocks.error.message) })
  }
  const sources = await loadSources(world, sourceFiles)
  const check = checkIn(sources)
  const results = quotationsOfBlocks(blocks.value).map(({ quotation }) => ({
    quote: quotation,
    ...check(null, null, quotation),
  }))
  return done(
    { results, ...failures(sources) },
    sources.some(({ result }) => !result.ok),
  )
}

const isDocument = (argument: string): boolean => argument === '--document' || argument.startsWith('--document=')

export const runCheck: RunVerb = async (argv, world) => {
  if (argv.some(isDocument)) {
    const parsed = parseArguments(argv, { options: ['document'], takesFiles: true })
    if (!parsed.ok) return wrongUsage(parsed.error.message)
    return checkDocument(world, parsed.value.options.document, parsed.value.files)
  }
  const parsed = parseArguments(argv, { options: ['quotes'], takesFiles: true })
  if (!parsed.ok) return wrongUsage(parsed.error.message)
  return checkQuotes(world, parsed.value.options.quotes, parsed.value.files)
}
