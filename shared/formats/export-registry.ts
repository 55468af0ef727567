import { annotatedBrief } from '../briefs/annotated-brief/annotated-brief.ts'
import { indexBrief } from '../briefs/annotated-brief/brief-index.ts'
import { checkAnnotations, isRefused } from '../briefs/annotated-brief/checked-quotes.ts'
import type { BriefDocument } from '../briefs/document/document.ts'
import { findingsOf } from '../briefs/findings/findings-of.ts'
import { documentOfBrief } from '../briefs/written/document-of-brief.ts'
import { blocksOf, writtenBriefs } from '../briefs/written/written-brief.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import { fail, ok, type Result } from '../result.ts'
import type { BriefWriter, DataWriter, ExportOptions, ExportWorld } from './export-format.ts'
import { type BriefFormatId, type DataFormatId, EXPORT_FORMATS } from './export-formats.ts'

/** What writes each format, loaded when it is asked for. */
const BRIEF_WRITERS: Readonly<Record<BriefFormatId, () => Promise<BriefWriter>>> = {
  markdown: async () => (await import('./brief-markdown/markdown.ts')).markdown,
  obsidian: async () => (await import('./brief-obsidian/obsidian.ts')).obsidian,
  docx: async () => (await import('./brief-docx/docx.ts')).docx,
  pdf: async () => (await import('./brief-pdf/pdf.ts')).pdf,
  html: async () => (await import('./brief-html/html.ts')).html,
}
const DATA_WRITERS: Readonly<Record<DataFormatId, () => Promise<DataWriter>>> = {
  json: async () => (await import('./dossier-json/dossier-json.ts')).dossierJson,
  jsonld: async () => (await import('./jsonld/jsonld.ts')).jsonld,
  xlsx: async () => (await import('./xlsx/xlsx.ts')).xlsx,
  csv: async () => (await import('./csv/csv.ts')).csv,
  'csv-positions': async () => (await import('./csv/csv.ts')).csvPositions,
  'csv-timeline': async () => (await import('./csv/csv.ts')).csvTimeline,
  'csv-figures': async () => (await import('./csv/csv.ts')).csvFigures,
  'csv-sources': async () => (await import('./csv/csv.ts')).csvSources,
  qdpx: async () => (await import('./qdpx/qdpx.ts')).qdpx,
  ris: async () => (await import('./ris/ris.ts')).ris,
  bibtex: async () => (await import('./bibtex/bibtex.ts')).bibtex,
  'csl-json': async () => (await import('./csl-json/csl-json.ts')).cslJson,
}

/**
 * Checks every quote and writes the dossier, or a brief of it, in a format. The same contents and options give the
 * same bytes.
 * @returns `export/unknown-format`, `export/unknown-brief`; `export/refused` when a quote is altered or missing and
 * `options.override` is null; what printing says when it fails.
 */
export async function exportDossier(
  formatId: string,
  contents: DossierContents,
  options: ExportOptions,
  world: ExportWorld,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId)
  if (!format) return fail('export/unknown-format', `There is no export format "${formatId}".`)
  if (format.purpose === 'data' || options.briefId === undefined) {
    const refusal = refusalOf(
      checkAnnotations(contents)
        .filter(isRefused)
        .map(({ annotation, status }) => `${annotation.id} ${status}`),
      options,
    )
    if (!refusal.ok) return refusal
  }
  if (format.purpose === 'data') return settled(await (await DATA_WRITERS[format.id]()).write(contents, options))
  const document = briefDocument(contents, options)
  return document.ok ? settled(await (await BRIEF_WRITERS[format.id]()).write(document.value, world)) : document
}

type Written = Uint8Array<ArrayBuffer> | Result<Uint8Array<ArrayBuffer>>
const settled = (written: Written): Result<Uint8Array<ArrayBuffer>> =>
  written instanceof Uint8Array ? ok(written) : written

/** The brief that the options name as a document, unless its quotes must not go out; else that of the whole dossier. */
function briefDocument(contents: DossierContents, options: ExportOptions): Result<BriefDocument> {
  const { briefId } = options
  if (briefId === undefined) return ok(annotatedBrief(contents, options))
  const written = writtenBriefs(contents.briefs).find(({ brief }) => brief.id === briefId)
  if (!written) return fail('export/unknown-brief', 'The brief is not there any more.')
  const index = indexBrief(contents)
  const refusal = refusalOf(
    findingsOf(blocksOf(written), index).flatMap(({ refuses, kind, quote }) =>
      refuses ? [`${kind} ${quote ?? ''}`] : [],
    ),
    options,
  )
  return refusal.ok ? ok(documentOfBrief(written, index, options)) : refusal
}

const NAMED = 5

function refusalOf(problems: readonly string[], { override }: ExportOptions): Result<null> {
  if (problems.length === 0 || override !== null) return ok(null)
  return fail(
    'export/refused',
    `${String(problems.length)} quotes differ from their sources: ${problems.slice(0, NAMED).join(', ')}.`,
  )
}
