import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { noteText } from '../../shared/notes/note-text.ts'
import { fold } from '../ui/fold.ts'

/** The words that all have to be found; none when nothing was typed. */
export const searchWords = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean)

/**
 * Per source, folded: what is known about it, who speaks in it and what was quoted from it. The text
 * itself is searched apart, by the index of the search.
 */
export function haystacks(
  sources: readonly Source[],
  annotations: readonly Annotation[],
  people: readonly Person[],
): ReadonlyMap<string, string> {
  const names = new Map(people.map(({ id, name, aliases }) => [id, [name, ...aliases].join('\n')]))
  const parts = new Map<string, string[]>(
    sources.map(({ id, title, subtitle, outlet, authors, capsule }) => [
      id,
      [title, subtitle ?? '', outlet ?? '', ...authors, capsule.fileName ?? ''],
    ]),
  )
  const speakers = new Set<string>()
  for (const annotation of annotations) {
    const own = parts.get(annotation.target.source)
    own?.push(exactOf(annotation), noteText(annotation.note), ...annotation.tags)
    const { speakerId } = annotation
    const pair = `${annotation.target.source} ${speakerId ?? ''}`
    if (speakerId === null || speakers.has(pair)) continue
    speakers.add(pair)
    own?.push(names.get(speakerId) ?? '')
  }
  return new Map([...parts].map(([id, own]) => [id, fold(own.join('\n'))]))
}

export const containsAll = (haystack: string, words: readonly string[]): boolean =>
  words.every((word) => haystack.includes(word))
