/** Milliseconds: jumps that follow each other faster are on the way to one place, as in going through hits or dragging the map. */
export const ONE_WAY = 1_000

/** Answers, for jumps at these times (ms, in order), which begin anew: the places between those are not come back to. */
export function leapsApart(): (now: number) => boolean {
  let last = -Infinity
  return (now) => {
    const isNew = now - last > ONE_WAY
    last = now
    return isNew
  }
}
