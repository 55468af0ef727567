/** As far as the tests use it; the package ships no types. */
declare module 'jsonld' {
  interface Loaded {
    readonly contextUrl: null
    readonly documentUrl: string
    readonly document: unknown
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<Loaded>
    /** Refuses a document of which a term would be dropped. */
    readonly safe: boolean
  }
  const processor: {
    readonly expand: (document: unknown, options: Options) => Promise<readonly Record<string, unknown>[]>
    readonly toRDF: (document: unknown, options: Options & { readonly format: string }) => Promise<string>
  }
  // eslint-disable-next-line no-restricted-syntax -- so the package has it
  export default processor
}
