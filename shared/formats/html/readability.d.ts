/** Its own types speak of the DOM, which `shared/` is compiled without. */
declare module '@mozilla/readability' {
  import type { HtmlDocument } from './dom.ts'

  export class Readability<Content> {
    constructor(
      document: HtmlDocument,
      options: { readonly serializer: (element: Content) => Content; readonly disableJSONLD: boolean },
    )
    parse(): { readonly content: Content | null; readonly textContent: string } | null
  }
}
