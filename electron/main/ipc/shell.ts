import { app, BrowserWindow, webContents } from 'electron'
import type { AppInfo } from '../../../shared/ipc/contract.ts'
import { ok } from '../../../shared/result.ts'
import type { LogFile } from '../services/log-file.ts'
import type { ShellState } from '../services/shell-state.ts'
import { applyTheme, themeState } from '../theme.ts'
import type { Handlers } from './answer.ts'

const PLATFORMS: Readonly<Record<string, AppInfo['platform']>> = { darwin: 'darwin', linux: 'linux', win32: 'win32' }
/** Control and direction characters would garble the window's title. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

type ShellHandlers = Pick<Handlers, 'app.info' | 'app.log' | 'theme.set' | 'window.setTitle'>

export function shellHandlers(state: ShellState, log: LogFile): ShellHandlers {
  return {
    'app.info': () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        node: process.versions.node,
        platform: PLATFORMS[process.platform] ?? 'other',
        userData: app.getPath('userData'),
        theme: themeState(state.values.theme),
      }),
    'app.log': ({ level, message, stack }) => {
      log.write(level, 'page', message, stack)
      return ok(null)
    },
    'theme.set': ({ theme }) => {
      state.update({ theme })
      applyTheme(theme)
      return ok(themeState(theme))
    },
    'window.setTitle': ({ title }, { contentsId }) => {
      const contents = webContents.fromId(contentsId)
      const window = contents ? BrowserWindow.fromWebContents(contents) : null
      window?.setTitle(title.replace(UNSEEN, ''))
      return ok(null)
    },
  }
}
