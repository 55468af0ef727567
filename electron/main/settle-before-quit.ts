/** What is needed of Electron's `app`. */
export interface QuittingApp {
  readonly on: (event: 'will-quit', listener: (event: { readonly preventDefault: () => void }) => void) => unknown
  readonly quit: () => void
}

/**
 * What was acknowledged is on disk already; what is under way is waited for, and where the window stood.
 * @returns whether the app is quitting
 */
export function settleBeforeQuit(app: QuittingApp, settle: () => Promise<void>): () => boolean {
  let settling = false
  let settled = false
  app.on('will-quit', (event) => {
    if (settled) return
    event.preventDefault()
    if (settling) return
    settling = true
    void settle().finally(() => {
      settled = true
      // Not at once: with nothing to wait for that would still be within this event, where Electron ignores it, and
      // the app would stay on without a window. Such as when the workspace was refused.
      setImmediate(() => app.quit())
    })
  })
  return () => settling
}
