// @vitest-environment jsdom
import { $getRoot } from 'lexical'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { indexBrief } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { fullDossier } from '../../../shared/briefs/annotated-brief/testing/fixtures.ts'
import { blocksNow, field, fill, openEditor, press, showEditor, update } from '../live/testing/live-editor.tsx'

let root: Root
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('requestIdleCallback', () => 0)
  vi.stubGlobal('cancelIdleCallback', () => undefined)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  HTMLElement.prototype.showPopover = () => undefined
  Element.prototype.scrollIntoView = () => undefined
  Range.prototype.getBoundingClientRect = () => new DOMRect()
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.body.firstElementChild as Element)
  showEditor(root, indexBrief(fullDossier()))
  fill('', [])
  field().focus()
})
afterEach(() => {
  act(() => {
    root.unmount()
  })
  vi.unstubAllGlobals()
})

const write = (text: string): void => {
  for (const letter of text)
    update(() => {
      $getRoot().selectEnd().insertText(letter)
    })
}
const options = (): readonly string[] =>
  [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent)
const active = (): string | null => document.querySelector('[role=option][aria-selected=true]')?.textContent ?? null
const tags = (): readonly string[] =>
  openEditor().read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getType()),
  )

describe('the menu of a slash', () => {
  it('offers blocks first, then every quote; and says which is active', () => {
    write('/')
    expect(options()[0]).toContain('Heading 1')
    expect(options()).toHaveLength(10 + 6)
    expect(field().getAttribute('aria-activedescendant')).toBe(document.querySelector('[aria-selected=true]')?.id)
  })

  it('makes a heading of the line, and leaves nothing of what was typed', async () => {
    write('Title /head')
    await press('ArrowDown')
    await press('Enter')
    expect(openEditor().read(() => $getRoot().getFirstChild()?.getType())).toBe('heading')
    expect(openEditor().read(() => $getRoot().getTextContent())).toBe('Title ')
    expect(options()).toHaveLength(0)
  })

  it('inserts the quote that is searched, bound to its annotation', async () => {
    write('/ada not')
    expect(options()).toHaveLength(1)
    await press('Enter')
    expect(blocksNow()).toMatchObject([{ type: 'quote', annotationId: 'a2', printed: '“It will not work.”' }])
    expect(field().textContent).not.toContain('/')
  })

  it('inserts a figure as a figure, and the table of a question', async () => {
    write('/4.5 billion')
    await press('Enter')
    write('/table will')
    expect(active()).toContain('Table: Will it work?')
    await press('Enter')
    expect(blocksNow()).toMatchObject([
      { type: 'figure', annotationId: 'a4' },
      { type: 'matrix', questionId: 'q1' },
    ])
  })

  it('Esc leaves the sign as it is, until it is another', async () => {
    write('/')
    await press('Escape')
    expect(options()).toHaveLength(0)
    write('h')
    expect(options()).toHaveLength(0)
    write(' /h')
    expect(options().length).toBeGreaterThan(0)
  })

  it('goes when nothing is found for more than one word', () => {
    write('/zzz')
    expect(document.body.textContent).toContain('Nothing found')
    write(' y')
    expect(document.body.textContent).not.toContain('Nothing found')
  })

  it('inserts a table in the place of the line', async () => {
    write('/table')
    await press('Enter')
    expect(tags()[0]).toBe('table')
  })
})

describe('the menu of an at sign', () => {
  it('cites a source or an annotation where the words were', async () => {
    write('As she said @title of early')
    expect(active()).toContain('Title of early')
    await press('Enter')
    const run = openEditor().read(() => $getRoot().getFirstDescendant()?.getNextSibling()?.exportJSON())
    expect(run).toMatchObject({ run: { type: 'citation', target: { kind: 'source', id: 'early' }, locator: null } })
    expect(field().textContent).not.toContain('@')
  })
})
