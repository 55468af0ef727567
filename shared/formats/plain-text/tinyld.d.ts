/** tinyld ships its types where module resolution by `exports` does not look. */
declare module 'tinyld' {
  export function detectAll(
    text: string,
    options?: { readonly only?: readonly string[] },
  ): { readonly lang: string; readonly accuracy: number }[]
}
