import { isEmptyQuery, parseQuery, type SearchQuery } from '../../shared/search/parse-query.ts'
import { readAnnotations, readTexts } from '../storage/contents.ts'
import { readSourcesById, sourcesWithoutWords } from '../storage/search-rows.ts'
import { allowing, isUnfiltered } from './allowed.ts'
import { applyChanged } from './apply-changed.ts'
import { chunksOf } from './chunks.ts'
import type { Span } from '../../shared/model/primitives.ts'
import type { DossierIndex, KnownAnnotation } from './dossier-index.ts'
import { CutTexts, foundAnnotation, foundName, foundSource, passagesIn } from './found.ts'
import { loadIndex, type OnProgress, wordsOfSources } from './load-index.ts'
import {
  type ChangedRecord,
  type FoundName,
  type FoundSource,
  NO_SEARCH_FILTER,
  type SearchAnswer,
  type SearchChoices,
  type SearchQuestion,
} from './protocol.ts'

/** Listed under a source until all of it is asked for. */
const FEW = 3
const ALL = 500
const MOST_NAMES = 20
/** So many words are made at once, of so many texts at most; a question that comes meanwhile waits for them. */
const WORDS_AT_ONCE = 10_000
const TEXTS_AT_ONCE = 100

/** What was found of one source, before anything of it is read. */
interface Group {
  readonly index: DossierIndex
  readonly sourceId: string
  score: number
  isInText: boolean
  readonly annotations: KnownAnnotation[]
}

/**
 * Answers questions about dossiers, whose indexes it reads when they are first asked for and follows from then on.
 * One work after the other, in the order in which they were asked for. It rejects with what the database throws.
 */
export class SearchEngine {
  private readonly indexes = new Map<string, DossierIndex>()
  private readonly texts = new CutTexts()
  private last: Promise<unknown> = Promise.resolve()

  /** Makes and keeps the words of all texts of a dossier that has none yet. */
  async prepare(dossierId: string, onProgress: OnProgress): Promise<null> {
    const missing = [...(await readSourcesById(await sourcesWithoutWords(dossierId))).values()]
    const total = missing.length
    let done = 0
    for (const chunk of chunksOf(missing, WORDS_AT_ONCE, TEXTS_AT_ONCE)) {
      onProgress({ done, total })
      const ids = chunk.map(({ id }) => id)
      await this.inTurn(() => wordsOfSources(dossierId, ids))
      done += chunk.length
    }
    if (total > 0) onProgress({ done, total })
    return null
  }

  search(question: SearchQuestion, first: number, count: number, onProgress: OnProgress): Promise<SearchAnswer> {
    return this.inTurn(async () => {
      const query = parseQuery(question.typed)
      const { groups, names } = await this.groupsOf(question, query, onProgress)
      const sources: FoundSource[] = []
      for (const group of groups.slice(first, first + count)) {
        const found = await this.describe(group, query, FEW)
        if (found) sources.push(found)
      }
      const annotationCount = groups.reduce((sum, { annotations }) => sum + annotations.length, 0)
      return { names: first === 0 ? names : [], sources, sourceCount: groups.length, annotationCount }
    })
  }

  whole(question: SearchQuestion, sourceId: string, onProgress: OnProgress): Promise<FoundSource | null> {
    return this.inTurn(async () => {
      const query = parseQuery(question.typed)
      const { groups } = await this.groupsOf(question, query, onProgress)
      const group = groups.find((each) => each.sourceId === sourceId)
      return group ? this.describe(group, query, ALL) : null
    })
  }

  matching(dossierId: string, typed: string, onProgress: OnProgress): Promise<readonly string[]> {
    return this.inTurn(async () => {
      const question = { dossierIds: [dossierId], typed, filter: NO_SEARCH_FILTER }
      return (await this.groupsOf(question, parseQuery(typed), onProgress)).groups.map(({ sourceId }) => sourceId)
    })
  }

  /** Who speaks and which outlets print in these dossiers. */
  choices(dossierIds: readonly string[], onProgress: OnProgress): Promise<SearchChoices> {
    return this.inTurn(async () => {
      const people: string[] = []
      const outlets: string[] = []
      for (const dossierId of dossierIds) {
        const index = await this.indexOf(dossierId, onProgress)
        for (const { name } of index.people.values()) people.push(name)
        for (const { outlet } of index.sources.values()) if (outlet) outlets.push(outlet)
      }
      return { people: inOrder(people), outlets: inOrder(outlets) }
    })
  }

