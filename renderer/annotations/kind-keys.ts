import type { AnnotationKind } from '../../shared/model/annotation.ts'

/** The key that tags with a kind, and changes the kind of what is selected. */
export const KIND_KEYS: Readonly<Record<AnnotationKind, string>> = {
  expert_view: 'e',
  official_statement: 'o',
  figure: 'f',
}
