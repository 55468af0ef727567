/** The library has types for its front only, and these need the DOM, which `shared/` does not know. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { readonly initializeFromPort: (port: unknown) => void }
}
