import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommandId } from '../../shared/ipc/menu-commands.ts'
import type { Messages } from '../../shared/messages/messages.ts'

export interface MenuActions {
  /** Gives the page a command. */
  readonly command: (id: MenuCommandId) => void
  readonly showLog: () => void
  readonly about: () => void
}

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  readonly appName: string
  readonly words: Messages['menu']
  readonly actions: MenuActions
  readonly developerTools: boolean
}

type Items = MenuItemConstructorOptions[]
const LINE: MenuItemConstructorOptions = { type: 'separator' }

/** Every accelerator has Ctrl or Cmd (or is a function key): no menu may take a letter from a person who types. */
export function menuTemplate(options: MenuOptions): Items {
  const mac = options.platform === 'darwin'
  return [
    ...(mac ? [appleMenu(options)] : []),
    fileMenu(options, mac),
    editMenu(options),
    viewMenu(options),
    goMenu(options, mac),
    helpMenu(options),
  ]
}

/**
 * The page handles the keys itself, in step with its palette; the menu only shows them. macOS knows no such
 * mode: there the page is asked first, and what it takes does not come to the menu.
 */
function item(options: MenuOptions, label: string, id: MenuCommandId, key?: string): MenuItemConstructorOptions {
  const base = { id, label, click: () => options.actions.command(id) }
  return key === undefined ? base : { ...base, accelerator: key, registerAccelerator: false }
}

function appleMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { words, actions, appName } = options
  const submenu: Items = [
    { label: words.about, click: actions.about },
    LINE,
    item(options, words.settings, 'app.settings', 'Cmd+,'),
    LINE,
    { role: 'services' },
    LINE,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    LINE,
    { role: 'quit', label: words.quit },
  ]
  return { label: appName, submenu }
}

function fileMenu(options: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  const { words } = options
  const settings = item(options, words.settings, 'app.settings', 'CmdOrCtrl+,')
  const end: Items = mac ? [{ role: 'close' }] : [settings, LINE, { role: 'quit', label: words.quit }]
  const submenu: Items = [
    item(options, words.newDossier, 'dossier.new', 'CmdOrCtrl+Shift+N'),
    item(options, words.openDossier, 'dossier.import'),
    LINE,
    item(options, words.importFiles, 'library.import-files', 'CmdOrCtrl+O'),
    item(options, words.importFolder, 'library.import-folder', 'CmdOrCtrl+Shift+O'),
    LINE,
    item(options, words.export, 'dossier.export', 'CmdOrCtrl+Shift+E'),
    LINE,
    item(options, words.backUp, 'workspace.back-up', 'CmdOrCtrl+Shift+S'),
    item(options, words.restore, 'workspace.restore'),
    item(options, words.workspace, 'workspace.info'),
    LINE,
    ...end,
  ]
  return { label: words.file, submenu }
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { words } = options
  const submenu: Items = [
    item(options, words.undo, 'edit.undo', 'CmdOrCtrl+Z'),
    item(options, words.redo, 'edit.redo', 'CmdOrCtrl+Shift+Z'),
    LINE,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
    LINE,
    item(options, words.find, 'edit.find', 'CmdOrCtrl+F'),
  ]
  return { label: words.edit, submenu }
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { words } = options
  const tools: Items = options.developerTools ? [LINE, { role: 'toggleDevTools', label: words.developerTools }] : []
  const submenu: Items = [
    item(options, words.library, 'view.library', 'CmdOrCtrl+1'),
    item(options, words.read, 'view.read', 'CmdOrCtrl+2'),
    item(options, words.positions, 'view.positions', 'CmdOrCtrl+3'),
    item(options, words.figures, 'view.figures', 'CmdOrCtrl+4'),
    item(options, words.brief, 'view.brief', 'CmdOrCtrl+5'),
    LINE,
    item(options, words.palette, 'app.palette', 'CmdOrCtrl+K'),
    item(options, words.leftPane, 'view.toggle-left', 'CmdOrCtrl+B'),
    item(options, words.rightPane, 'view.toggle-right', 'CmdOrCtrl+.'),
    LINE,
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'resetZoom', label: words.actualSize },
    { role: 'togglefullscreen', label: words.fullScreen },
    ...tools,
  ]
  return { label: words.view, submenu }
}

function goMenu(options: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  const { words } = options
  const submenu: Items = [
    item(options, words.back, 'go.back', mac ? 'Cmd+[' : 'Alt+Left'),
    item(options, words.forward, 'go.forward', mac ? 'Cmd+]' : 'Alt+Right'),
  ]
  return { label: words.go, submenu }
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { words, actions } = options
  const submenu: Items = [
    item(options, words.keys, 'help.keys', 'F1'),
    { id: 'help.log', label: words.showLog, click: actions.showLog },
    LINE,
    { id: 'help.about', label: words.about, click: actions.about },
  ]
  return { label: words.help, submenu, role: 'help' }
}
