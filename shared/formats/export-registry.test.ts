import { utf8toString } from '@exodus/bytes/utf8.js'
import { describe, expect, it } from 'vitest'
import { annotationOf, dossierOf, sourceOf, withExact } from '../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES, fullDossier } from '../briefs/annotated-brief/testing/fixtures.ts'
import { exactOf } from '../model/annotation.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import type { ExportOptions } from './export-format.ts'
import { EXPORT_FORMATS, exportDossier } from './export-registry.ts'

const OPTIONS: ExportOptions = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }

function write(format: string, contents: DossierContents, options = OPTIONS): string {
  const result = exportDossier(format, contents, options)
  if (!result.ok) throw new Error(result.error.message)
  return utf8toString(result.value)
}

/** ms; the largest fixture takes one second alone, several on a busy machine. */
const PATIENCE = 30_000

const shuffled = (contents: DossierContents): DossierContents => ({
  ...contents,
  sources: [...contents.sources].reverse(),
  annotations: [...contents.annotations].reverse(),
  people: [...contents.people].reverse(),
  questions: [...contents.questions].reverse(),
})

describe.each(EXPORT_FORMATS)('$id', ({ id, label, extension }) => {
  it('says what it is', () => {
    expect(label).not.toBe('')
    expect(extension).toMatch(/^[a-z0-9]+$/)
  })

  it.each(FIXTURES)(
    'writes %s, twice the same, whatever the order of records',
    (_name, fixture) => {
      const contents = fixture()
      const written = write(id, contents)
      expect(written.length).toBeGreaterThan(0)
      expect(write(id, fixture())).toBe(written)
      expect(write(id, shuffled(contents))).toBe(written)
    },
    PATIENCE,
  )

  it('writes every quote of a plain dossier verbatim', () => {
    const contents = fullDossier()
    const written = write(id, contents)
    const expected = contents.annotations
      .map(exactOf)
      .map((exact) => (id === 'json' ? JSON.stringify(exact).slice(1, -1) : exact))
    expect(expected.filter((exact) => !written.includes(exact))).toEqual([])
  })

  const source = sourceOf('s', ['The clause lapsed with the protocol of that year, he said.'])
  const faithful = annotationOf('a', source, 'The clause lapsed with the protocol')
  it.each([
    ['altered', 'The clause lapsed in the protocol'],
    ['missing', 'Wholly other words about bananas and the moon'],
  ])('refuses a quote that is %s, unless the analyst overrides', (_status, exact) => {
    const contents = dossierOf({ sources: [source], annotations: [withExact(faithful, exact)] })
    expect(exportDossier(id, contents, OPTIONS)).toMatchObject({ ok: false, error: { code: 'export/refused' } })
    expect(write(id, contents, { ...OPTIONS, override: 'The court has the same text' })).toContain(
      'The court has the same text',
    )
  })

  it('refuses a quote whose source is gone', () => {
    const contents = dossierOf({ annotations: [faithful] })
    expect(exportDossier(id, contents, OPTIONS)).toMatchObject({ ok: false, error: { code: 'export/refused' } })
  })
})

describe('exportDossier', () => {
  it('knows only the formats it has', () => {
    expect(exportDossier('docx', dossierOf(), OPTIONS)).toMatchObject({
      ok: false,
      error: { code: 'export/unknown-format' },
    })
  })

  it('has no two formats of one id or extension', () => {
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length)
    expect(new Set(EXPORT_FORMATS.map(({ extension }) => extension)).size).toBe(EXPORT_FORMATS.length)
  })
})
