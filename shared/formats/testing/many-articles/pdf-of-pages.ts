import { pdfOf } from '../hostile/pdfs.ts'

const LINE = 84
const LINES = 44
/** Of Helvetica, where its encoding has them. */
const PLAIN: Readonly<Record<string, string>> = { '“': '"', '”': '"', '’': "'" }

function linesOf(text: string): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length > LINE) {
        lines.push(line)
        line = ''
      }
      line += line === '' ? word : ` ${word}`
    }
    lines.push(line, '')
  }
  return lines
}

/** Pages of one column, set in Helvetica; Latin letters only. */
export function pdfOfPages(text: string): Uint8Array {
  const plain = text.replace(/[“”’]/gu, (mark) => PLAIN[mark] ?? '').replace(/[\\()]/gu, '\\$&')
  const lines = linesOf(plain)
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, at) =>
    lines.slice(at * LINES, (at + 1) * LINES),
  )
  const font = 3 + pages.length * 2
  const objects = pages.flatMap((page, at) => {
    const shown = page.map((line) => (line === '' ? '0 -14 Td' : `(${line}) Tj 0 -14 Td`)).join('\n')
    const content = `BT /F1 10 Tf 60 740 Td\n${shown}\nET`
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${String(font)} 0 R >> >> /Contents ${String(4 + at * 2)} 0 R >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    ]
  })
  const kids = pages.map((_, at) => `${String(3 + at * 2)} 0 R`).join(' ')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    ...objects,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ])
}
