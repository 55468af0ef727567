import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../formats/brief-html/write-html.ts'
import { writeMarkdown } from '../../formats/brief-markdown/write-markdown.ts'
import { exportDossier } from '../../formats/export-registry.ts'
import { NO_PRINTER } from '../../formats/testing/no-printer.ts'
import { annotatedBrief } from './annotated-brief.ts'
import { plainTextOf } from '../document/document.ts'
import { annotationOf, dossierOf, sourceOf } from './testing/build-dossier.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }
const early = sourceOf('early', ['“It may work,” she said.'], {
  title: 'Trước cuộc bỏ phiếu',
  publishedAt: '2025-01-10',
})
const late = sourceOf('late', ['“It will not work,” she said.'])
const NOTE =
  'She **changed**: [old words](variorum:annotation/a1)\n\n- in [old title](variorum:source/early)\n- as [Lost](variorum:annotation/gone) said'
const contents = dossierOf({
  sources: [early, late],
  annotations: [
    annotationOf('a1', early, '“It may work,”'),
    annotationOf('a2', late, '“It will not work,”', { note: NOTE }),
  ],
})
const document = annotatedBrief(contents, OPTIONS)

describe('a note with links', () => {
  it('is printed with what the targets are called now, and where they are', () => {
    const details = document.blocks.flatMap((block) => (block.type === 'quote' ? block.details : []))
    const note = details
      .find(({ label }) => label === 'Note')
      ?.content.map(plainTextOf)
      .join('')
    expect(note).toBe('She changed: “It may work,” [1]\n- in Trước cuộc bỏ phiếu S1\n- as Lost said')
  })

  it('never shows an address of the app', () => {
    for (const written of [writeHtml(document), writeMarkdown(document)]) {
      expect(written).not.toContain('variorum:')
      expect(written).toContain('Lost')
    }
    expect(writeHtml(document)).toContain('<a href="#quote-1">[1]</a>')
  })

  it('is kept as it is where everything is kept', async () => {
    const json = await exportDossier('json', contents, OPTIONS, NO_PRINTER)
    expect(json.ok && new TextDecoder().decode(json.value)).toContain('(variorum:annotation/a1)')
  })
})
