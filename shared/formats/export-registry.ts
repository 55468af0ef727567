import { annotatedBrief } from '../briefs/annotated-brief/annotated-brief.ts'
import { indexBrief } from '../briefs/annotated-brief/brief-index.ts'
import { checkAnnotations, isRefused } from '../briefs/annotated-brief/checked-quotes.ts'
import type { BriefDocument } from '../briefs/document/document.ts'
import { findingsOf } from '../briefs/findings/findings-of.ts'
import { documentOfBrief } from '../briefs/written/document-of-brief.ts'
import { blocksOf, writtenBriefs } from '../briefs/written/written-brief.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import { fail, ok, type Result } from '../result.ts'
import { docx } from './brief-docx/docx.ts'
import { bibtex } from './bibtex/bibtex.ts'
import { html } from './brief-html/html.ts'
import { markdown } from './brief-markdown/markdown.ts'
import { obsidian } from './brief-obsidian/obsidian.ts'
import { pdf } from './brief-pdf/pdf.ts'
import { cslJson } from './csl-json/csl-json.ts'
import { csv, csvFigures, csvPositions, csvSources, csvTimeline } from './csv/csv.ts'
import { dossierJson } from './dossier-json/dossier-json.ts'
import type { ExportFormat, ExportOptions, ExportWorld } from './export-format.ts'
import { jsonld } from './jsonld/jsonld.ts'
import { qdpx } from './qdpx/qdpx.ts'
import { ris } from './ris/ris.ts'
import { xlsx } from './xlsx/xlsx.ts'

/** Every format that can be written. The window, the menus and the headless verbs map over it. */
export const EXPORT_FORMATS = [
  markdown,
  obsidian,
  docx,
  pdf,
  html,
  dossierJson,
  jsonld,
  xlsx,
  csv,
  csvPositions,
  csvTimeline,
  csvFigures,
  csvSources,
  qdpx,
  ris,
  bibtex,
  cslJson,
] as const satisfies readonly ExportFormat[]

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
  const format: ExportFormat | undefined = EXPORT_FORMATS.find(({ id }) => id === formatId)
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
  if (format.purpose === 'data') return settled(await format.write(contents, options))
  const document = briefDocument(contents, options)
  return document.ok ? settled(await format.write(document.value, world)) : document
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
