import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { CURSOR_MOVES, type CursorMove, type CursorText, moveCursor, type Selection } from './cursor.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

const PARAGRAPHS = [
  'Gulls cried. “Go,” he said. Rain fell.',
  'FENCED. NOISE.',
  'One more. Two-way ties grew.',
  ' \n',
  'End.',
]
const TEXT = PARAGRAPHS.join('\n')

/** All paragraphs but the fenced one. */
function blocks(): { start: number; end: number }[] {
  let start = 0
  const all = PARAGRAPHS.map((paragraph) => {
    const span = { start, end: start + paragraph.length }
    start = span.end + 1
    return span
  })
  return all.filter((_, index) => index !== 1)
}

const TEXT_TO_WALK: CursorText = { text: TEXT, blocks: blocks(), language: 'en' }

const at = (exact: string): Selection => ({ anchor: TEXT.indexOf(exact), focus: TEXT.indexOf(exact) + exact.length })
const turned = ({ anchor, focus }: Selection): Selection => ({ anchor: focus, focus: anchor })
const printed = ({ anchor, focus }: Selection): string =>
  (focus < anchor ? '<' : '') + TEXT.slice(Math.min(anchor, focus), Math.max(anchor, focus))

const MOVES: Readonly<Record<string, CursorMove>> = {
  S: 'next-sentence',
  s: 'previous-sentence',
  W: 'next-word',
  w: 'previous-word',
  P: 'next-paragraph',
  p: 'previous-paragraph',
}

/** Letters move, `+` before one extends; `<` marks a selection whose focus is at its start. */
function walk(from: Selection | null, keys: string): string | null {
  let selection = from
  for (const [key] of keys.matchAll(/\+?[A-Za-z]/g)) {
    const move = MOVES[key.slice(-1)]
    if (move !== undefined) selection = moveCursor(TEXT_TO_WALK, selection, move, key.startsWith('+'))
  }
  return selection === null ? null : printed(selection)
}

describe('moveCursor', () => {
  const cases: readonly (readonly [Selection | null, string, string])[] = [
    [null, 'S', 'Gulls cried.'],
    [null, 's', 'End.'],
    [null, 'W', 'Gulls'],
    [null, 'P', 'Gulls cried. “Go,” he said. Rain fell.'],
    [null, 'SS', '“Go,” he said.'],
    [null, 'SSSS', 'One more.'],
    [null, 'SSSSSSSSSS', 'End.'],
    [null, 'SSs', 'Gulls cried.'],
    [null, 'Ss', 'Gulls cried.'],
    [null, 'PP', 'One more. Two-way ties grew.'],
    [null, 'PPPPP', 'End.'],
    [null, 'PPp', 'Gulls cried. “Go,” he said. Rain fell.'],
    [null, 'PS', 'Gulls cried.'],
    [null, 'Ps', 'Rain fell.'],
    [null, 'SSW', 'Go'],
    [null, 'SSw', 'said'],
    [null, 'SSWWW', 'said'],
    [null, 'SSWWWW', 'Rain'],
    [null, 'S+S', 'Gulls cried. “Go,” he said.'],
    [null, 'S+S+s', 'Gulls cried.'],
    [null, 'SS+s', '<Gulls cried. “Go,” he said.'],
    [null, 'SS+s+S', '<“Go,” he said.'],
    [null, 'SS+s+S+S', '“Go,” he said. Rain fell.'],
    [null, 'SSS+S', 'Rain fell.\nFENCED. NOISE.\nOne more.'],
    [null, 'SSS+S+s', 'Rain fell.'],
    [null, 'S+s', 'Gulls cried.'],
    [null, 'S+W', 'Gulls cried. “Go'],
    [null, 'SS+w', '“Go,” he said'],
    [null, 'SS+w+w', '“Go,” he'],
    [null, 'SSS+P', 'Rain fell.\nFENCED. NOISE.\nOne more. Two-way ties grew.'],
    [at('Two-way'), 'W', 'ties'],
    [at('ties'), 'w', 'Two-way'],
    [at('more'), 'W', 'Two-way'],
    [at('ties'), '+S', 'ties grew.'],
    [at('ties'), '+s', '<Two-way ties'],
    [at('ties'), '+w+w', '<more. Two-way ties'],
    [turned(at('Rain fell.')), 'S', 'One more.'],
    [turned(at('Rain fell.')), 's', '“Go,” he said.'],
    [{ anchor: 4, focus: 4 }, 'S', 'Gulls cried.'],
    [{ anchor: 4, focus: 4 }, '+W', 'Gulls'],
    [at('NOISE'), 'S', 'One more.'],
    [at('NOISE'), 's', 'Rain fell.'],
    [{ anchor: TEXT.length, focus: TEXT.length }, 'S', 'End.'],
    [at('End.'), '+S', 'End.'],
  ]
  it.each(cases)('%j %s', (from, keys, expected) => {
    expect(walk(from, keys)).toBe(expected)
  })

  it('has nothing to do in an empty text', () => {
    const nothing: CursorText = { text: ' \n ', blocks: [{ start: 0, end: 3 }], language: 'en' }
    for (const move of CURSOR_MOVES) {
      expect(moveCursor(nothing, null, move, false)).toBeNull()
      expect(moveCursor(nothing, { anchor: 1, focus: 1 }, move, true)).toEqual({ anchor: 1, focus: 1 })
    }
    expect(moveCursor({ ...nothing, blocks: [] }, null, 'next-word', false)).toBeNull()
  })

  it('reaches every sentence and every word, forwards and backwards', () => {
    const part = fc.constantFrom('Ab', 'c', ' ', '. ', '7', '“', '”', ',', 'م', '中国', '\n', '😀')
    const paragraph = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 6 }),
        fc.constantFrom('sentence', 'word', 'paragraph'),
        (parts, unit) => {
          let start = 0
          const spans = parts.map((text) => ({ start, end: (start += text.length + 1) - 1 }))
          const walked: CursorText = { text: parts.join('\n'), blocks: spans, language: 'zh' }
          const all = (move: CursorMove): Selection[] => {
            const seen: Selection[] = []
            let selection = moveCursor(walked, null, move, false)
            while (selection !== null && seen.at(-1)?.anchor !== selection.anchor) {
              seen.push(selection)
              selection = moveCursor(walked, selection, move, false)
            }
            return seen
          }
          expect(all(`previous-${unit}` as CursorMove).reverse()).toEqual(all(`next-${unit}` as CursorMove))
        },
      ),
    )
  })

  it('stays inside the text whatever is pressed', () => {
    const press = fc.tuple(fc.constantFrom(...CURSOR_MOVES), fc.boolean())
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.array(press), (anchor, focus, presses) => {
        let selection: Selection | null = { anchor, focus }
        for (const [move, extend] of presses) {
          selection = moveCursor(TEXT_TO_WALK, selection, move, extend)
          if (selection === null) throw new Error('a selection was lost')
          expect(Math.min(selection.anchor, selection.focus)).toBeGreaterThanOrEqual(0)
          expect(Math.max(selection.anchor, selection.focus)).toBeLessThanOrEqual(TEXT.length)
        }
      }),
    )
  })
})
