import { groupBy } from '../../analysis/group-by.ts'
import { type Annotation, spanOf } from '../../model/annotation.ts'
import type { DossierContents, SourceContents } from '../../model/dossier-contents.ts'
import { type GuidOf, guidsOf } from './guid.ts'

/** A dossier in the order in which it is written, whatever the order of its records. */
export interface ProjectInput {
  readonly contents: DossierContents
  readonly guidOf: GuidOf
  readonly sources: readonly SourceContents[]
  /** By source, in reading order. */
  readonly annotations: ReadonlyMap<string, readonly Annotation[]>
  /** Those whose source is not in the dossier. */
  readonly stray: readonly Annotation[]
}

export function projectInput(contents: DossierContents): ProjectInput {
  const known = new Set(contents.sources.map(({ source }) => source.id))
  const sorted = [...contents.annotations].sort(inReadingOrder)
  return {
    contents: { ...contents, people: byId(contents.people), questions: byId(contents.questions) },
    guidOf: guidsOf(contents),
    sources: [...contents.sources].sort((a, b) => byText(a.source.id, b.source.id)),
    annotations: groupBy(sorted, ({ target }) => target.source),
    stray: sorted.filter(({ target }) => !known.has(target.source)),
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byId = <Item extends { readonly id: string }>(records: readonly Item[]): readonly Item[] =>
  [...records].sort((a, b) => byText(a.id, b.id))

const inReadingOrder = (a: Annotation, b: Annotation): number =>
  byText(a.target.source, b.target.source) ||
  spanOf(a).start - spanOf(b).start ||
  spanOf(a).end - spanOf(b).end ||
  byText(a.id, b.id)
