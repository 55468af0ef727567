import { parseChord } from '../ui/chord.ts'
import type { Command } from './command.ts'
import { type KeyPress, matchesChord } from './match-chord.ts'

/** Where the key was pressed, as far as it decides whose key it is. */
export interface KeyPlace {
  /** In a text field or an editor. */
  readonly typing: boolean
  /** In a dialog or menu: what lies behind it takes no keys. */
  readonly inDialog: boolean
  /** On a button, link or the like, which has Enter and Space for itself. */
  readonly onControl: boolean
  /** The key is held down. */
  readonly repeat: boolean
}

const MOVING = /^(Arrow|Page)/
const OF_CONTROLS = new Set(['Enter', ' '])

/** Writes a character: in a field or over the page it is no command's, whatever other keys the command has. */
const isCharacter = ({ key, modifiers }: ReturnType<typeof parseChord>): boolean =>
  key.length === 1 && modifiers.every((modifier) => modifier === 'Shift')

/** The commands of all owners, later owners first: they win a key over earlier ones. */
export const byPrecedence = (owners: ReadonlyMap<string, readonly Command[]>): readonly Command[] =>
  [...owners.values()].reverse().flat()

/**
 * The command that a key press gives, from commands in order of precedence. One that can't be given now
 * is answered only when no other has the key, so that its reason can be told.
 */
export function pickCommand(commands: readonly Command[], press: KeyPress, place: KeyPlace): Command | null {
  let unable: Command | null = null
  for (const command of commands) {
    if (command.native === true) continue
    if ((place.typing || place.inDialog) && command.whileTyping !== true) continue
    const chord = command.keys?.map((keys) => parseChord(keys)).find((candidate) => matchesChord(press, candidate))
    if (!chord) continue
    if ((place.typing || place.inDialog) && isCharacter(chord)) continue
    if (place.onControl && OF_CONTROLS.has(chord.key) && chord.modifiers.length === 0) continue
    if (place.repeat && command.repeats !== true && !MOVING.test(chord.key)) continue
    if (!command.disabled) return command
    unable ??= command
  }
  return unable
}
