// @vitest-environment jsdom
import { $getRoot, type NodeKey } from 'lexical'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BriefIndex, indexBrief } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { largeDossier, fullDossier } from '../../../shared/briefs/annotated-brief/testing/fixtures.ts'
import { withExact } from '../../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import { newLiveBlock } from '../../../shared/briefs/written/live-state.ts'
import type { BoundBlock, QuoteBlock } from '../../../shared/model/brief.ts'
import type { DossierContents } from '../../../shared/model/dossier-contents.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { $isLiveBlock } from '../editor/live-block-node.tsx'
import { useChosen } from './chosen-store.ts'
import type * as QuoteViews from './quote-view.tsx'
import { blocksNow, field, fill, press, showEditor, update } from './testing/live-editor.tsx'
import { $chooseBlock } from './use-chosen-block.ts'

const drawn = vi.hoisted(() => ({ count: 0 }))
vi.mock('./quote-view.tsx', async (original) => {
  const { QuoteView, ...rest } = await original<typeof QuoteViews>()
  return {
    ...rest,
    QuoteView: (props: Parameters<typeof QuoteView>[0]) => {
      drawn.count += 1
      return QuoteView(props)
    },
  }
})

let root: Root
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('requestIdleCallback', () => 0)
  vi.stubGlobal('cancelIdleCallback', () => undefined)
  HTMLElement.prototype.showPopover = () => undefined
  document.body.innerHTML = '<div></div>'
  root = createRoot(document.body.firstElementChild as Element)
})
afterEach(() => {
  act(() => {
    root.unmount()
  })
  vi.unstubAllGlobals()
})

const bound = (binding: Parameters<typeof newLiveBlock>[0], index: BriefIndex): BoundBlock => {
  const block = newLiveBlock(binding, index)
  if (!block) throw new Error('There is no such record.')
  return block
}
const quote = (annotationId: string, index: BriefIndex): BoundBlock => bound({ type: 'quote', annotationId }, index)

const withWords = (contents: DossierContents, id: string, words: string): DossierContents => ({
  ...contents,
  annotations: contents.annotations.map((one) => (one.id === id ? withExact(one, words) : one)),
})
const without = (contents: DossierContents, id: string): DossierContents => ({
  ...contents,
  annotations: contents.annotations.filter((one) => one.id !== id),
})

const keyOfBlock = (at = 0): NodeKey => {
  let key = ''
  update(() => {
    key = $getRoot().getChildren().filter($isLiveBlock)[at]?.getKey() ?? ''
  })
  return key
}
const choose = (at = 0): void => {
  const key = keyOfBlock(at)
  field().focus()
  update(() => {
    $chooseBlock(key)
  })
}
const shown = (): HTMLElement => document.querySelector('[data-live-state]') as HTMLElement

