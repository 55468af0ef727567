import type { Api } from '../../shared/ipc/api.ts'
import type { MenuCommandId } from '../../shared/ipc/menu-commands.ts'
import { EVENTS, METHODS } from '../../shared/ipc/names.ts'
import { fail } from '../../shared/result.ts'
import { type FieldEdit, editInField } from './edit-in-field.ts'

const FIELD_EDITS: Partial<Readonly<Record<MenuCommandId, FieldEdit>>> = { 'edit.undo': 'undo', 'edit.redo': 'redo' }

type Areas = Readonly<Record<string, readonly string[]>>

/** The same thing under every name of every area, as the preload does it with calls. */
const everywhere = (areas: Areas, value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(areas).map(([area, names]) => [area, Object.fromEntries(names.map((name) => [name, value]))]),
  )

/** Without the app around it (unit tests, a plain browser) every call fails in the agreed way. */
const ABSENT: Api = (() => {
  const call = () => Promise.resolve(fail('ipc/failed', 'The page is not running inside the app.'))
  const subscribe = () => () => undefined
  return { ...everywhere(METHODS, call), on: everywhere(EVENTS, subscribe) } as unknown as Api
})()

declare global {
  interface Window {
    /** Put there by the preload; used in this file only. */
    readonly api?: Api
  }
}

const api: Api = globalThis.window?.api ?? ABSENT

/**
 * The system around the page. Each call answers a `Result` and never rejects; what can go wrong stands in
 * shared/ipc/contract.ts. Files that are dropped on the window are read in the page itself.
 */
export const platform = {
  /** Versions, system, workspace folder, theme. */
  info: () => api.app.info({}),
  files: api.files,
  /** The durable workspace in the main process. Reading and writing it is renderer/storage's; the rest is for views. */
  workspace: api.workspace,
  /** Called with the progress of a long work. Returns what ends the subscription. */
  onWorkspaceProgress: api.on.workspace.progress,
  /** The process that reads files: used by parser-port.ts only. */
  parser: api.parser,
  onParserEnded: api.on.parser.ended,
  theme: {
    set: api.theme.set,
    /** Called when the system's theme or contrast changes, and after `set`. */
    onChange: api.on.theme.changed,
  },
  setTitle: (title: string) => api.window.setTitle({ title: title.slice(0, 500) }),
  /**
   * Commands from the native menu, by id. Undo and redo stay with the field that is being typed in, if one is.
   * Returns what ends the subscription.
   */
  onMenuCommand: (run: (id: MenuCommandId) => void): (() => void) =>
    api.on.menu.command(({ id }) => {
      const edit = FIELD_EDITS[id]
      if (edit === undefined || !editInField(edit)) run(id)
    }),
  /** Writes an error into the local log. Give it no text of a source. */
  logError: (thrown: unknown): void => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    const stack = error.stack?.slice(0, 8000) ?? null
    void api.app.log({ level: 'error', message: error.message.slice(0, 2000), stack })
  },
} as const
