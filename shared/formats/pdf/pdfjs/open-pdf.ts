import { loadPdfLibrary, type PdfTask } from './library.ts'
import { NoFiles } from './no-files.ts'

/** Larger images are left out instead of decoded: only text is read. */
const LARGEST_IMAGE = 1

/**
 * Opens a file without drawing, scripts, fonts of the system, or anything that would be fetched. The bytes are copied
 * first, because pdf.js takes those that it is given.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfTask> {
  const { getDocument } = await loadPdfLibrary()
  return getDocument({
    data: bytes.slice(),
    BinaryDataFactory: NoFiles,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    disableWorkerRendering: true,
    enableXfa: false,
    isEvalSupported: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: LARGEST_IMAGE,
    stopAtErrors: false,
    verbosity: 0,
  })
}
