const listeners = new Set<() => void>()
let holds = 0

/** While this is true what is read may be half of what there is. */
export const readsHeld = (): boolean => holds > 0

/** Who listens is called when everything has to be read again. Returns what ends that. */
export function onReadAgain(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/**
 * For works that empty the database and fill it, or that open it anew: the views keep what they show until the
 * end, and then read everything again.
 *
 * @throws what the work throws
 */
export async function holdingReads<Value>(work: () => Promise<Value>): Promise<Value> {
  holds += 1
  try {
    return await work()
  } finally {
    holds -= 1
    if (holds === 0) {
      for (const listener of [...listeners]) listener()
    }
  }
}
