import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { Standing } from '../../shared/model/person.ts'

/** What somebody who is named for the first time is taken for. */
export const STANDING_OF_KIND: Readonly<Record<AnnotationKind, Standing>> = {
  expert_view: 'expert',
  official_statement: 'official',
  figure: 'other',
}
