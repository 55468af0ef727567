import { describe, expect, it } from 'vitest'
import type { Command } from '../commands/command.ts'
import { keyLineEntries } from './key-line-entries.ts'

const command = (id: string, key: string | null, more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: 'Test',
  ...(key === null ? {} : { keys: [key] }),
  run: () => undefined,
  ...more,
})

describe('keyLineEntries', () => {
  const cases: readonly (readonly [what: string, commands: readonly Command[], shown: readonly string[]])[] = [
    ['nothing', [], []],
    ['no short name', [command('a', 'a')], []],
    ['no key', [command('a', null, { keyLine: 'do' })], []],
    ['not now', [command('a', 'a', { keyLine: 'do', disabled: 'No' })], []],
    [
      'one name, two keys',
      [command('up', 'k', { keyLine: 'move' }), command('down', 'j', { keyLine: 'move' })],
      ['move k j'],
    ],
    [
      'a key taken by an earlier one',
      [command('view', 'e', { keyLine: 'edit' }), command('frame', 'e', { keyLine: 'else' })],
      ['edit e'],
    ],
    [
      'the key of one that cannot be given is free',
      [command('view', 'e', { disabled: 'No' }), command('frame', 'e', { keyLine: 'else' })],
      ['else e'],
    ],
  ]
  it.each(cases)('%s', (_what, commands, shown) => {
    expect(keyLineEntries(commands).map(({ label, chords }) => [label, ...chords].join(' '))).toEqual(shown)
  })
})
