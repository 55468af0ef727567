import {
  BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
  webContents,
} from 'electron'
import { messages } from '../../../shared/messages/messages.ts'
import type { Asker } from './answer.ts'

export function windowOf(asker: Asker): BrowserWindow | null {
  const contents = webContents.fromId(asker.contentsId)
  return contents ? BrowserWindow.fromWebContents(contents) : null
}

/** Empty when the person cancelled. */
export async function choosePaths(asker: Asker, options: OpenDialogOptions): Promise<readonly string[]> {
  const window = windowOf(asker)
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return chosen.canceled ? [] : chosen.filePaths
}

/** Where to write to; null when the person cancelled. */
export async function chooseTarget(asker: Asker, options: SaveDialogOptions): Promise<string | null> {
  const window = windowOf(asker)
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}

/** Tells what can't be done, and waits until that has been read. */
export async function tellProblem(asker: Asker, message: string, detail: string): Promise<void> {
  const window = windowOf(asker)
  const options = { type: 'warning', message, detail } as const
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
}

export const filters = (name: string, extensions: readonly string[]): FileFilter[] => [
  { name, extensions: [...extensions] },
  { name: messages.menu.dialogs.allFiles, extensions: ['*'] },
]
