/** Between two blocks. */
export interface Gap {
  /** Index of the block above; -1 at the top. */
  readonly after: number
  /** Where the line is drawn, from the top of the text. Pixels. */
  readonly top: number
}

/** The gap nearest to a height in the window. Reads few boxes, whatever the number of blocks: they stand in order. */
export function dropGap(root: HTMLElement, clientY: number): Gap {
  const { children } = root
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    const box = children[middle]?.getBoundingClientRect()
    if (box && (box.top + box.bottom) / 2 < clientY) low = middle + 1
    else high = middle
  }
  const origin = root.getBoundingClientRect().top
  const above = children[low - 1]?.getBoundingClientRect().bottom
  const below = children[low]?.getBoundingClientRect().top
  const top = above === undefined ? (below ?? origin) : below === undefined ? above + 6 : (above + below) / 2
  return { after: low - 1, top: Math.round(top - origin + root.offsetTop) }
}
