import { checkAnnotations, isRefused } from '../briefs/annotated-brief/checked-quotes.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import { fail, ok, type Result } from '../result.ts'
import { html } from './brief-html/html.ts'
import { markdown } from './brief-markdown/markdown.ts'
import { csv, csvFigures, csvPositions, csvSources, csvTimeline } from './csv/csv.ts'
import { dossierJson } from './dossier-json/dossier-json.ts'
import type { ExportFormat, ExportOptions } from './export-format.ts'
import { xlsx } from './xlsx/xlsx.ts'

/** Every format that can be written. The window, the menus and the headless verbs map over it. */
export const EXPORT_FORMATS = [
  markdown,
  html,
  dossierJson,
  xlsx,
  csv,
  csvPositions,
  csvTimeline,
  csvFigures,
  csvSources,
] as const satisfies readonly ExportFormat[]

/**
 * Checks every quote and writes the dossier in a format. Pure: the same contents and options give
 * the same bytes.
 * @returns `export/unknown-format`; `export/refused` when a quote is altered or missing and
 * `options.override` is null.
 */
export function exportDossier(
  formatId: string,
  contents: DossierContents,
  options: ExportOptions,
): Result<Uint8Array<ArrayBuffer>> {
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId)
  if (!format) return fail('export/unknown-format', `There is no export format "${formatId}".`)
  const problems = checkAnnotations(contents).filter(isRefused)
  if (problems.length > 0 && options.override === null) {
    const named = problems.slice(0, 5).map(({ annotation, status }) => `${annotation.id} ${status}`)
    return fail('export/refused', `${String(problems.length)} quotes differ from their sources: ${named.join(', ')}.`)
  }
  return ok(format.write(contents, options))
}
