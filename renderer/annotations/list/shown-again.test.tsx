// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { exampleAnnotation, exampleSource } from '../../../shared/model/testing/examples.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { START } from '../../navigation/place.ts'
import { AnnotationList } from '../annotation-list.tsx'
import { ROW_HEIGHT } from './layout.ts'
import { groupBy } from './list-store.ts'

const source = exampleSource()
const annotations = Array.from({ length: 10_000 }, (_, index) => exampleAnnotation({ id: `a${String(index)}` }))
const NONE: readonly never[] = []

let root: Root
let measured: readonly (() => void)[] = []
/** px: what the list is found to have, once it is measured. */
let room = 0
const showPane = (given: readonly Annotation[] = annotations): void => {
  root = createRoot(document.body)
  act(() => {
    root.render(<AnnotationList source={source} annotations={given} people={NONE} questions={NONE} />)
  })
}
const hidePane = (): void => {
  act(() => {
    root.unmount()
  })
}
const measure = (height: number): void => {
  room = height
  for (const tell of measured) tell()
}
const rows = () => [...document.querySelectorAll<HTMLElement>('[role=option], [aria-level="2"]')]

describe('a list that is shown again', () => {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    measured = []
    room = 0
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(tell: () => void) {
          measured = [...measured, tell]
        }
        observe = () => undefined
        disconnect = () => undefined
      },
    )
    vi.stubGlobal('requestIdleCallback', () => 0)
    vi.stubGlobal('cancelIdleCallback', () => undefined)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => room)
    useNavigation.setState({ place: { ...START, view: 'read', dossierId: 'd1', sourceId: 's1' } })
    groupBy('none')
  })
  afterEach(() => {
    hidePane()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('begins with the rows that the last one had room for', () => {
    showPane()
    act(() => {
      measure(5 * ROW_HEIGHT)
    })
    hidePane()
    showPane()
    expect(rows()).toHaveLength(5)
  })

  it('fills more room than was thought at once, before the frame is painted', () => {
    showPane()
    act(() => {
      measure(3 * ROW_HEIGHT)
    })
    const before = rows().length
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
    measure(12 * ROW_HEIGHT)
    expect(before).toBeLessThan(12)
    expect(rows().length).toBeGreaterThanOrEqual(12)
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  })

  it('begins at the active annotation, wherever it stands', () => {
    room = 5 * ROW_HEIGHT
    useNavigation.getState().go({ annotationId: 'a7000' })
    showPane()
    expect(rows().map((row) => row.dataset['row'])).toContain('7000')
    expect(rows().length).toBeLessThan(40)
    expect(document.querySelector('[role=listbox]')?.getAttribute('aria-activedescendant')).toBe(
      rows().find((row) => row.dataset['row'] === '7000')?.id,
    )
  })

  it('begins at the top where there is more room than was thought, and the active annotation is in it', () => {
    showPane()
    act(() => {
      measure(3 * ROW_HEIGHT)
    })
    hidePane()
    room = 12 * ROW_HEIGHT
    useNavigation.getState().go({ annotationId: 'a9' })
    showPane()
    expect(rows()[0]?.dataset['row']).toBe('0')
  })

  it.each(['none', 'kind', 'tag'] as const)('looks at no more annotations than it shows (groups: %s)', (grouping) => {
    let looks = 0
    const counted = annotations.map((annotation): Annotation => {
      const { kind, tags, ...rest } = annotation
      return Object.defineProperties(rest as Annotation, {
        kind: { get: () => ((looks += 1), kind) },
        tags: { get: () => ((looks += 1), tags) },
      })
    })
    groupBy(grouping)
    showPane(counted)
    expect(looks).toBeGreaterThanOrEqual(counted.length)
    hidePane()
    looks = 0
    showPane(counted)
    expect(rows().length).toBeGreaterThan(0)
    expect(looks).toBeLessThan(200)
  })
})
