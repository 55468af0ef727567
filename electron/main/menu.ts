import { app, BrowserWindow, dialog, Menu, shell } from 'electron'
import type { MenuCommandId } from '../../shared/ipc/menu-commands.ts'
import { messages } from '../../shared/messages/messages.ts'
import { sendEvent } from './ipc/send-event.ts'
import { menuTemplate } from './menu-template.ts'
import type { LogFile } from './services/log-file.ts'

function giveCommand(id: MenuCommandId): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (window) sendEvent(window.webContents, 'menu.command', { id })
}

async function showAbout(): Promise<void> {
  const { electron, chrome } = process.versions
  await dialog.showMessageBox({
    type: 'info',
    title: messages.menu.about,
    message: 'Variorum',
    detail: messages.menu.aboutDetail(app.getVersion(), electron, chrome),
  })
}

export function installMenu(log: LogFile): void {
  const template = menuTemplate({
    platform: process.platform,
    appName: app.name,
    words: messages.menu,
    developerTools: !app.isPackaged,
    actions: {
      command: giveCommand,
      showLog: () => shell.showItemInFolder(log.path),
      about: () => void showAbout(),
    },
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
