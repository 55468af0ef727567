declare module '@mixmark-io/domino' {
  import type { HtmlDocument } from './dom.ts'

  export function createDocument(html: string, force: boolean): HtmlDocument
}
