import { platform } from '../platform/platform.ts'

/** Bugs go into the local log, never out of the machine. */
export function reportUncaught(): void {
  window.addEventListener('error', (event) => {
    platform.logError(event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => {
    platform.logError(event.reason)
  })
}
