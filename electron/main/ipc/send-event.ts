import type { WebContents } from 'electron'
import type { PayloadOf } from '../../../shared/ipc/contract.ts'
import type { EventName } from '../../../shared/ipc/names.ts'

/** Tells a page something; a page that is gone is not an error. */
export function sendEvent<Name extends EventName>(contents: WebContents, name: Name, payload: PayloadOf<Name>): void {
  if (!contents.isDestroyed()) contents.send(name, payload)
}
