import type { AnnotationKind } from '../../shared/model/annotation.ts'

/** The short names under which kinds are styled: `data-kind`, `--expert-line`, `::highlight(expert-1)`. */
export type KindName = 'expert' | 'official' | 'figure'

const KIND_NAMES: Readonly<Record<AnnotationKind, KindName>> = {
  expert_view: 'expert',
  official_statement: 'official',
  figure: 'figure',
}

export const kindName = (kind: AnnotationKind): KindName => KIND_NAMES[kind]
