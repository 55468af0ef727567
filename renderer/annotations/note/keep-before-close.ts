/** Hands on what is not handed on yet; answers when it is on disk. Null: there was nothing. */
type Keep = () => Promise<unknown> | null

/** A disk that takes longer has trouble, of which the foot of the window tells. Milliseconds. */
const LONGEST_WAIT = 4000

const keeps = new Set<Keep>()
let isClosing = false

/** The window waits for `keep` before it closes. Returns what ends that. */
export function keepBeforeClose(keep: Keep): () => void {
  if (keeps.size === 0) window.addEventListener('beforeunload', onBeforeUnload)
  keeps.add(keep)
  return () => {
    keeps.delete(keep)
    if (keeps.size === 0) window.removeEventListener('beforeunload', onBeforeUnload)
  }
}

function onBeforeUnload(event: BeforeUnloadEvent): void {
  // Whoever asks a second time does not want to wait.
  if (isClosing) return
  const kept = [...keeps].map((keep) => keep()).filter((promise) => promise !== null)
  if (kept.length === 0) return
  event.preventDefault()
  isClosing = true
  const tooLong = new Promise<void>((end) => setTimeout(end, LONGEST_WAIT))
  void Promise.race([Promise.allSettled(kept), tooLong]).then(() => {
    window.close()
    isClosing = false
  })
}
