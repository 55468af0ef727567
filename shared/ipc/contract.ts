import { z } from 'zod'
import { MENU_COMMANDS } from './menu-commands.ts'
import type { ChannelName, EventName } from './names.ts'
import { THEME_CHOICES } from './theme-choices.ts'
import { PARSER_CHANNELS, ParserEnded } from './parser.ts'
import { WORKSPACE_CHANNELS, WorkProgress } from './workspace.ts'

/** Names come from the file system and from people: any text, but never a book. */
const FileName = z.string().min(1).max(4096)
/** Stands for a path that only the main process knows; good until the app is closed. */
const FileToken = z.uuid()
const Bytes = z.instanceof(Uint8Array)

/** `size` in bytes. A file that can't be read is listed too: reading its token says why. */
export const PickedFile = z.strictObject({
  token: FileToken,
  name: FileName,
  size: z.number().int().nonnegative(),
})
export type PickedFile = z.infer<typeof PickedFile>

/** What a single file is chosen for. */
export const PICK_KINDS = ['annotations', 'text'] as const
export type PickKind = (typeof PICK_KINDS)[number]

/** `contrast` follows the system between light and dark. */
export const ThemeChoice = z.enum(THEME_CHOICES)
export type ThemeChoice = z.infer<typeof ThemeChoice>

export const ThemeState = z.strictObject({ choice: ThemeChoice, dark: z.boolean(), highContrast: z.boolean() })
export type ThemeState = z.infer<typeof ThemeState>

export const AppInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.enum(['darwin', 'linux', 'win32', 'other']),
  userData: z.string(),
  theme: ThemeState,
})
export type AppInfo = z.infer<typeof AppInfo>

/** What goes into the local log; cut to these lengths by the page. Never the text of a source. */
export const LogEntry = z.strictObject({
  level: z.enum(['error', 'warning']),
  message: z.string().max(2000),
  stack: z.string().max(8000).nullable(),
})
export type LogEntry = z.infer<typeof LogEntry>

interface Exchange {
  readonly request: z.ZodType
  readonly response: z.ZodType
}

/** Every channel from the page to the main process: one object in, a `Result` of `response` out. */
export const CHANNELS = {
  'app.info': { request: z.strictObject({}), response: AppInfo },
  'app.log': { request: LogEntry, response: z.null() },
  /** An empty list when the person cancelled. A folder is walked with its subfolders. */
  'files.pickForImport': {
    request: z.strictObject({ kind: z.enum(['files', 'folder']) }),
    response: z.array(PickedFile).readonly(),
  },
  /** Null when the person cancelled. */
  'files.pickDossier': { request: z.strictObject({}), response: PickedFile.nullable() },
  /** Annotations of another program or analyst, or a text to be checked. Null when the person cancelled. */
  'files.pickOne': { request: z.strictObject({ kind: z.enum(PICK_KINDS) }), response: PickedFile.nullable() },
  /** Fails with `import/not-found`, `import/not-permitted`, `import/too-large` or `import/unreadable`. */
  'files.read': { request: z.strictObject({ token: FileToken }), response: Bytes },
  /** Null when the person cancelled. Fails with `export/write-failed`; an older file is then still whole. */
  'files.saveExport': {
    request: z.strictObject({ suggestedName: FileName, bytes: Bytes }),
    response: z.strictObject({ fileName: FileName }).nullable(),
  },
  /** Prints a document without scripts and without network. Fails with `export/print-failed`. */
  'files.printPdf': { request: z.strictObject({ html: z.string() }), response: Bytes },
  'theme.set': { request: z.strictObject({ theme: ThemeChoice }), response: ThemeState },
  'window.setTitle': { request: z.strictObject({ title: z.string().max(500) }), response: z.null() },
  ...PARSER_CHANNELS,
  ...WORKSPACE_CHANNELS,
} as const satisfies Readonly<Record<ChannelName, Exchange>>

/** Every message from the main process to the page. */
export const EVENT_PAYLOADS = {
  'menu.command': z.strictObject({ id: z.enum(MENU_COMMANDS) }),
  'parser.ended': ParserEnded,
  'theme.changed': ThemeState,
  'workspace.progress': WorkProgress,
} as const satisfies Readonly<Record<EventName, z.ZodType>>

export type RequestOf<Name extends ChannelName> = z.infer<(typeof CHANNELS)[Name]['request']>
export type ResponseOf<Name extends ChannelName> = z.infer<(typeof CHANNELS)[Name]['response']>
export type PayloadOf<Name extends EventName> = z.infer<(typeof EVENT_PAYLOADS)[Name]>
