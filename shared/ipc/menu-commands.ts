/** Commands that the native menu gives. The page runs the command of the same id, if it has one now. */
export const MENU_COMMANDS = [
  'dossier.new',
  'dossier.import',
  'dossier.export',
  'workspace.back-up',
  'workspace.restore',
  'workspace.info',
  'library.import-files',
  'library.import-folder',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'view.library',
  'view.read',
  'view.positions',
  'view.figures',
  'view.brief',
  'view.toggle-left',
  'view.toggle-right',
  'app.palette',
  'app.settings',
  'go.back',
  'go.forward',
  'help.keys',
] as const

export type MenuCommandId = (typeof MENU_COMMANDS)[number]
