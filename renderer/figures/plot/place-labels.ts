/** px, in the coordinates of the plot. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LabelWish {
  readonly key: string
  /** The point that is named. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Higher is placed first. */
  readonly weight: number
}

export interface PlacedLabel {
  readonly key: string
  /** Where the text begins, and its baseline. */
  readonly x: number
  readonly y: number
}

/** px: of a line of labels, and from a point's middle to what stands beside it. */
export const LABEL_HEIGHT = 14
const GAP = 13
const POINT = 6
const BASELINE = 11

type Spot = (wish: LabelWish) => readonly [x: number, y: number]

const MIDDLE = LABEL_HEIGHT / 2
/** Top left of a label, best first: right above, right, left, above, below. */
const SPOTS: readonly Spot[] = [
  ({ x, y }) => [x + GAP, y - MIDDLE],
  ({ x, y }) => [x + POINT, y - LABEL_HEIGHT - 4],
  ({ x, y, width }) => [x - GAP - width, y - MIDDLE],
  ({ x, y, width }) => [x - width / 2, y - LABEL_HEIGHT - POINT],
  ({ x, y, width }) => [x - width / 2, y + POINT],
  ({ x, y }) => [x + POINT, y + 4],
  ({ x, y, width }) => [x - POINT - width, y - LABEL_HEIGHT - 4],
]

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/**
 * Puts labels beside their points so that none lies over another label, a point, or one of the `taken` places. A label
 * for which there is no room is left out: its point still says it when it is reached.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Box,
  taken: readonly Box[] = [],
): readonly PlacedLabel[] {
  const points = wishes.map(({ x, y }) => ({ x: x - POINT, y: y - POINT, width: 2 * POINT, height: 2 * POINT }))
  const used: Box[] = [...taken, ...points]
  const placed: PlacedLabel[] = []
  const byWeight = [...wishes].sort((a, b) => b.weight - a.weight || a.x - b.x || a.y - b.y)
  for (const wish of byWeight) {
    const box = SPOTS.map((spot) => boxAt(spot, wish)).find(
      (candidate) => isWithin(candidate, frame) && !used.some((other) => overlaps(candidate, other)),
    )
    if (!box) continue
    used.push(box)
    placed.push({ key: wish.key, x: box.x, y: box.y + BASELINE })
  }
  return placed
}

function boxAt(spot: Spot, wish: LabelWish): Box {
  const [x, y] = spot(wish)
  return { x, y, width: wish.width, height: LABEL_HEIGHT }
}

const isWithin = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height
