import { describe, expect, it } from 'vitest'
import floor from '../../resources/sample-dossier/a-floor-and-not-a-ceiling.txt?raw'
import reservoir from '../../resources/sample-dossier/a-reservoir-counted-twice.txt?raw'
import clause from '../../resources/sample-dossier/one-clause-two-readings.txt?raw'
import { matrixOf } from '../../shared/analysis/matrix/matrix-of.ts'
import { ordered } from '../../shared/analysis/matrix/ordered.ts'
import { cellsInOrder } from '../../shared/analysis/matrix/row-cells.ts'
import { plainRowSentence } from '../../shared/analysis/matrix/row-sentence.ts'
import { EXPORT_FORMATS } from '../../shared/formats/export-formats.ts'
import { exportDossier } from '../../shared/formats/export-registry.ts'
import { NO_PRINTER } from '../../shared/formats/testing/no-printer.ts'
import { readTextFile } from '../../shared/formats/plain-text/plain-text.ts'
import { exactOf, spanOf } from '../../shared/model/annotation.ts'
import { buildSampleDossier } from './build-sample-dossier.ts'

function build() {
  let count = 0
  const environment = { now: () => '2026-03-12T08:00:00.000Z', newId: () => `id-${String((count += 1))}` }
  const texts = {
    'a-floor-and-not-a-ceiling.txt': floor,
    'a-reservoir-counted-twice.txt': reservoir,
    'one-clause-two-readings.txt': clause,
  }
  const result = buildSampleDossier(environment, readTextFile, texts)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('buildSampleDossier', () => {
  it('quotes its sources word for word, outside the fence', () => {
    const { sources, annotations } = build()
    for (const annotation of annotations) {
      const contents = sources.find(({ source }) => source.id === annotation.target.source)
      const { start, end } = spanOf(annotation)
      expect(contents?.text.slice(start, end)).toBe(exactOf(annotation))
      const fenced = contents?.blocks.filter(
        (block) => block.role === 'boilerplate' && block.start < end && block.end > start,
      )
      expect(fenced).toEqual([])
    }
  })

  it.each([
    ['one-clause-two-readings.txt', 'One clause, two readings', ['Davor Lindqvist'], 'The Basin Courier', '2026-03-09'],
    ['a-reservoir-counted-twice.txt', 'A reservoir counted twice', ['Mina Sarde'], null, '2026-03-11'],
    ['a-floor-and-not-a-ceiling.txt', 'A floor, and not a ceiling', ['Pell Adair'], 'Hallam Review', '2025-11-14'],
  ])('%s: the importer reads its head and fences its clutter', (fileName, title, authors, outlet, publishedAt) => {
    const contents = build().sources.find(({ source }) => source.capsule.fileName === fileName)
    expect(contents?.source).toMatchObject({ title, authors, publishedAt, language: 'en' })
    if (outlet !== null) expect(contents?.source.outlet).toBe(outlet)
    expect(contents?.blocks.filter(({ role }) => role === 'boilerplate').length).toBeGreaterThan(1)
    expect(contents?.source.wordCount).toBeGreaterThan(350)
  })

  it('is a dispute: three questions split, and somebody has moved', () => {
    const contents = build()
    const { rows } = matrixOf({ ...contents, sources: contents.sources.map(({ source }) => source) })
    const questions = ordered(rows, 'most-quoted')
    expect(questions.filter(({ split }) => split)).toHaveLength(3)
    expect(
      questions.flatMap((row) => cellsInOrder(row).filter(({ before }) => before)).map(({ person }) => person?.name),
    ).toEqual(['Nguyễn Thị Ánh Tuyết', 'Marek Dosol'])
    expect(questions.map(plainRowSentence)[0]).toBe(
      'Three experts and three officials, five stances: yes (Ilse Brandvold, Leonor Sabat); leans yes (Pia Castellan); conditional (Nguyễn Thị Ánh Tuyết); leans no (Henrik Oyelaran); no (Marek Dosol); two changed between 2025 and 2026.',
    )
  })

  it.each(EXPORT_FORMATS)('exports as $id', async ({ id }) => {
    const options = { exportedAt: '2026-03-12T08:00:00.000Z', override: null }
    expect((await exportDossier(id, build(), options, NO_PRINTER)).ok).toBe(true)
  })
})
