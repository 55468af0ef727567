import { describe, expect, it } from 'vitest'
import type { Command } from './command.ts'
import type { KeyPress } from './match-chord.ts'
import { byPrecedence, type KeyPlace, pickCommand } from './pick-command.ts'

const command = (id: string, keys: string, more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: 'Test',
  keys: [keys],
  run: () => undefined,
  ...more,
})
const press = (key: string, code = '', shiftKey = false): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey,
  getModifierState: () => false,
})
const PAGE: KeyPlace = { typing: false, inDialog: false, onControl: false, repeat: false }

const COMMANDS = [
  command('tag', 'e'),
  command('open', 'Enter'),
  command('close', 'Escape', { whileTyping: true }),
  command('next', 'ArrowDown'),
  command('down', 'j', { repeats: true }),
  command('paste', 'v', { native: true }),
  command('barred', 'x', { disabled: 'Nothing is selected' }),
  command('all', '0', { keys: ['0', 'F8'], whileTyping: true }),
]

describe('pickCommand', () => {
  const cases: readonly (readonly [what: string, key: string, place: Partial<KeyPlace>, id: string | null])[] = [
    ['a letter on the page', 'e', {}, 'tag'],
    ['a letter while typing', 'e', { typing: true }, null],
    ['a letter in a dialog', 'e', { inDialog: true }, null],
    ['a letter on a button', 'e', { onControl: true }, 'tag'],
    ['Enter on the page', 'Enter', {}, 'open'],
    ['Enter on a button', 'Enter', { onControl: true }, null],
    ['Esc while typing', 'Escape', { typing: true }, 'close'],
    ['a character of a command that works while typing', '0', { typing: true }, null],
    ['its other key while typing', 'F8', { typing: true }, 'all'],
    ['its character on the page', '0', {}, 'all'],
    ['a held letter', 'e', { repeat: true }, null],
    ['a held letter that repeats', 'j', { repeat: true }, 'down'],
    ['a held arrow', 'ArrowDown', { repeat: true }, 'next'],
    ['one that cannot be given', 'x', {}, 'barred'],
    ['the system’s own key', 'v', {}, null],
    ['nobody’s key', 'y', {}, null],
  ]
  it.each(cases)('%s', (_what, key, place, id) => {
    expect(pickCommand(COMMANDS, press(key), { ...PAGE, ...place })?.id ?? null).toBe(id)
  })

  it('gives a key to the later owner, and past it when that one cannot', () => {
    const frame = [command('frame', 'e')]
    const owners = (disabled: string | null) =>
      new Map([
        ['frame', frame],
        ['view', [command('view', 'e', { disabled })]],
      ])
    expect(pickCommand(byPrecedence(owners(null)), press('e'), PAGE)?.id).toBe('view')
    expect(pickCommand(byPrecedence(owners('No')), press('e'), PAGE)?.id).toBe('frame')
  })
})
