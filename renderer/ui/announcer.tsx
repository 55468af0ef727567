import { create } from 'zustand'

interface Announcement {
  readonly text: string
  /** Tells two equal texts apart. */
  readonly turn: number
}

const useAnnouncement = create<Announcement>()(() => ({ text: '', turn: 0 }))

let waiting: string[] = []

/**
 * Has screen readers say `text` when they have finished what they are saying. What one move gives
 * several parts of the window to say is said as one message: the last would cut off those before.
 */
export function announce(text: string): void {
  waiting.push(text)
  if (waiting.length > 1) return
  queueMicrotask(() => {
    const all = waiting.join(' ')
    waiting = []
    useAnnouncement.setState(({ turn }) => ({ text: all, turn: turn + 1 }))
  })
}

/** The region that is read aloud. Once, in the frame. */
export function Announcer() {
  const { text, turn } = useAnnouncement()
  return (
    <div className="unseen" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  )
}
