import { nameKey } from '../../analysis/people/name-key.ts'
import type { AnnotationKind } from '../../model/annotation.ts'

/** What other people call our kinds; compared without case, and `-` and `_` are spaces. */
const KIND_TAGS: Readonly<Record<AnnotationKind, readonly string[]>> = {
  expert_view: ['expert view', 'expert views', 'expert', 'experts', 'expert opinion', 'analyst', 'opinion', 'view'],
  official_statement: [
    'official statement',
    'official statements',
    'official',
    'officials',
    'government',
    'ministry',
    'statement',
  ],
  figure: ['figure', 'figures', 'number', 'numbers', 'statistic', 'statistics', 'data', 'quantity'],
}

const KIND_OF = new Map(
  (Object.entries(KIND_TAGS) as [AnnotationKind, readonly string[]][]).flatMap(([kind, tags]) =>
    tags.map((tag) => [tag, kind] as const),
  ),
)

/** The kind that a tag of another program is likely to mean; null when it tells nothing. */
export const kindOfTag = (tag: string): AnnotationKind | null =>
  KIND_OF.get(nameKey(tag).replace(/[-_]+/gu, ' ')) ?? null

/** The one kind that the tags mean; null when none does or they mean several. */
export function kindOfTags(tags: readonly string[]): AnnotationKind | null {
  const kinds = new Set(tags.flatMap((tag) => kindOfTag(tag) ?? []))
  const [only] = kinds
  return kinds.size === 1 && only ? only : null
}
