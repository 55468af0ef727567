import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeRow, encodeRow, keyOfRow, StateHeader, type StateRow } from './state-lines.ts'
import { arbitraryDoings, arbitraryText, GENERATION, ModelWorkspace } from './testing/model-workspace.ts'
import { emptyState, sameContent } from './workspace-state.ts'

const utf8 = (line: string): string => new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(line))

const step = encodeRow({
  table: 'history',
  row: { ordinal: 1, transaction: { id: 't1', at: '2026-01-01T00:00:00.000Z', label: 'brief.edit', changes: [] } },
})

describe('rows as lines', () => {
  it('come back the same from their UTF-8 bytes, whatever is in them', () => {
    fc.assert(
      fc.property(arbitraryDoings, (doings) => {
        const model = new ModelWorkspace()
        for (const doing of doings) model.do(doing)
        for (const row of model.stateRows()) {
          const line = encodeRow(row)
          expect(line).not.toMatch(/[\n\r]/)
          expect(decodeRow(utf8(line))).toEqual(row)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('keep lone surrogates, line ends and every byte', () => {
    fc.assert(
      fc.property(arbitraryText, fc.uint8Array(), (text, bytes) => {
        const rows: readonly StateRow[] = [
          { table: 'texts', row: { id: 's1', text: `${text}\n\r\u2028` } },
          { table: 'originals', row: { sha256: 'a'.repeat(64), bytes } },
        ]
        expect(rows.map((row) => decodeRow(utf8(encodeRow(row))))).toEqual(rows)
      }),
    )
  })

  it.each<[string, string]>([
    ['no JSON', '["texts",'],
    ['no pair', '{"table":"texts"}'],
    ['a table that does not exist', '["secrets",{"id":"x"}]'],
    ['a record with a field missing', '["dossiers",{"id":"d1","title":"x"}]'],
    ['a record of another table', '["people",{"id":"d1","title":"x","createdAt":"2026-01-01T00:00:00.000Z"}]'],
    ['bytes that are no Base64', `["originals",{"sha256":"${'a'.repeat(64)}","bytes":"%%"}]`],
    ['a hash that is none', '["originals",{"sha256":"x","bytes":""}]'],
    ['a step that counts from 0', step.replace('"ordinal":1', '"ordinal":0')],
    ['something behind the pair', '["texts",{"id":"s1","text":""},1]'],
  ])('refuses %s', (_what, line) => {
    expect(() => decodeRow(line)).toThrow()
  })

  it('are known by their keys', () => {
    const transaction = { id: 't1', at: '2026-01-01T00:00:00.000Z', label: 'annotation.edit', changes: [] } as const
    expect(keyOfRow({ table: 'history', row: { ordinal: 3, transaction } })).toBe(3)
    expect(keyOfRow({ table: 'texts', row: { id: 's1', text: '' } })).toBe('s1')
    expect(keyOfRow({ table: 'originals', row: { sha256: 'h', bytes: new Uint8Array() } })).toBe('h')
  })
})

describe('StateHeader', () => {
  const header = {
    format: 'variorum-workspace',
    version: 1,
    schema: 1,
    at: '2026-01-01T00:00:00.000Z',
    state: emptyState(GENERATION),
  }

  it.each<[string, unknown]>([
    ['another format', { ...header, format: 'variorum-dossier' }],
    ['a newer version', { ...header, version: 2 }],
    ['a count of no table', { ...header, state: { ...header.state, counts: { words: 1 } } }],
    ['a negative count', { ...header, state: { ...header.state, counts: { ...header.state.counts, texts: -1 } } }],
    ['a generation that is none', { ...header, state: emptyState('x') }],
  ])('refuses %s', (_what, value) => {
    expect(StateHeader.parse(header)).toEqual(header)
    expect(StateHeader.safeParse(value).success).toBe(false)
  })

  it('takes a table that is not named as one that was not there yet', () => {
    const older = { ...header, state: { ...header.state, counts: { texts: 1 } } }
    expect(StateHeader.parse(older).state.counts).toEqual({ ...header.state.counts, texts: 1 })
  })
})

describe('sameContent', () => {
  const state = emptyState(GENERATION)
  it.each<[string, boolean, typeof state]>([
    ['itself', true, state],
    ['another place in the history', true, { ...state, sequence: 5, position: 1, length: 2 }],
    ['another digest', false, { ...state, digest: 'a'.repeat(64) }],
    ['another count', false, { ...state, counts: { ...state.counts, originals: 1 } }],
  ])('%s', (_what, expected, other) => {
    expect(sameContent(state, other)).toBe(expected)
  })
})
