import { EMPTY_FIGURE, editAnnotation } from '../../shared/edits/annotation.ts'
import type { Figure } from '../../shared/model/figure.ts'
import type { Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotation } from '../storage/contents.ts'

/** Changes some fields of a figure, building on what is on disk: two fields that are left fast do not undo each other. */
export function amendFigure(annotationId: string, patch: Partial<Figure>): Promise<Result<void>> {
  return commit(async () => {
    const now = await readAnnotation(annotationId)
    if (!now) return null
    const before = now.figure ?? EMPTY_FIGURE
    const figure = { ...before, ...patch }
    if (JSON.stringify(figure) === JSON.stringify(before)) return null
    return editAnnotation(environment, now, { figure })
  })
}
