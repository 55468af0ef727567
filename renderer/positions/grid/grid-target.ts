import type { GridPlace } from '../columns.ts'

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that a window holds. */
  readonly page: number
}

const clamped = (value: number, last: number): number => Math.min(last, Math.max(-1, value))

/**
 * Where a key leads in a grid, as in the ARIA grid pattern; null when it is not a key of grids. Heads are part of it:
 * row -1 and column -1. Only their corner is not, and what leads there leads beside it.
 */
export function gridTarget(key: string, control: boolean, from: GridPlace, size: GridSize): GridPlace | null {
  const to = target(key, control, from, size)
  if (!to) return null
  const place = { row: clamped(to.row, size.rows - 1), column: clamped(to.column, size.columns - 1) }
  if (place.row >= 0 || place.column >= 0) return place
  return from.row < 0
    ? { row: -1, column: Math.min(0, size.columns - 1) }
    : { row: Math.min(0, size.rows - 1), column: -1 }
}

function target(key: string, control: boolean, { row, column }: GridPlace, size: GridSize): GridPlace | null {
  if (control) {
    if (key === 'Home') return { row: 0, column: -1 }
    return key === 'End' ? { row: size.rows - 1, column: size.columns - 1 } : null
  }
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'Home':
      return { row, column: -1 }
    case 'End':
      return { row, column: size.columns - 1 }
    case 'PageUp':
      return { row: row < 0 ? row : Math.max(0, row - Math.max(1, size.page)), column }
    case 'PageDown':
      return { row: Math.max(0, row) + Math.max(1, size.page), column }
    default:
      return null
  }
}
