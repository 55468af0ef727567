import type { PrintToPDFOptions } from 'electron'

/** Since Chromium 131 the style sheet itself writes into the margins (`@top-left`, `@bottom-right`). */
const FIRST_WITH_MARGIN_BOXES = 131

const footer = [
  '<div style="width:100%;margin:0 22mm;display:flex;justify-content:space-between;gap:8mm;',
  "font:7.5pt system-ui,'Noto Sans',sans-serif;color:#636564\">",
  '<bdi class="title" style="overflow:hidden;white-space:nowrap;text-overflow:ellipsis"></bdi>',
  '<span style="white-space:nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>',
].join('')

/** Where the style sheet can't, the printer itself puts title and page number into the foot. */
export function printOptions(chromium: string): PrintToPDFOptions {
  const byStyle = Number.parseInt(chromium, 10) >= FIRST_WITH_MARGIN_BOXES
  return {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: !byStyle,
    headerTemplate: '<span></span>',
    footerTemplate: byStyle ? '<span></span>' : footer,
  }
}
