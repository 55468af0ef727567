import { describe, expect, it } from 'vitest'
import { annotationOf, dossierOf, personOf, sourceOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { guidOfPath, guidsOf, keyOfGuid } from './guid.ts'

const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e'
const SHAPE = /^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/

describe('GUIDs', () => {
  it('are the ids of records in upper case', () => {
    const source = sourceOf(UUID, ['Words.'])
    const guidOf = guidsOf(dossierOf({ sources: [source], annotations: [annotationOf('a', source, 'Words')] }))
    expect(guidOf('sources', UUID)).toBe(UUID.toUpperCase())
    expect(keyOfGuid(`{${guidOf('sources', UUID)}}`)).toBe(UUID)
    expect(guidOf('annotations', 'a')).toMatch(SHAPE)
  })

  it('differ where two tables have one id', () => {
    const contents = dossierOf({ sources: [sourceOf(UUID, ['Words.'])], people: [personOf(UUID.toUpperCase())] })
    const guidOf = guidsOf(contents)
    expect(guidOf('sources', UUID)).not.toBe(guidOf('people', UUID.toUpperCase()))
  })

  it('are the same for the same path, and others for others', () => {
    expect(guidOfPath('a', 'b')).toBe(guidOfPath('a', 'b'))
    expect(guidOfPath('a', 'b')).not.toBe(guidOfPath('ab'))
    expect(guidOfPath('\ud800')).toMatch(SHAPE)
  })
})
