import { FileText, Tag, User } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import { findText, type Found } from '../../commands/find-text.ts'
import { fold } from '../../ui/fold.ts'
import { excerpt } from './excerpt.ts'
import type { PaletteContent, PaletteItem, PaletteSection, Scope } from './palette-items.ts'

const text = messages.app.palette
const SHOWN = 30

const section = (title: string, items: readonly PaletteItem[], note = ''): readonly PaletteSection[] =>
  items.length === 0 ? [] : [{ title, note, items }]

interface Scored {
  readonly found: Found
  readonly item: (found: Found) => PaletteItem
}

/** Folding is nine tenths of the work, and the records stay the same while the palette is open. */
const folded = new WeakMap<object, string>()

function foldedOf(record: object, text: string): string {
  const known = folded.get(record) ?? fold(text)
  folded.set(record, known)
  return known
}

const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean)

const holds = (record: object, text: string, words: readonly string[]): boolean =>
  words.every((word) => foldedOf(record, text).includes(word))

const best = (candidates: readonly (Scored | null)[], limit: number): readonly PaletteItem[] =>
  candidates
    .filter((candidate) => candidate !== null)
    .sort((a, b) => b.found.score - a.found.score)
    .slice(0, limit)
    .map(({ found, item }) => item(found))

/** People whose name or another printed form of it matches. */
export function findPeople(query: string, people: readonly Person[], limit: number): readonly PaletteSection[] {
  const items = best(
    people.map((person) => {
      const byName = findText(query, person.name)
      const byAlias = byName
        ? null
        : person.aliases.map((alias) => findText(query, alias)).find((found) => found !== null)
      const found = byName ?? (byAlias ? { score: byAlias.score, hits: [] } : null)
      return found && { found, item: ({ hits }: Found) => personItem(person, hits) }
    }),
    limit,
  )
  return section(text.people, items)
}

const personItem = (person: Person, hits: Found['hits']): PaletteItem => ({
  id: `person ${person.id}`,
  label: person.name,
  hits,
  detail: [person.role, person.affiliation].filter(Boolean).join(', '),
  mark: { icon: User },
  quoted: false,
  chord: null,
  disabled: false,
  choice: { kind: 'scope', scope: { kind: 'person', person } },
})

/** Sources by title. */
export function findSources(query: string, { sources }: PaletteContent): readonly PaletteSection[] {
  const words = wordsOf(query)
  const items = best(
    sources
      .filter((source) => holds(source, source.title, words))
      .map((source) => {
        const found = findText(query, source.title)
        const item = ({ hits }: Found): PaletteItem => ({
          id: `source ${source.id}`,
          label: source.title,
          hits,
          detail: source.outlet ?? text.source,
          mark: { icon: FileText },
          quoted: true,
          chord: null,
          disabled: false,
          choice: { kind: 'source', source },
        })
        return found && { found, item }
      }),
    8,
  )
  return section(text.sources, items)
}

/** Tags with their number of passages. */
export function findTags(query: string, { annotations }: PaletteContent): readonly PaletteSection[] {
  const counts = new Map<string, number>()
  for (const tag of annotations.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const items = best(
    [...counts].map(([tag, count]) => {
      const found = findText(query, tag)
      const item = ({ hits }: Found): PaletteItem => ({
        id: `tag ${tag}`,
        label: tag,
        hits,
        detail: text.passageCount(count, count),
        mark: { icon: Tag },
        quoted: false,
        chord: null,
        disabled: false,
        choice: { kind: 'scope', scope: { kind: 'tag', tag } },
      })
      return found && { found, item }
    }),
    SHOWN,
  )
  return section(text.tagsOnly, items)
}

const inScope = (scope: Scope | null, { speakerId, tags }: Annotation): boolean => {
  if (scope === null) return true
  return scope.kind === 'person' ? speakerId === scope.person.id : tags.includes(scope.tag)
}

/** Annotated passages that contain every word of the query, in the order of the dossier. */
export function findPassages(query: string, content: PaletteContent, scope: Scope | null): readonly PaletteSection[] {
  const words = wordsOf(query)
  if (words.length === 0 && scope === null) return []
  const found = content.annotations.filter(
    (annotation) => inScope(scope, annotation) && holds(annotation, exactOf(annotation), words),
  )
  const items = found.slice(0, SHOWN).map((annotation) => passageItem(query, content, annotation))
  return section(text.passages, items, text.passageCount(items.length, found.length))
}

function passageItem(query: string, content: PaletteContent, annotation: Annotation): PaletteItem {
  const exact = exactOf(annotation)
  const shown = excerpt(exact, findText(query, exact)?.hits ?? [])
  const speaker = content.people.find(({ id }) => id === annotation.speakerId)?.name
  const outlet = content.sources.find(({ id }) => id === annotation.target.source)?.outlet
  return {
    id: `passage ${annotation.id}`,
    label: shown.text,
    hits: shown.hits,
    detail: [speaker, outlet].filter(Boolean).join(' · '),
    mark: { annotationKind: annotation.kind },
    quoted: true,
    chord: null,
    disabled: false,
    choice: { kind: 'passage', annotation },
  }
}
