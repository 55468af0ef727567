// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newPerson } from '../../shared/edits/people.ts'
import { countingEnvironment, exampleAnnotation, exampleSource } from '../../shared/model/testing/examples.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { START } from '../navigation/place.ts'
import { AnnotationList } from './annotation-list.tsx'
import { EVERYTHING } from './list/filter.ts'
import { groupBy, setListFilter } from './list/list-store.ts'

const zoe = newPerson(countingEnvironment(), 'd1', { name: 'Zoe' })
const annotations = Array.from({ length: 10_000 }, (_, index) =>
  exampleAnnotation({
    id: `a${String(index)}`,
    kind: index % 2 === 0 ? 'figure' : 'expert_view',
    speakerId: index % 4 === 0 ? zoe.id : null,
    note: `number ${String(index)}`,
  }),
)
const source = exampleSource()

let root: Root
const show = (given = annotations): void => {
  act(() => {
    root.render(<AnnotationList source={source} annotations={given} people={[zoe]} questions={[]} />)
  })
}
const list = () => document.querySelector<HTMLElement>('[role=listbox], [role=tree]')
const rows = () => [...document.querySelectorAll<HTMLElement>('[role=option], [role=treeitem]')]
const selected = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true')
const press = (key: string, modifiers: KeyboardEventInit = {}): void => {
  act(() => {
    list()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }))
  })
}
const head = () => document.querySelector('header')?.textContent

describe('the annotation list', () => {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe = () => undefined
        disconnect = () => undefined
      },
    )
    vi.stubGlobal('requestIdleCallback', () => 0)
    vi.stubGlobal('cancelIdleCallback', () => undefined)
    useNavigation.setState({ place: { ...START, view: 'read', dossierId: 'd1', sourceId: 's1' } })
    groupBy('none')
    setListFilter(source.id, EVERYTHING)
    root = createRoot(document.body)
  })
  afterEach(() => {
    act(() => {
      root.unmount()
    })
    vi.unstubAllGlobals()
  })

  it('mounts only what is in view, and says how many there are', () => {
    show()
    expect(rows().length).toBeGreaterThan(5)
    expect(rows().length).toBeLessThan(40)
    expect(rows()[2]?.getAttribute('aria-posinset')).toBe('3')
    expect(rows()[2]?.getAttribute('aria-setsize')).toBe('10000')
    expect(head()).toContain('10,000')
  })

  it('says how many match, and that none do', () => {
    show()
    act(() => {
      setListFilter(source.id, { ...EVERYTHING, words: '"number 77' })
    })
    expect(list()).toBeNull()
    act(() => {
      setListFilter(source.id, { ...EVERYTHING, words: 'number 777' })
    })
    expect(head()).toContain('19 of 10,000')
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('19')
  })

  it('is empty without annotations', () => {
    show([])
    expect(list()).toBeNull()
    expect(document.body.textContent).toContain('Nothing marked yet')
  })

  it('extends with Shift, and is one again when another view chooses another', () => {
    show()
    press('ArrowDown')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(selected().map((row) => row.dataset['row'])).toEqual(['0', '1', '2'])
    expect(useNavigation.getState().place.annotationId).toBe('a2')
    expect(document.body.textContent).toContain('3 selected')
    act(() => {
      useNavigation.getState().go({ annotationId: 'a5' })
    })
    expect(selected().map((row) => row.dataset['row'])).toEqual(['5'])
    expect(document.body.textContent).not.toContain('selected')
  })

  it('adds and drops single rows, and Escape takes the cursor alone', () => {
    show()
    press('ArrowDown')
    press('ArrowDown', { ctrlKey: true })
    press('ArrowDown', { ctrlKey: true })
    press(' ', { ctrlKey: true })
    expect(selected().map((row) => row.dataset['row'])).toEqual(['0', '2'])
    press(' ', { ctrlKey: true })
    expect(selected().map((row) => row.dataset['row'])).toEqual(['0'])
    press('Escape')
    expect(selected().map((row) => row.dataset['row'])).toEqual(['2'])
  })

  it('is a tree in groups, which close and open by key', () => {
    show()
    act(() => {
      groupBy('person')
    })
    expect(list()?.getAttribute('role')).toBe('tree')
    const [zoes] = rows()
    expect(zoes?.textContent).toBe('Zoe2,500')
    expect(zoes?.getAttribute('aria-expanded')).toBe('true')
    expect(rows()[1]?.getAttribute('aria-setsize')).toBe('2500')
    press('ArrowDown')
    expect(list()?.getAttribute('aria-activedescendant')).toBe(rows()[0]?.id)
    press('ArrowLeft')
    expect(rows()[0]?.getAttribute('aria-expanded')).toBe('false')
    expect(rows()[1]?.textContent).toBe('No speaker7,500')
    press('ArrowRight')
    press('ArrowRight')
    expect(useNavigation.getState().place.annotationId).toBe('a0')
  })

  it('draws only the row that changed', () => {
    show()
    const before = rows().map((row) => row.textContent)
    let reads = 0
    const watched = annotations.map((annotation, index) =>
      index === 0
        ? { ...annotation, note: '' }
        : Object.defineProperty({ ...annotation }, 'figure', { get: () => ((reads += 1), null) }),
    )
    show(watched)
    const drawn = reads
    expect(drawn).toBeGreaterThan(0)
    show(watched.map((annotation, index) => (index === 1 ? exampleAnnotation({ id: 'a1', note: 'x' }) : annotation)))
    expect(reads).toBe(drawn)
    expect(rows().map((row) => row.textContent)).toHaveLength(before.length)
  })
})
