// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an import would need a module; the other two projects do not see the types without it
/// <reference path="./pdfjs.d.ts" />
import { keepingBuiltIns } from './keep-built-ins.ts'
import { addMissingFeatures } from './missing-features.ts'
import type { SameThreadPort } from './same-thread-port.ts'

/* The part of pdf.js that is used here, in words of our own: its types need the DOM. */

export interface PdfTextItem {
  readonly str: string
  readonly dir: string
  /** Points. Of vertical writing the height is the extent. */
  readonly width: number
  readonly height: number
  readonly transform: readonly number[]
  readonly fontName: string
  readonly hasEOL: boolean
}

export interface PdfMark {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent'
  readonly id?: string | null
  readonly tag?: string | null
}

export interface PdfTextContent {
  readonly items: readonly (PdfTextItem | PdfMark)[]
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>
}

export interface PdfStructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly PdfStructNode[]
}

export interface PdfPage {
  readonly view: readonly number[]
  readonly getTextContent: (options: { includeMarkedContent: boolean }) => Promise<PdfTextContent>
  readonly getStructTree: () => Promise<PdfStructNode | null>
  readonly cleanup: () => boolean
}

export interface PdfMetadata {
  readonly info: Readonly<Record<string, unknown>>
  readonly metadata: { readonly get: (name: string) => unknown } | null
  readonly hasStructTree?: boolean
}

export interface PdfDocument {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<PdfPage>
  readonly getMetadata: () => Promise<PdfMetadata>
}

export interface PdfTask {
  readonly promise: Promise<PdfDocument>
  readonly destroy: () => Promise<void>
}

interface PdfWorker {
  readonly destroy: () => void
}

interface PdfLibrary {
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => PdfTask
  readonly PDFWorker: new (options: { readonly port: SameThreadPort; readonly verbosity: number }) => PdfWorker
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: SameThreadPort) => void }
}

/**
 * pdf.js in this thread: the module of its worker, once loaded, is found by its front and no worker is started.
 * Loaded when the first PDF comes, because it is larger than all other importers together.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  addMissingFeatures()
  return keepingBuiltIns(async () => {
    const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    const front: unknown = await import('pdfjs-dist/legacy/build/pdf.mjs')
    return { ...(front as Omit<PdfLibrary, 'WorkerMessageHandler'>), WorkerMessageHandler }
  })
}
