import { useMemo } from 'react'
import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import { matrixOf } from '../../shared/analysis/matrix/matrix-of.ts'
import type { Matrix, MatrixRow } from '../../shared/analysis/matrix/matrix.ts'
import { ordered } from '../../shared/analysis/matrix/ordered.ts'
import type { Voice } from '../../shared/analysis/voice.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { unfiledOf, wholeMatrix } from '../annotations/analysis-of.ts'
import { useAnalysisInput } from '../annotations/use-analysis-input.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useDossier } from '../storage/live.ts'
import { type Column, columnsOf, type GridPlace, placeOf } from './columns.ts'
import { isFiltered, usePositionsStore } from './positions-store.ts'

/** Everything that the view shows, computed from what is stored. */
export interface Positions {
  readonly dossier: Dossier
  readonly input: AnalysisInput
  /** Of the whole dossier. */
  readonly whole: Matrix
  /** What the filter leaves. */
  readonly matrix: Matrix
  /** In the order chosen; only split ones when these are asked for. */
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly Column[]
  readonly unfiled: readonly Voice[]
  readonly place: GridPlace
  readonly sourceOf: (id: string) => Source | undefined
  readonly personOf: (id: string | null) => Person | undefined
}

/** Undefined while it is read. */
export function usePositions(): Positions | undefined {
  const { dossierId } = useNavigation(({ place }) => place)
  const dossier = useDossier(dossierId)
  const input = useAnalysisInput()
  const filter = usePositionsStore((state) => state.filter)
  const order = usePositionsStore((state) => state.order)
  const splitOnly = usePositionsStore((state) => state.splitOnly)
  const cursor = usePositionsStore((state) => state.cursor)
  const whole = useMemo(() => (input ? wholeMatrix(input) : undefined), [input])
  const matrix = useMemo(() => (input && isFiltered(filter) ? matrixOf(input, filter) : whole), [input, whole, filter])
  const unfiled = useMemo(() => (input ? unfiledOf(input) : []), [input])
  const columns = useMemo(() => (matrix ? columnsOf(matrix) : []), [matrix])
  const rows = useMemo(() => {
    const all = matrix ? ordered(matrix.rows, order) : []
    return splitOnly ? all.filter(({ split }) => split !== null) : all
  }, [matrix, order, splitOnly])
  const place = useMemo(() => placeOf(cursor, rows, columns), [cursor, rows, columns])
  const finders = useMemo(() => findersOf(input), [input])
  return useMemo(
    () =>
      input && whole && matrix && dossier
        ? { dossier, input, whole, matrix, rows, columns, unfiled, place, ...finders }
        : undefined,
    [dossier, input, whole, matrix, rows, columns, unfiled, place, finders],
  )
}

function findersOf(input: AnalysisInput | undefined): Pick<Positions, 'sourceOf' | 'personOf'> {
  const sources = new Map(input?.sources.map((source) => [source.id, source]))
  const people = new Map(input?.people.map((person) => [person.id, person]))
  return {
    sourceOf: (id) => sources.get(id),
    personOf: (id) => (id === null ? undefined : people.get(id)),
  }
}

export const voicesIn = ({ rows }: Matrix): number => rows.reduce((sum, { voices }) => sum + voices, 0)
