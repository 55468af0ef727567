// @vitest-environment jsdom
import fc from 'fast-check'
import { createEditor, type LexicalEditor } from 'lexical'
import { ListItemNode, ListNode } from '@lexical/list'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linksOf } from '../../../shared/notes/note.ts'
import { readNote } from '../../../shared/notes/read-note.ts'
import { arbitraryNote } from '../../../shared/notes/testing/arbitrary-note.ts'
import { writeNote } from '../../../shared/notes/write-note.ts'
import { markdownOf } from './keep-plugin.ts'
import { NoteLinkNode } from './note-link-node.tsx'
import { onlyAllowed } from './only-allowed.ts'
import { noteOfPlain } from './paste.ts'
import { $fillEditor } from './to-editor.ts'

let editor: LexicalEditor
let stop: () => void

const through = (markdown: string): string => {
  editor.update(
    () => {
      $fillEditor(readNote(markdown))
    },
    { discrete: true },
  )
  return markdownOf(editor)
}

beforeEach(() => {
  document.body.innerHTML = '<div contenteditable="true"></div>'
  editor = createEditor({
    namespace: 'note',
    nodes: [ListNode, ListItemNode, NoteLinkNode],
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(document.body.firstElementChild as HTMLElement)
  stop = onlyAllowed(editor)
})
afterEach(() => {
  stop()
  editor.setRootElement(null)
})

describe('Markdown through the editor', () => {
  it('is the same for everything that the editor makes', () => {
    fc.assert(
      fc.property(arbitraryNote, (note) => {
        const markdown = through(writeNote(note))
        expect(through(markdown)).toBe(markdown)
        expect(linksOf(readNote(markdown)).map(({ target }) => target)).toEqual(
          linksOf(note).map(({ target }) => target),
        )
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    '',
    'Điều này **rất rõ**, *không*?',
    'see [“The flow”](variorum:annotation/a1) and [S](variorum:source/s%201)',
    '- a\n    - b\n        1. c\n        2. d\n- e\n\n3. f\n4. g',
    'one\n\n\n\ntwo\nthree\n',
    '# heading\n\n| a | b |\n\n`code` and [x](https://x.invalid) <b>',
    '\\*not italic\\*\n\n\\- not a list',
  ])('%j is the same', (markdown) => {
    expect(through(markdown)).toBe(markdown)
  })

  it('draws no link, picture or script of the Markdown', () => {
    through(
      '[x](https://x.invalid) ![y](https://y.invalid/p.png) <script>alert(1)</script> <img src=x onerror=alert(1)>',
    )
    expect(document.querySelector('a, img, script')).toBeNull()
    expect(document.body.textContent).toContain('[x](https://x.invalid)')
  })
})

describe('what a clipboard can hold', () => {
  it('comes without styles and formats that notes have not', () => {
    const state = editor.parseEditorState(
      JSON.stringify({
        root: {
          type: 'root',
          version: 1,
          children: [
            {
              type: 'paragraph',
              version: 1,
              format: 'center',
              indent: 3,
              direction: null,
              children: [
                {
                  type: 'text',
                  version: 1,
                  text: 'x',
                  format: 31,
                  style: 'background:url(https://t.invalid)',
                  mode: 'normal',
                  detail: 0,
                },
                { type: 'note-link', version: 1, address: 'javascript:alert(1)', label: 'y' },
              ],
            },
          ],
        },
      }),
    )
    editor.setEditorState(state)
    editor.update(() => undefined, { discrete: true })
    expect(markdownOf(editor)).toBe('***x***[y](variorum:source/-)')
  })

  it.each([
    ['a\r\nb\n\nc', 'a\nb\n\nc'],
    ['- a', '\\- a'],
    ['', ''],
  ])('plain text %j is %j', (text, markdown) => {
    expect(writeNote(noteOfPlain(text))).toBe(markdown)
  })
})
