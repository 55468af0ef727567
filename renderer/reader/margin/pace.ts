/** How fast a text scrolls, as far as it is known. */
export interface Pace {
  /** Where it was measured last, px, and when, ms. */
  readonly top: number
  readonly time: number
  /** px/ms */
  readonly speed: number
}

export const STILL: Pace = { top: 0, time: 0, speed: 0 }

/** From one frame to the next says little: positions come when the compositor has them. Milliseconds. */
const SPAN = 60
/** After so long it is another movement; a jump is one, and no flight. Milliseconds. */
const PAUSE = 250
/** Faster than this nobody reads notes, and whatever is set on the page costs a frame. px/ms */
const FAST = 2.5

/** The pace when the text stands at `top` px at `time` ms. */
export function paceAfter(before: Pace, top: number, time: number): Pace {
  const passed = time - before.time
  if (passed < SPAN) return before
  return { top, time, speed: passed > PAUSE ? 0 : Math.abs(top - before.top) / passed }
}

/** Whether notes wait until it slows down or rests. */
export const isTooFast = ({ speed }: Pace): boolean => speed > FAST
