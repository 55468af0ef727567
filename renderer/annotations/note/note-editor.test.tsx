// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { $getRoot, $insertNodes, type LexicalEditor } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { countingEnvironment, exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { commit } from '../../storage/commit.ts'
import { database } from '../../storage/database.ts'
import { endWorkspace, newWorkspace, restored } from '../../storage/testing/workspace.ts'
import { NoteEditor } from './note-editor.tsx'
import { $nodesOf } from './to-editor.ts'
import { readNote } from '../../../shared/notes/read-note.ts'

const HANGS = { timeout: 20_000 }
let root: Root
let handed: string[]

const field = (): HTMLElement => document.querySelector('[role=textbox]') as HTMLElement
const editor = (): LexicalEditor => (field() as unknown as { readonly __lexicalEditor: LexicalEditor }).__lexicalEditor
const link = (): HTMLElement | null => document.querySelector('[data-link-state]')

const show = async (annotation: Annotation): Promise<void> => {
  await act(async () => {
    root.render(
      <NoteEditor
        key={annotation.id}
        annotation={annotation}
        onChange={(note) => {
          handed.push(note)
          return Promise.resolve()
        }}
      />,
    )
    await Promise.resolve()
  })
}
const write = async (markdown: string): Promise<void> => {
  await act(async () => {
    editor().update(
      () => {
        $getRoot().selectEnd()
        $insertNodes($nodesOf(readNote(markdown)))
      },
      { discrete: true },
    )
    await Promise.resolve()
  })
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/\W/g, '_') })
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.body.firstElementChild as Element)
  handed = []
  await newWorkspace()
  await commit(restored(countingEnvironment()))
})
afterEach(async () => {
  await act(async () => {
    root.unmount()
    await Promise.resolve()
  })
  vi.unstubAllGlobals()
  await endWorkspace()
})

describe('a link in a note', () => {
  it('is called what its target is called now, and is shown as gone when there is none', async () => {
    await show(exampleAnnotation({ id: 'a2', note: 'in [Old title](variorum:source/s1)' }))
    await vi.waitFor(() => {
      expect(link()?.textContent).toBe('Gauges disagree')
    }, HANGS)
    await database.sources.update('s1', { title: 'Đổi tên' })
    await vi.waitFor(() => {
      expect(link()?.textContent).toBe('Đổi tên')
    }, HANGS)
    await database.sources.delete('s1')
    await vi.waitFor(() => {
      expect(link()?.dataset['linkState']).toBe('gone')
    }, HANGS)
    expect(link()?.getAttribute('aria-label')).toBe('Source: Old title, no longer there')
    expect(handed).toEqual([])
  })
})

describe('what was typed', () => {
  it('is handed on when another annotation is shown, with the labels of now', async () => {
    await show(exampleAnnotation({ id: 'a2', note: '[Old](variorum:source/s1) ' }))
    await vi.waitFor(() => {
      expect(link()?.textContent).toBe('Gauges disagree')
    }, HANGS)
    await write('more')
    await show(exampleAnnotation({ id: 'a3', note: '' }))
    expect(handed).toEqual(['[Gauges disagree](variorum:source/s1) more'])
  })

  it('is not handed on when nothing was', async () => {
    await show(exampleAnnotation({ id: 'a2', note: '* written by others\n+ so' }))
    await show(exampleAnnotation({ id: 'a3', note: '' }))
    expect(handed).toEqual([])
  })

  it('is kept before the window closes, which waits for it once', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)
    await show(exampleAnnotation({ id: 'a2', note: '' }))
    const closing = () => new Event('beforeunload', { cancelable: true })
    expect(window.dispatchEvent(closing())).toBe(true)
    await write('last words')
    expect(window.dispatchEvent(closing())).toBe(false)
    expect(handed).toEqual(['last words'])
    await vi.waitFor(() => {
      expect(close).toHaveBeenCalledOnce()
    }, HANGS)
    close.mockRestore()
  })
})

describe('a note that is changed elsewhere', () => {
  it('is shown, unless the person is writing', async () => {
    const annotation = exampleAnnotation({ id: 'a2', note: 'first' })
    await show(annotation)
    await show({ ...annotation, note: 'undone' })
    expect(field().textContent).toBe('undone')
    await write(' mine')
    await show({ ...annotation, note: 'of others' })
    expect(field().textContent).toBe('undone mine')
    expect(handed).toEqual([])
  })
})
