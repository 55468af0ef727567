/** Stands where pdf.js would fetch files of its own (tables of East Asian encodings, fonts): there are none. */
export class NoFiles {
  readonly fetch = ({ filename }: { readonly filename: string }): Promise<Uint8Array> =>
    Promise.reject(new Error(`Not at hand: ${filename}`))
}
