import { describe, expect, it } from 'vitest'
import { annotationOf, figureOf, sourceOf } from '../briefs/annotated-brief/testing/build-dossier.ts'
import type { Figure } from '../model/figure.ts'
import { groupFigures } from './figure-groups.ts'

const source = sourceOf('s', ['words'])
const figures = (rows: readonly Partial<Figure>[]) =>
  rows.map((figure, at) =>
    annotationOf(`a${String(at)}`, source, 'words', { kind: 'figure', figure: figureOf(figure) }),
  )

describe('groupFigures', () => {
  it.each<readonly [string, readonly Partial<Figure>[], readonly unknown[]]>([
    ['nothing', [], []],
    [
      'spelling does not part a measure',
      [{ measure: 'Flow  at' }, { measure: ' flow at' }, { measure: 'Chảy' }, { measure: 'Chảy'.normalize('NFD') }],
      [
        ['Chảy', ['a2', 'a3']],
        ['Flow  at', ['a0', 'a1']],
      ],
    ],
    [
      'no measure is last, an empty one is none',
      [{}, { measure: '  ' }, { measure: 'z' }],
      [
        ['z', ['a2']],
        [null, ['a0', 'a1']],
      ],
    ],
    [
      'by date, undated first, then by value',
      [
        { measure: 'm', asOf: '2025', value: 2 },
        { measure: 'm', asOf: '2025', value: 1 },
        { measure: 'm', asOf: '2024-05' },
        { measure: 'm', value: 9 },
        { measure: 'm' },
      ],
      [['m', ['a4', 'a3', 'a2', 'a1', 'a0']]],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(groupFigures(figures(rows)).map(({ measure, figures: own }) => [measure, own.map(({ id }) => id)])).toEqual(
      expected,
    )
  })
})
