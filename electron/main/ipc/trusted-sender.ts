import { isOwnAddress } from '../origin.ts'

/** The parts of Electron's IpcMainInvokeEvent that tell who is asking. */
export interface Sender {
  readonly senderFrame: { readonly url: string } | null
  readonly sender: { readonly mainFrame: unknown }
}

/**
 * Only the main frame of a window, and only while it shows the app itself. The frame is null when it has
 * navigated away or is gone: whoever asked is no longer known.
 */
export function isTrustedSender(event: Sender, devServer: string | null): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url, devServer)
}
