import { loadPdfLibrary, type PdfTask } from './library.ts'
import { CharacterMaps } from './character-maps.ts'
import { SameThreadPort } from './same-thread-port.ts'

/** Larger images are left out instead of decoded: only text is read. */
const LARGEST_IMAGE = 1
/** Errors only. */
const VERBOSITY = 0

/**
 * Opens a file without drawing, scripts, fonts of the system, or anything that would be fetched. The bytes are copied
 * first, because pdf.js takes those that it is given.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfTask> {
  const { getDocument, PDFWorker, WorkerMessageHandler } = await loadPdfLibrary()
  const port = new SameThreadPort()
  WorkerMessageHandler.initializeFromPort(port)
  const worker = new PDFWorker({ port, verbosity: VERBOSITY })
  const task = getDocument({
    worker,
    data: bytes.slice(),
    BinaryDataFactory: CharacterMaps,
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
    verbosity: VERBOSITY,
  })
  const destroy = async (): Promise<void> => {
    await task.destroy()
    worker.destroy()
  }
  return { promise: task.promise, destroy }
}
