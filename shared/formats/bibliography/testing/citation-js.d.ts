declare module '@citation-js/core' {
  export const plugins: { readonly input: { readonly chain: (text: string) => unknown } }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
