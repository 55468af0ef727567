/**
 * The methods a page can call, by area. Apart from the schemas so that the preload, which needs only the
 * names, does not carry the validation library; the compiler holds both to each other (contract.ts).
 */
export const METHODS = {
  app: ['info', 'log'],
  files: ['pickForImport', 'pickDossier', 'pickOne', 'read', 'saveExport', 'printPdf'],
  parser: ['open', 'begin', 'rest', 'end'],
  theme: ['set'],
  window: ['setTitle'],
  workspace: [
    'ready',
    'open',
    'append',
    'beginRead',
    'read',
    'endRead',
    'beginHandOver',
    'handOver',
    'finishHandOver',
    'check',
    'heal',
    'setDatabaseAside',
    'hasRoom',
    'info',
    'show',
    'backUp',
    'chooseBackup',
    'restore',
    'erase',
    'move',
    'cancel',
  ],
} as const

/** What the main process tells the page, by area. */
export const EVENTS = {
  menu: ['command'],
  parser: ['ended'],
  theme: ['changed'],
  workspace: ['progress'],
} as const

/** By this name the main process sends ports, and the preload hands them to its page. Never a call of the page. */
export const PARSER_PORT = 'parser.port'

type NamesOf<Areas extends Readonly<Record<string, readonly string[]>>> = {
  [Area in keyof Areas & string]: `${Area}.${Areas[Area][number]}`
}[keyof Areas & string]

export type ChannelName = NamesOf<typeof METHODS>
export type EventName = NamesOf<typeof EVENTS>
