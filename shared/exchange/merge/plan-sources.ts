import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { byText } from '../../analysis/by-text.ts'
import { readPlainText } from '../../formats/plain-text/plain-text.ts'
import type { Block } from '../../model/block.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { Source } from '../../model/source.ts'
import { bodyWordCount } from '../../text/body-word-count.ts'
import { canonicalise } from '../../text/canonical-text.ts'
import type { Incoming, IncomingAnnotation, IncomingSource } from '../incoming.ts'
import { differencesOf } from './differences.ts'
import { sourceMatcher } from './match-sources.ts'
import type { Arrival, PlannedSource } from './merge-types.ts'

/** What the file says about a source: the fields that it leaves open are not among them. */
export function statedFields(
  incoming: IncomingSource,
): Partial<Pick<Source, 'title' | 'subtitle' | 'authors' | 'outlet' | 'publishedAt' | 'language'>> {
  const { title, subtitle, authors, outlet, publishedAt, language } = incoming
  return {
    ...(title.trim() === '' ? {} : { title }),
    ...(subtitle === null ? {} : { subtitle }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(outlet === null ? {} : { outlet }),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(language === 'und' ? {} : { language }),
  }
}

/** @yields after each source: reading the parts of a long new text takes a while */
export function* planSources(
  { sources }: DossierContents,
  incoming: Incoming,
): Generator<undefined, readonly PlannedSource[]> {
  const match = sourceMatcher(sources)
  const annotations = bySourceKey(incoming.annotations)
  const leaders = new Map<string, string>()
  const planned: PlannedSource[] = []
  for (const source of [...incoming.sources].sort((a, b) => byText(a.key, b.key))) {
    const found = match(source, annotations.get(source.key) ?? [])
    const arrival = found === null && source.text !== null ? arrivalOf(source, source.text) : null
    const identity = found?.source.source.id ?? arrival?.text
    const leader = identity === undefined ? source.key : (leaders.get(identity) ?? source.key)
    if (identity !== undefined) leaders.set(identity, leader)
    const differences = found ? differencesOf(found.source.source, statedFields(source)) : []
    const matched = leader !== source.key || differences.length === 0 ? 'same' : 'conflicting'
    planned.push({
      key: source.key,
      incoming: source,
      status: found ? matched : arrival === null ? 'absent' : leader === source.key ? 'new' : 'same',
      sourceId: found?.source.source.id ?? null,
      leader,
      by: found?.by ?? null,
      differences: leader === source.key ? differences : [],
      arrival,
    })
    yield
  }
  return planned
}

export function bySourceKey(
  annotations: readonly IncomingAnnotation[],
): ReadonlyMap<string, readonly IncomingAnnotation[]> {
  const groups = new Map<string, IncomingAnnotation[]>()
  for (const annotation of annotations) {
    const group = groups.get(annotation.sourceKey)
    if (group) group.push(annotation)
    else groups.set(annotation.sourceKey, [annotation])
  }
  return groups
}

function arrivalOf(source: IncomingSource, given: string): Arrival | null {
  const text = canonicalise(given)
  if (text.trim() === '') return null
  const reading = readPlainText(text, source.fileName ?? source.title)
  // Offsets of the file hold for its own text only.
  const blocks = source.blocks !== null && text === given && areSound(source.blocks, text) ? source.blocks : null
  const language = source.language === 'und' ? reading.language : source.language
  const original = source.original ?? utf8fromStringLoose(text)
  return {
    text,
    blocks: blocks ?? reading.blocks,
    wordCount: bodyWordCount(text, blocks ?? reading.blocks, language),
    language,
    original,
    sha256: bytesToHex(sha256(original)),
  }
}

/** In order, without overlap, and no word outside of them. */
function areSound(blocks: readonly Block[], text: string): boolean {
  let reached = 0
  for (const { start, end } of [...blocks, { start: text.length, end: text.length + 1 }]) {
    if (start < reached || end <= start || text.slice(reached, start).trim() !== '') return false
    reached = end
  }
  return reached === text.length + 1 && blocks.every(({ end }) => end <= text.length)
}
