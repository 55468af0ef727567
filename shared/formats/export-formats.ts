import { messages } from '../messages/messages.ts'
import type { ExportFormat } from './export-format.ts'

const { formats, fileNameParts: parts } = messages.exports

/** Formats for people, which write a brief. */
const BRIEF_FORMATS = [
  { id: 'markdown', label: formats.markdown, purpose: 'brief', extension: 'md' },
  { id: 'obsidian', label: formats.obsidian, purpose: 'brief', extension: 'md', fileNamePart: parts.obsidian },
  { id: 'docx', label: formats.docx, purpose: 'brief', extension: 'docx' },
  { id: 'pdf', label: formats.pdf, purpose: 'brief', extension: 'pdf' },
  { id: 'html', label: formats.html, purpose: 'brief', extension: 'html' },
] as const satisfies readonly ExportFormat[]

/** Formats for programs, which write a dossier. */
const DATA_FORMATS = [
  { id: 'json', label: formats.json, purpose: 'data', extension: 'json' },
  { id: 'jsonld', label: messages.exchange.formats.jsonld, purpose: 'data', extension: 'jsonld' },
  { id: 'xlsx', label: formats.xlsx, purpose: 'data', extension: 'xlsx' },
  { id: 'csv', label: formats.csv, purpose: 'data', extension: 'csv' },
  {
    id: 'csv-positions',
    label: formats.csvPositions,
    purpose: 'data',
    extension: 'csv',
    fileNamePart: parts.positions,
  },
  { id: 'csv-timeline', label: formats.csvTimeline, purpose: 'data', extension: 'csv', fileNamePart: parts.timeline },
  { id: 'csv-figures', label: formats.csvFigures, purpose: 'data', extension: 'csv', fileNamePart: parts.figures },
  { id: 'csv-sources', label: formats.csvSources, purpose: 'data', extension: 'csv', fileNamePart: parts.sources },
  { id: 'qdpx', label: formats.qdpx, purpose: 'data', extension: 'qdpx' },
  { id: 'ris', label: formats.ris, purpose: 'data', extension: 'ris' },
  { id: 'bibtex', label: formats.bibtex, purpose: 'data', extension: 'bib' },
  { id: 'csl-json', label: formats.cslJson, purpose: 'data', extension: 'json', fileNamePart: parts.bibliography },
] as const satisfies readonly ExportFormat[]

export type BriefFormatId = (typeof BRIEF_FORMATS)[number]['id']
export type DataFormatId = (typeof DATA_FORMATS)[number]['id']

/** Every format that can be written. The window, the menus and the headless verbs map over it. */
export const EXPORT_FORMATS = [...BRIEF_FORMATS, ...DATA_FORMATS] as const
