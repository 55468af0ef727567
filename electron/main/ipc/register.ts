import { ipcMain } from 'electron'
import { CHANNELS } from '../../../shared/ipc/contract.ts'
import type { ChannelName } from '../../../shared/ipc/names.ts'
import { fail } from '../../../shared/result.ts'
import type { LogFile } from '../services/log-file.ts'
import { answer, type Handlers } from './answer.ts'
import { isTrustedSender } from './trusted-sender.ts'

/** The only place where channels are opened to pages. Every call is answered with a `Result`. */
export function registerIpc(handlers: Handlers, log: LogFile, devServer: string | null): void {
  for (const name of Object.keys(CHANNELS) as readonly ChannelName[]) {
    ipcMain.handle(name, async (event, payload: unknown) => {
      if (!isTrustedSender(event, devServer)) {
        log.write('warning', 'ipc', `${name}: refused a sender that is not the app.`)
        return fail('ipc/refused', `${name}: only the app's own page may ask.`)
      }
      return answer(name, handlers, payload, { contentsId: event.sender.id }, (error) => log.error(name, error))
    })
  }
}
