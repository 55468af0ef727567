import { describe, expect, it } from 'vitest'
import { cursorCommands } from './cursor-commands.ts'

const moves = (rightToLeft: boolean): ReadonlyMap<string, string> => {
  const made = new Map<string, string>()
  let last = ''
  for (const { keys, run } of cursorCommands((move, extend) => {
    last = `${move}${extend ? ' extended' : ''}`
  }, rightToLeft)) {
    run()
    made.set(keys?.[0] ?? '', last)
  }
  return made
}

describe('cursorCommands', () => {
  it.each([
    ['ArrowRight', 'next-sentence'],
    ['ArrowLeft', 'previous-sentence'],
    ['Shift+ArrowRight', 'next-sentence extended'],
    ['Shift+ArrowLeft', 'previous-sentence extended'],
    ['Alt+ArrowRight', 'next-word'],
    ['Alt+Shift+ArrowRight', 'next-word extended'],
    ['$mod+ArrowDown', 'next-paragraph'],
    ['$mod+Shift+ArrowUp', 'previous-paragraph extended'],
  ])('%s: %s', (key, move) => {
    expect(moves(false).get(key)).toBe(move)
  })
  it('leads on to the left in a text from right to left, and down in any', () => {
    expect(moves(true).get('ArrowLeft')).toBe('next-sentence')
    expect(moves(true).get('Alt+ArrowRight')).toBe('previous-word')
    expect(moves(true).get('$mod+ArrowDown')).toBe('next-paragraph')
  })
})
