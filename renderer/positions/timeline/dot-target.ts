/** Which dot: its lane, and its place in it. */
export interface DotPlace {
  readonly lane: number
  readonly dot: number
}

const nearest = (moments: readonly number[], to: number): number =>
  moments.reduce((best, at, index) => (Math.abs(at - to) < Math.abs((moments[best] ?? 0) - to) ? index : best), 0)

/**
 * Where a key leads among the dots of a timeline: left and right in a lane, up and down to the nearest in time of the
 * next lane that has any. Null when it is no such key; where there is nothing more, the same place.
 * @param lanes the moments of their dots, earliest first
 */
export function dotTarget(key: string, from: DotPlace, lanes: readonly (readonly number[])[]): DotPlace | null {
  const own = lanes[from.lane] ?? []
  const inLane = (dot: number): DotPlace => ({ lane: from.lane, dot: Math.min(own.length - 1, Math.max(0, dot)) })
  switch (key) {
    case 'ArrowLeft':
      return inLane(from.dot - 1)
    case 'ArrowRight':
      return inLane(from.dot + 1)
    case 'Home':
      return inLane(0)
    case 'End':
      return inLane(own.length - 1)
    case 'ArrowUp':
    case 'ArrowDown': {
      const step = key === 'ArrowUp' ? -1 : 1
      for (let lane = from.lane + step; lane >= 0 && lane < lanes.length; lane += step) {
        const moments = lanes[lane] ?? []
        if (moments.length > 0) return { lane, dot: nearest(moments, own[from.dot] ?? 0) }
      }
      return from
    }
    default:
      return null
  }
}
