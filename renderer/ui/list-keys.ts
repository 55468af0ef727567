/** Where a cursor in a list goes for a key: an index of `count` rows, or null when the key is not for lists. */
export function listTarget(key: string, current: number, count: number, pageRows: number): number | null {
  if (count === 0) return null
  const last = count - 1
  const page = Math.max(1, pageRows)
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, current + 1)
    case 'ArrowUp':
      return current < 0 ? last : Math.max(0, current - 1)
    case 'PageDown':
      return Math.min(last, Math.max(0, current) + page)
    case 'PageUp':
      return Math.max(0, current - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