describe('live blocks', () => {
  it('a thousand of them: typing elsewhere draws none again, one annotation changed draws one', () => {
    const contents = largeDossier(1_000)
    const index = indexBrief(contents)
    showEditor(root, index)
    fill(
      'Text',
      contents.annotations.map(({ id }) => quote(id, index)),
    )
    expect(document.querySelectorAll('blockquote')).toHaveLength(1_000)
    expect(drawn.count).toBe(1_000)
    for (const letter of 'typed') {
      update(() => {
        $getRoot().selectStart().insertText(letter)
      })
    }
    expect(field().textContent.slice(0, 9)).toBe('depytText')
    expect(drawn.count).toBe(1_000)
    showEditor(root, indexBrief({ ...contents }))
    expect(drawn.count).toBe(1_000)
    const [{ id } = { id: '' }] = contents.annotations
    showEditor(root, indexBrief(withWords(contents, id, 'Sentence number 0 says what it does not.')))
    expect(drawn.count).toBe(1_001)
    drawn.count = 0
  })

  it('a quote has its words, who says them, where, when, and its status', () => {
    const index = indexBrief(fullDossier())
    showEditor(root, index)
    fill('Text', [quote('a2', index)])
    expect(shown().querySelector('blockquote')?.textContent).toBe('“It will not work.”')
    expect(shown().textContent).toContain('Ada Lind, professor, North College. The Outlet, 4 March 2026')
    expect(shown().querySelector('[data-check=EXACT]')).not.toBeNull()
    fill('Text', [{ ...(quote('a2', index) as QuoteBlock), printed: '“It will … work.”' }])
    expect(shown().textContent).toContain('Abridged')
    fill('Text', [{ ...(quote('a2', index) as QuoteBlock), printed: '“It will work.”' }])
    expect(shown().querySelector('[data-check=ALTERED]')).not.toBeNull()
  })

  it('a stale one shows the difference, and takes A and R; what is kept says so and asks no more', async () => {
    const contents = fullDossier()
    const index = indexBrief(contents)
    const later = indexBrief(withWords(contents, 'a3', 'Minister Cho said'))
    showEditor(root, later)
    fill('Text', [quote('a3', index)])
    expect(shown().dataset['liveState']).toBe('stale')
    expect(shown().querySelector('blockquote del')?.textContent).toContain(' it would.')
    choose()
    await press('r')
    expect(shown().dataset['liveState']).toBe('kept')
    expect(shown().querySelector('blockquote')?.textContent).toBe('Minister Cho said it would.')
    expect(shown().textContent).toContain('Kept as it was.')
    choose()
    await press('a')
    expect(shown().dataset['liveState']).toBe('current')
    expect(blocksNow()[0]).toMatchObject({ printed: 'Minister Cho said' })
    expect(blocksNow()[0]).not.toHaveProperty('declined')
  })

  it('one that is gone is marked, can be kept, and does not take A', async () => {
    const contents = fullDossier()
    const block = quote('a3', indexBrief(contents))
    showEditor(root, indexBrief(without(contents, 'a3')))
    fill('Text', [block])
    expect(shown().dataset['liveState']).toBe('gone')
    choose()
    await press('a')
    expect(blocksNow()).toEqual([block])
    await press('r')
    expect(blocksNow()[0]).toHaveProperty('declined', 'gone')
    expect(shown().dataset['liveState']).toBe('kept')
  })

  it('figures, tables and timelines show what they are bound to; the table of a changed question its lines', () => {
    const contents = fullDossier()
    const index = indexBrief(contents)
    showEditor(root, index)
    const binding = { questionId: 'q1' }
    fill('Text', [
      bound({ type: 'figure', annotationId: 'a4' }, index),
      bound({ type: 'matrix', ...binding }, index),
      bound({ type: 'timeline', ...binding }, index),
    ])
    const texts = [...document.querySelectorAll('[data-live-state]')].map(({ textContent }) => textContent)
    expect(texts[0]).toContain('more than USD 4.5 billion')
    expect(texts[0]).toContain('Cost')
    expect(document.querySelectorAll('[data-live-state] table')).toHaveLength(2)
    expect(texts[1]).toContain('Will it work?')
    expect(texts[2]).toContain('10 January 2025')
    showEditor(root, indexBrief(without(contents, 'a3')))
    const [, matrix] = document.querySelectorAll('[data-live-state]')
    expect(matrix?.getAttribute('data-live-state')).toBe('stale')
    expect(matrix?.querySelector('del')?.textContent).toContain('Cho')
  })

  it('Enter opens the passage, E the printed words, Del removes; none of them without a chosen block', async () => {
    const index = indexBrief(fullDossier())
    showEditor(root, index)
    fill('Text', [quote('a2', index)])
    await press('e')
    await press('a')
    expect(useChosen.getState()).toEqual({ chosen: null, edited: null })
    expect(blocksNow()).toHaveLength(1)
    choose()
    expect(document.querySelector('[data-chosen]')).not.toBeNull()
    await press('Enter')
    expect(useNavigation.getState().place).toMatchObject({ view: 'read', sourceId: 'late', annotationId: 'a2' })
    await press('e')
    const area = document.querySelector('textarea')
    expect(area?.value).toBe('“It will not work.”')
    act(() => {
      area?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    })
    expect(document.querySelector('textarea')).toBeNull()
    await press('Delete')
    expect(blocksNow()).toHaveLength(0)
  })

  it('words that are left out in the field are kept with their ellipsis', async () => {
    const index = indexBrief(fullDossier())
    showEditor(root, index)
    fill('Text', [quote('a3', index)])
    choose()
    await press('e')
    const area = document.querySelector('textarea') as HTMLTextAreaElement
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    act(() => {
      set?.call(area, 'Minister said it would.')
      area.setSelectionRange(9, 9)
      area.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    expect(area.value).toBe('Minister … said it would.')
    expect(document.querySelector('[role=status] [data-check=EXACT]')).not.toBeNull()
    act(() => {
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    })
    expect(blocksNow()[0]).toMatchObject({ printed: 'Minister … said it would.' })
  })
})
