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

interface FormatNames {
  readonly id: string
  readonly label: string
  /** Lower case, without the dot. */
  readonly extension: string
  /** Follows the title in the suggested file name, where several formats share an extension. */
  readonly fileNamePart?: string
}

type Written = Uint8Array<ArrayBuffer> | Promise<Result<Uint8Array<ArrayBuffer>>>

/** A way to write a brief, for people. */
export interface BriefFormat extends FormatNames {
  readonly purpose: 'brief'
  readonly write: (document: BriefDocument, world: ExportWorld) => Written
}

/** A way to write a dossier, for programs. */
export interface DataFormat extends FormatNames {
  readonly purpose: 'data'
  readonly write: (contents: DossierContents, options: ExportOptions) => Written
}

export type ExportFormat = BriefFormat | DataFormat
