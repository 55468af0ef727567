// @vitest-environment jsdom
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import type { Column, Table } from '../tables/table.ts'
import { convertWithOffice, officeWith, PATIENCE, temporaryFolder } from '../testing/other-programs.ts'
import { writeWorkbook } from './write-workbook.ts'
import { sheetsOf } from './xlsx.ts'

const CALC = officeWith('libsc')
const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }
const column = (id: string, type: Column['type']): Column => ({ id, label: id, type })
const CASES: Table = {
  id: 'cases',
  title: 'Cases',
  columns: [column('words', 'text'), column('value', 'number'), column('day', 'date'), column('holds', 'boolean')],
  rows: [
    ['=1+1', 1.16e11, '2023-04-13', true],
    ['Điều 9 “vẫn” <b> & _x0041_', -2.5, '1900-03-01', false],
    ['قالت', 0.1, '2023', null],
  ],
}

interface Read {
  readonly type: string | null
  readonly value: string | null
  readonly words: string
  readonly formula: string | null
}

describe.skipIf(CALC === null)('LibreOffice Calc (skipped where it is not installed)', () => {
  const { folder, remove } = temporaryFolder('xlsx')
  const sheets = new Map<string, readonly (readonly Read[])[]>()
  beforeAll(() => {
    const file = join(folder, 'dossier.xlsx')
    writeFileSync(file, writeWorkbook([CASES, ...sheetsOf(fullDossier(), OPTIONS)]))
    convertWithOffice(CALC ?? '', folder, 'fods', [file])
    const document = new DOMParser().parseFromString(readFileSync(join(folder, 'dossier.fods'), 'utf8'), 'text/xml')
    for (const table of document.getElementsByTagName('table:table')) {
      sheets.set(
        table.getAttribute('table:name') ?? '',
        [...table.getElementsByTagName('table:table-row')].map((row) =>
          [...row.getElementsByTagName('table:table-cell')].map(cellOf),
        ),
      )
    }
  }, PATIENCE)
  afterAll(remove)

  it('takes numbers for numbers, days for days, truth for truth, and words for words', () => {
    const rows = sheets.get('Cases')?.slice(1) ?? []
    expect(rows[0]?.slice(0, 4)).toMatchObject([
      { type: 'string', words: '=1+1', formula: null },
      { type: 'float', value: '116000000000' },
      { type: 'date', value: '2023-04-13' },
      { type: 'boolean', value: 'true' },
    ])
    expect(rows[1]?.slice(0, 4)).toMatchObject([
      { type: 'string', words: 'Điều 9 “vẫn” <b> & _x0041_' },
      { type: 'float', value: '-2.5' },
      { type: 'date', value: '1900-03-01' },
      { type: 'boolean', value: 'false' },
    ])
    expect(rows[2]?.slice(0, 3)).toMatchObject([
      { words: 'قالت' },
      { type: 'float', value: '0.1' },
      { type: 'string', words: '2023' },
    ])
  })

  it('finds every sheet of a dossier with all its words', () => {
    for (const { title, columns, rows } of sheetsOf(fullDossier(), OPTIONS)) {
      const words = new Set((sheets.get(title) ?? []).flat().map((cell) => cell.words.replace(/\s+/g, ' ')))
      expect(sheets.has(title), title).toBe(true)
      const texts = rows.flatMap((row) =>
        row.filter((cell, at) => columns[at]?.type === 'text' && columns[at].names === undefined && cell !== null),
      )
      expect(texts.filter((cell) => !words.has(String(cell).replace(/\s+/g, ' ')))).toEqual([])
    }
  })
})

function cellOf(cell: Element): Read {
  const paragraphs = [...cell.getElementsByTagName('text:p')].filter((each) => each.parentElement === cell)
  return {
    type: cell.getAttribute('office:value-type'),
    value:
      cell.getAttribute('office:value') ??
      cell.getAttribute('office:date-value') ??
      cell.getAttribute('office:boolean-value'),
    words: paragraphs.map((each) => each.textContent).join('\n'),
    formula: cell.getAttribute('table:formula'),
  }
}
