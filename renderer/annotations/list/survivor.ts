import { annotationAt, type ListLayout, rowCount } from './layout.ts'

/** Who comes to the cursor's place when some annotations go: the next one that stays, else the one before; null when none does. */
export function survivor(layout: ListLayout, row: number, gone: ReadonlySet<string>): string | null {
  const stays = (at: number): string | null => {
    const id = annotationAt(layout, at)?.id
    return id === undefined || gone.has(id) ? null : id
  }
  for (let at = Math.max(0, row); at < rowCount(layout); at += 1) if (stays(at) !== null) return stays(at)
  for (let at = row - 1; at >= 0; at -= 1) if (stays(at) !== null) return stays(at)
  return null
}
