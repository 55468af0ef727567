import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HISTORY_LIMIT, useNavigation } from './navigation-store.ts'
import { type Place, START as NOWHERE } from './place.ts'
import { tellStanding } from './standing.ts'

const START: Place = { ...NOWHERE, dossierId: 'd' }
const state = () => useNavigation.getState()
const withdraw: (() => void)[] = []
const stand = (side: Place['side'], offset: number) => withdraw.push(tellStanding(side, () => offset))

beforeEach(() => {
  useNavigation.setState({ place: START, past: [], future: [], arrival: null })
})
afterEach(() => {
  for (const end of withdraw.splice(0)) end()
})

describe('navigation', () => {
  it('goes back and forward between pages', () => {
    state().go({ view: 'read', sourceId: 's' })
    state().go({ view: 'positions' })
    state().back()
    expect(state().place).toEqual({ ...START, view: 'read', sourceId: 's' })
    state().back()
    expect(state().place).toEqual(START)
    state().back()
    expect(state().place).toEqual(START)
    state().forward()
    expect(state().place.view).toBe('read')
  })

  it('does not remember a change of annotation within a source', () => {
    state().go({ view: 'read', sourceId: 's' })
    state().go({ annotationId: 'a' })
    state().go({ annotationId: 'b' })
    state().back()
    expect(state().place).toEqual(START)
  })

  it('forgets the way when the dossier changes, even within the library', () => {
    state().go({ view: 'read', sourceId: 's' })
    state().go({ view: 'library', dossierId: 'other', sourceId: null })
    expect(state().past).toEqual([])
    state().go({ dossierId: 'third' })
    expect([state().past, state().future]).toEqual([[], []])
  })

  it('comes back to where the text stood, and forward to where it stood when it was left', () => {
    state().go({ view: 'read', sourceId: 's' })
    stand('left', 1200)
    state().go({ sourceId: 't' })
    stand('left', 70)
    state().back()
    expect([state().place.sourceId, state().arrival?.left]).toEqual(['s', 1200])
    state().forward()
    expect([state().place.sourceId, state().arrival?.left]).toEqual(['t', 70])
    state().go({ annotationId: 'a' })
    expect(state().arrival).toBeNull()
  })

  it('comes back from a jump within a text, with what was chosen before', () => {
    state().go({ view: 'read', sourceId: 's', annotationId: 'a' })
    stand('left', 10)
    state().go({ annotationId: 'far' })
    state().leave('a')
    stand('left', 90_000)
    state().back()
    expect([state().place.annotationId, state().arrival?.left]).toEqual(['a', 10])
    state().forward()
    expect([state().place.annotationId, state().arrival?.left]).toEqual(['far', 90_000])
  })

  it('keeps a bounded way, the newest of it', () => {
    state().go({ view: 'read', sourceId: 's' })
    for (let jump = 0; jump < 3 * HISTORY_LIMIT; jump++) state().leave(String(jump))
    expect(state().past).toHaveLength(HISTORY_LIMIT)
    expect(state().past.at(-1)?.place.annotationId).toBe(String(3 * HISTORY_LIMIT - 1))
  })
})

describe('two texts', () => {
  const open = () => {
    state().go({ view: 'read', sourceId: 's', annotationId: 'in-s' })
    state().openBeside('t')
  }

  it('opens the second on the right, with the keys', () => {
    open()
    expect(state().place).toMatchObject({
      side: 'right',
      sourceId: 't',
      annotationId: null,
      beside: 's',
      besideAnnotationId: 'in-s',
    })
    state().back()
    expect(state().place).toMatchObject({ side: 'left', sourceId: 's', annotationId: 'in-s', beside: null })
    state().forward()
    expect(state().place).toMatchObject({ side: 'right', sourceId: 't', beside: 's' })
  })

  it('each keeps its annotation when the keys go to the other; that is no step of the way', () => {
    open()
    state().go({ annotationId: 'in-t' })
    const { length } = state().past
    state().switchSide()
    expect(state().place).toMatchObject({ side: 'left', sourceId: 's', annotationId: 'in-s' })
    state().switchSide('left')
    expect(state().place.side).toBe('left')
    state().switchSide('right')
    expect(state().place).toMatchObject({ side: 'right', sourceId: 't', annotationId: 'in-t' })
    expect(state().past).toHaveLength(length)
  })

  it('goes to a source where it is open already, and else opens it where the keys are', () => {
    open()
    state().go({ view: 'read', sourceId: 's', annotationId: 'b' })
    expect(state().place).toMatchObject({ side: 'left', sourceId: 's', annotationId: 'b', beside: 't' })
    state().go({ view: 'read', sourceId: 'u', annotationId: null })
    expect(state().place).toMatchObject({ side: 'left', sourceId: 'u', beside: 't' })
  })

  it.each([
    ['the one with the keys', undefined, 's'],
    ['the right one', 'right', 's'],
    ['the left one', 'left', 't'],
  ] as const)('closes %s and keeps the other where it stands', (_which, side, kept) => {
    open()
    stand('left', 11)
    stand('right', 22)
    state().closeBeside(side)
    expect(state().place).toMatchObject({ sourceId: kept, beside: null, side: kept === 's' ? 'left' : 'right' })
    expect(state().arrival).toEqual(kept === 's' ? { left: 11, right: null } : { left: null, right: 22 })
    state().closeBeside()
    expect(state().place.sourceId).toBe(kept)
  })

  it('replaces the right one, also where the left one has the keys', () => {
    open()
    state().switchSide()
    state().openBeside('u')
    expect(state().place).toMatchObject({ side: 'right', sourceId: 'u', beside: 's', besideAnnotationId: 'in-s' })
  })

  it('keeps the text that was alone where it stood when another comes beside it', () => {
    state().go({ view: 'read', sourceId: 's' })
    stand('left', 500)
    state().openBeside('s')
    expect(state().arrival).toEqual({ left: 500, right: null })
  })

  it('leaves none beside in another dossier', () => {
    open()
    state().go({ view: 'library', dossierId: 'other', sourceId: null, annotationId: null })
    expect(state().place).toMatchObject({ beside: null, besideAnnotationId: null })
  })
})
