import { create } from 'zustand'

interface Announcement {
  readonly text: string
  /** Tells two equal texts apart. */
  readonly turn: number
}

const useAnnouncement = create<Announcement>()(() => ({ text: '', turn: 0 }))

/** Has screen readers say `text` when they have finished what they are saying. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }))
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
