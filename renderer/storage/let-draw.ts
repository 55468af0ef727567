/**
 * Lets what was just reported be drawn before the work that follows takes the page. A message, not a timer: those
 * are held back for a second in a window that is not seen.
 */
export const letDraw = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
