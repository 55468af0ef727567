import { messages } from '../../shared/messages/messages.ts'
import { ProgressBar } from './progress-bar.tsx'
import { useLate } from './use-late.ts'

/** A thin bar at the top of what is loading; nothing at all for the first 300 ms. */
export function Loading({ label = messages.app.loading }: { readonly label?: string }) {
  return useLate(true) ? <ProgressBar label={label} /> : null
}
