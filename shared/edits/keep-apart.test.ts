import { describe, expect, it } from 'vitest'
import { annotationOf, figureOf, sourceOf } from '../briefs/annotated-brief/testing/build-dossier.ts'
import { keepApartFromAll } from './keep-apart.ts'

const environment = { now: () => '2026-04-01T10:00:00.000Z', newId: () => 'transaction' }
const source = sourceOf('s', ['nine'])
const figure = (id: string, keptApartFrom?: readonly string[]) =>
  annotationOf(id, source, 'nine', {
    kind: 'figure',
    figure: { ...figureOf({ value: 9 }), ...(keptApartFrom ? { keptApartFrom: [...keptApartFrom] } : {}) },
  })

describe('keepApartFromAll', () => {
  it('writes each record once, with all it is kept apart from', () => {
    const step = keepApartFromAll(environment, figure('a'), [figure('b'), figure('c')])
    expect(step?.label).toBe('figure.keep-apart')
    const kept = step?.changes.map(({ id, before, after }) => [
      id,
      before && 'figure' in before ? before.figure?.keptApartFrom : null,
      after && 'figure' in after ? after.figure?.keptApartFrom : null,
    ])
    expect(kept).toEqual([
      ['a', undefined, ['b', 'c']],
      ['b', undefined, ['a']],
      ['c', undefined, ['a']],
    ])
  })

  it('leaves alone what is so already', () => {
    expect(keepApartFromAll(environment, figure('a', ['b']), [figure('b', ['a'])])).toBeNull()
    const step = keepApartFromAll(environment, figure('a', ['b']), [figure('b', ['a']), figure('c')])
    expect(step?.changes.map(({ id }) => id)).toEqual(['a', 'c'])
  })
})
