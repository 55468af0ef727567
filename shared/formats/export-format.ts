import type { BriefDocument } from '../briefs/document/document.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import type { Result } from '../result.ts'

export interface ExportOptions {
  /** The instant printed into the document, ISO 8601; the same input and instant give the same bytes. */
  readonly exportedAt: string
  /** Export although quotes are altered or missing; the reason is written into the document. */
  readonly override: string | null
  /** The brief that a format for people writes. Left out: the annotated brief of the whole dossier. */
  readonly briefId?: string
}

/** What a format may need that a function of values can't do. */
export interface ExportWorld {
  /** Prints a whole HTML document, without scripts and without network, as a tagged PDF with bookmarks. */
  readonly printPdf: (html: string) => Promise<Result<Uint8Array<ArrayBuffer>>>
}

/** A format as lists name it: known without loading what writes it. */
export interface ExportFormat {
  readonly id: string
  readonly label: string
  /** `brief` is written for people, `data` for programs. */
  readonly purpose: 'brief' | 'data'
  /** Lower case, without the dot. */
  readonly extension: string
  /** Follows the title in the suggested file name, where several formats share an extension. */
  readonly fileNamePart?: string
}

type Written = Uint8Array<ArrayBuffer> | Promise<Result<Uint8Array<ArrayBuffer>>>

/** Writes a brief, for people. */
export interface BriefWriter {
  readonly write: (document: BriefDocument, world: ExportWorld) => Written
}

/** Writes a dossier, for programs. Adding one is one file, its names and one line in the registry. */
export interface DataWriter {
  readonly write: (contents: DossierContents, options: ExportOptions) => Written
}