  changed(records: readonly ChangedRecord[]): Promise<null> {
    return this.inTurn(async () => {
      for (const [dossierId, index] of this.indexes) {
        const own = records.filter((record) => record.dossierId === dossierId)
        if (own.length > 0) await applyChanged(index, own)
        const isGone = own.some(({ table }) => table === 'dossiers')
        // What is worn out, or may be gone as a whole, is read anew when it is next asked for.
        if (isGone || index.isWornOut) this.indexes.delete(dossierId)
      }
      for (const { table, id } of records) if (table === 'sources') this.texts.drop(id)
      return null
    })
  }

  private async indexOf(dossierId: string, onProgress: OnProgress): Promise<DossierIndex> {
    const known = this.indexes.get(dossierId)
    if (known) return known
    const index = await loadIndex(dossierId, onProgress)
    this.indexes.set(dossierId, index)
    return index
  }

  private async groupsOf({ dossierIds, filter }: SearchQuestion, query: SearchQuery, onProgress: OnProgress) {
    const groups = new Map<string, Group>()
    const names: { readonly name: FoundName; readonly score: number }[] = []
    // Without words a filter alone lists annotations; nothing at all lists nothing.
    const isAsked = !isEmptyQuery(query) || !isUnfiltered(filter)
    for (const dossierId of dossierIds) {
      // Read already when nothing is asked yet: the first word is being typed.
      const index = await this.indexOf(dossierId, onProgress)
      if (!isAsked) continue
      for (const { entry: number, score } of index.search(query, allowing(index, filter))) {
        const entry = index.entry(number)
        if (entry?.kind === 'source') addTo(groups, index, entry.source.id, score, null)
        else if (entry?.kind === 'person' || entry?.kind === 'question') {
          const id = entry.kind === 'person' ? entry.person.id : entry.question.id
          names.push({ name: foundName(index, entry.kind, id, query), score })
        } else if (entry) addTo(groups, index, entry.annotation.sourceId, score, entry.annotation)
      }
    }
    return {
      groups: [...groups.values()].sort((a, b) => b.score - a.score),
      names: names
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_NAMES)
        .map(({ name }) => name),
    }
  }

  private async describe(group: Group, query: SearchQuery, most: number): Promise<FoundSource | null> {
    const { index, sourceId } = group
    const known = new Map(group.annotations.slice(0, most).map((each) => [each.id, each]))
    const annotations = (await readAnnotations([...known.keys()])).map((each) => foundAnnotation(each, index, query))
    const cut = group.isInText ? await this.cutOf(sourceId) : null
    const shown = [...known.values(), ...titleIn(cut?.text ?? '', index.sources.get(sourceId)?.title ?? '')]
    const inText = cut ? passagesIn(cut, query, shown, most) : { passages: [], hasMore: false }
    return foundSource(index, sourceId, query, {
      ...inText,
      annotations,
      annotationCount: group.annotations.length,
    })
  }

  private async cutOf(sourceId: string) {
    const known = this.texts.get(sourceId)
    if (known) return known
    const [read] = await readTexts([sourceId])
    return read ? this.texts.put(sourceId, read.text) : null
  }

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.last.then(work)
    this.last = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }
}

const COLLATOR = new Intl.Collator('en')
const inOrder = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort(COLLATOR.compare)

/** The title stands over the passages already. So far into the text it is looked for. */
const TITLE_WITHIN = 2_000

function titleIn(text: string, title: string): readonly Span[] {
  const start = title === '' ? -1 : text.slice(0, TITLE_WITHIN).indexOf(title)
  return start < 0 ? [] : [{ start, end: start + title.length }]
}

/** A source counts by itself, and half of it by the best that was said of it. */
function addTo(
  groups: Map<string, Group>,
  index: DossierIndex,
  sourceId: string,
  score: number,
  annotation: KnownAnnotation | null,
): void {
  const group = groups.get(sourceId) ?? { index, sourceId, score: 0, isInText: false, annotations: [] }
  groups.set(sourceId, group)
  if (annotation === null) {
    group.isInText = true
    group.score += score
    return
  }
  // Best first: the first one counts.
  if (group.annotations.length === 0) group.score += score / 2
  group.annotations.push(annotation)
}
