import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalLine } from './normal-line.ts'
import { linksOf } from './note.ts'
import { textOf } from './note-text.ts'
import { readLine } from './read-line.ts'
import { readNote } from './read-note.ts'
import { arbitraryLine, arbitraryNote, arbitraryText } from './testing/arbitrary-note.ts'
import { writeLine } from './write-line.ts'
import { writeNote } from './write-note.ts'

const RUNS = { numRuns: 3_000 }

/** What may be lost at the ends of items and lines is white space alone. */
const bare = (text: string): string => text.replace(/\s+/g, '')

describe('a line', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryLine, (line) => {
        expect(readLine(writeLine(line))).toEqual(normalLine(line))
      }),
      RUNS,
    )
  })

  it('of any Markdown is stable once it was written', () => {
    fc.assert(
      fc.property(arbitraryText, (markdown) => {
        const line = readLine(markdown)
        expect(readLine(writeLine(line))).toEqual(line)
      }),
      RUNS,
    )
  })
})

describe('a note', () => {
  it('that an editor may hold gives Markdown that is read and written the same', () => {
    fc.assert(
      fc.property(arbitraryNote, (note) => {
        const markdown = writeNote(note)
        const read = readNote(markdown)
        expect(writeNote(read)).toBe(markdown)
        expect(linksOf(read).map(({ target }) => target)).toEqual(linksOf(note).map(({ target }) => target))
      }),
      { numRuns: 500 },
    )
  })

  it('loses no word of any Markdown', () => {
    const lines = fc.array(fc.oneof(arbitraryText, fc.constant('')), { maxLength: 6 }).map((all) => all.join('\n'))
    fc.assert(
      fc.property(lines, (markdown) => {
        const read = readNote(markdown)
        const written = writeNote(read)
        expect(writeNote(readNote(written))).toBe(written)
        expect(bare(textOf(readNote(written)))).toBe(bare(textOf(read)))
        for (const word of markdown.match(/[\p{L}\p{M}]{2,}/gu) ?? [])
          if (!/variorum|source|x/.test(word)) expect(textOf(read)).toContain(word)
      }),
      RUNS,
    )
  })
})

describe('Markdown that notes know nothing of', () => {
  it.each([
    ['a heading', '# Plan\n\n## Further'],
    ['a quotation', '> She said\n> no.'],
    ['a table', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['code', '```js\nconst a = b * c\n```'],
    ['a link that leads elsewhere', '[here](https://example.invalid/a_(b)) and ![x](file:///etc/passwd)'],
    ['a script', '[x](javascript:alert(1)) <script>alert(1)</script>'],
    ['a link of ours to nothing that exists', '[x](variorum:dossier/1) [y](variorum:source/) [z](variorum:source/%zz)'],
    ['a rule', 'above\n\n---\n\n***\n\nbelow'],
    ['sums', '2 * 3 * 4 = 24, 2*3'],
    ['snake_case, _italic_ and ~~struck~~', 'snake_case, _italic_ and ~~struck~~'],
    ['empty lines', '\n\na\n\n\n\nb\n\n'],
    ['escapes of other signs', '\\# not a heading \\_ \\~'],
    ['white space', '  indented\n\ttabbed  \n  '],
    ['nothing', ''],
  ])('%s stays as it was', (_name, markdown) => {
    expect(writeNote(readNote(markdown))).toBe(markdown)
  })
})

describe('Markdown of others', () => {
  it.each([
    ['* a\n+ b', '- a\n- b'],
    ['- a\n  - b\n    - c\n- d', '- a\n    - b\n        - c\n- d'],
    ['1. a\n1. b\n   - c', '1. a\n2. b\n    - c'],
    ['Intro:\n- a\nlazy\n1. b', 'Intro:\n\n- a\n    lazy\n\n1. b'],
    ['- a\r\n- b', '- a\n- b'],
    ['It was in\n1998. Nobody knew.', 'It was in\n1998\\. Nobody knew.'],
  ])('%j is written as %j', (given, written) => {
    expect(writeNote(readNote(given))).toBe(written)
  })
})

describe('hostile sizes', () => {
  it.each([
    ['stars', '*'.repeat(30_000)],
    ['stars apart', '*a '.repeat(30_000)],
    ['brackets', '['.repeat(30_000)],
    ['escaped brackets', '[\\['.repeat(20_000)],
    ['brackets without an address', '[a]('.repeat(20_000)],
    ['depth', Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
  ])('%s are read, and written the same', (_name, markdown) => {
    const written = writeNote(readNote(markdown))
    expect(writeNote(readNote(written))).toBe(written)
  })
})
