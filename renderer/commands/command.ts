import type { LucideIcon } from 'lucide-react'

/** Something a person can do. Every command has a name in the palette and, if it can, a key. */
export interface Command {
  /** `area.action`, stable: menus and tests use it. */
  readonly id: string
  /** From the message catalogue. */
  readonly label: string
  /** Heading under which the palette lists it. */
  readonly group: string
  /** tinykeys syntax (`$mod+k`, `Shift+ArrowRight`, `e`); the first is the one shown. */
  readonly keys?: readonly string[]
  /** Short name for the key line at the foot of the window; left out there when absent. */
  readonly keyLine?: string
  /** True when the keys work while a field is being typed in. */
  readonly whileTyping?: boolean
  /** True when holding the key gives it again and again; keys that move (arrows, pages) always do. */
  readonly repeats?: boolean
  /** The key is the system's own (copy, paste): it is shown, and the event it makes is answered, not the key. */
  readonly native?: boolean
  /** Before the label in the palette. */
  readonly icon?: LucideIcon
  /** After the label in the palette: how things stand now. */
  readonly hint?: string
  /** Why it can't be done now; shown beside it. Absent or null: it can. */
  readonly disabled?: string | null
  readonly run: () => void
}
