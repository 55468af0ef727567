import type { DossierContents } from '../model/dossier-contents.ts'

export interface ExportOptions {
  /** The instant printed into the document, ISO 8601; the same input and instant give the same bytes. */
  readonly exportedAt: string
  /** Export although quotes are altered or missing; the reason is written into the document. */
  readonly override: string | null
}

/** A way to write a dossier: a brief for people (`brief`) or data for programs (`data`). */
export interface ExportFormat {
  readonly id: string
  readonly label: string
  readonly purpose: 'brief' | 'data'
  /** Lower case, without the dot. */
  readonly extension: string
  /** Follows the title of the dossier in the suggested file name, where several formats share an extension. */
  readonly fileNamePart?: string
  readonly write: (contents: DossierContents, options: ExportOptions) => Uint8Array
}
