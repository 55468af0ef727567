import { create } from 'zustand'
import { showPane } from '../ui/pane-store.ts'

interface QueueState {
  /** Whether what is to place is shown, or only its head. */
  readonly isOpen: boolean
}

/** How the queue is shown, in whichever source is open. */
export const useQueueStore = create<QueueState>()(() => ({ isOpen: true }))

/** The pane mounts with the next frames; after these it is not coming. */
const FRAMES = 20

/** Shows what is to place and gives its list the keys. */
export function goToQueue(): void {
  useQueueStore.setState({ isOpen: true })
  showPane('read', 'left')
  const attempt = (left: number): void => {
    const list = document.querySelector<HTMLElement>('[data-orphans] [role=listbox]')
    if (list) list.focus()
    else if (left > 0)
      requestAnimationFrame(() => {
        attempt(left - 1)
      })
  }
  attempt(FRAMES)
}
