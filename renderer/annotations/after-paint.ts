import { letDraw } from '../storage/let-draw.ts'

/** ms: so long at most, for a window that lies under others gets no frames. */
const LONGEST = 200

/**
 * Resolves once the next frame is painted. Work that follows a gesture is left until then, when the frame with what
 * the gesture did must not wait for it. At once in a window that is not seen, which paints nothing.
 */
export async function afterPaint(): Promise<void> {
  if (document.visibilityState === 'visible') await frameOrTimeout()
  await letDraw()
}

const frameOrTimeout = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      resolve()
    }
    const timer = setTimeout(done, LONGEST)
    const frame = requestAnimationFrame(done)
  })
