import { describe, expect, it } from 'vitest'
import { Annotation } from '../model/annotation.ts'
import { Source } from '../model/source.ts'
import { exampleAnnotation, exampleSource } from '../model/testing/examples.ts'
import { MIGRATIONS, type Migration, MigrationError, migrateRow, migrationsBetween, type OldRow } from './migrations.ts'
import { SCHEMA_VERSION } from './schema.ts'

const rename: Migration = {
  to: 2,
  row: ({ table, row }) =>
    table === 'people'
      ? { table, row: { ...(row as object), name: `${(row as { name: string }).name}!` } }
      : { table, row },
}
const drop: Migration = { to: 3, row: (row) => (row.table === 'questions' ? null : row) }
const STEPS = [rename, drop]

const change = (table: string, before: unknown, after: unknown) => ({ table, id: 'x', before, after })
const history = (changes: readonly unknown[]): OldRow => ({
  table: 'history',
  row: { ordinal: 7, transaction: { id: 't', at: 'then', label: 'person.edit', changes } },
})

describe('MIGRATIONS', () => {
  it('lead from every schema there was to the present one', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2))
  })
})

describe('migrationsBetween', () => {
  it.each([
    [1, 1, []],
    [1, 2, [2]],
    [1, 3, [2, 3]],
    [2, 3, [3]],
  ])('finds the steps from %i to %i', (from, to, wanted) => {
    expect(migrationsBetween(from, to, [...STEPS].reverse()).map((step) => step.to)).toEqual(wanted)
  })

  it.each([
    [2, 1],
    [3, 4],
    [0, 1],
  ])('refuses to go from %i to %i', (from, to) => {
    expect(() => migrationsBetween(from, to, STEPS)).toThrow(MigrationError)
  })
})

describe('migrateRow', () => {
  it('takes a record through all steps', () => {
    expect(migrateRow({ table: 'people', row: { name: 'A' } }, STEPS)).toEqual({ table: 'people', row: { name: 'A!' } })
    expect(migrateRow({ table: 'questions', row: {} }, STEPS)).toBeNull()
  })

  it.each(['texts', 'originals'])('never touches %s', (table) => {
    const everything: Migration = { to: 2, row: () => null }
    expect(migrateRow({ table, row: 'as it was' }, [everything])).toEqual({ table, row: 'as it was' })
  })

  it('takes what the undo history holds through the same steps', () => {
    const row = history([
      change('people', { name: 'A' }, { name: 'B' }),
      change('people', null, { name: 'C' }),
      change('questions', null, { wording: 'gone' }),
    ])
    expect(migrateRow(row, STEPS)).toEqual(
      history([change('people', { name: 'A!' }, { name: 'B!' }), change('people', null, { name: 'C!' })]),
    )
  })

  it('keeps the ordinal of a step of which nothing is left', () => {
    expect(migrateRow(history([change('questions', null, {})]), STEPS)).toEqual(history([]))
  })

  it.each([null, {}, { transaction: {} }, { transaction: { changes: [null] } }])(
    'refuses the history row %j',
    (row) => {
      expect(() => migrateRow({ table: 'history', row }, STEPS)).toThrow(MigrationError)
    },
  )
})

describe('the migration to schema 2', () => {
  const steps = migrationsBetween(1, 2)

  it('takes records of schema 1 as they are, in the history too', () => {
    const source = exampleSource()
    expect(migrateRow({ table: 'sources', row: source }, steps)).toEqual({ table: 'sources', row: source })
    const row = history([change('annotations', null, exampleAnnotation())])
    expect(migrateRow(row, steps)).toEqual(row)
  })

  it('is what makes them readable: neither field is there, and neither is made up', () => {
    expect(Source.parse(exampleSource())).toEqual(exampleSource())
    expect(Annotation.parse(exampleAnnotation())).toEqual(exampleAnnotation())
  })

  it('keeps what only schema 2 has from apps of schema 1, which would drop it', () => {
    const edition = exampleSource({ supersedes: 's0' })
    expect(Source.parse(edition)).toEqual(edition)
    expect(() => migrationsBetween(2, 1)).toThrow(MigrationError)
  })
})
