import { beforeEach, describe, expect, it } from 'vitest'
import { type Place, useNavigation } from './navigation-store.ts'

const START: Place = { view: 'library', dossierId: 'd', sourceId: null, annotationId: null }
const state = () => useNavigation.getState()

describe('navigation', () => {
  beforeEach(() => {
    useNavigation.setState({ place: START, past: [], future: [] })
  })

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
})
