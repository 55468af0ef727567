export interface Words {
  readonly text: string
  readonly x: number
  /** From the foot of the page, as PDF counts. */
  readonly y: number
  readonly size?: number
  readonly isBold?: boolean
  /** Degrees. */
  readonly angle?: number
}

export interface BuiltPdf {
  readonly pages: readonly (readonly Words[])[]
  readonly info?: Readonly<Record<string, string>>
  readonly mediaBox?: string
  /** Further entries of the catalogue, as they are written in the file. */
  readonly catalog?: string
  /** Further objects, from number 1000 on. */
  readonly objects?: readonly string[]
}

const escaped = (text: string): string => text.replace(/[\\()]/gu, '\\$&')

function shown({ text, x, y, size = 10, isBold = false, angle = 0 }: Words): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ')
  return `BT /${isBold ? 'F2' : 'F1'} ${String(size)} Tf ${matrix} Tm (${escaped(text)}) Tj ET`
}

/** A small PDF of A4 pages with its words at given places, in Latin letters. */
export function buildPdf({
  pages,
  info = {},
  mediaBox = '0 0 595 842',
  catalog = '',
  objects = [],
}: BuiltPdf): Uint8Array {
  const written = new Map<number, string>()
  const pageNumber = (at: number): number => 10 + 2 * at
  written.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`)
  const kids = pages.map((_, at) => `${String(pageNumber(at))} 0 R`).join(' ')
  written.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} /MediaBox [${mediaBox}] >>`)
  written.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  written.set(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>')
  const facts = Object.entries(info).map(([name, value]) => `/${name} (${escaped(value)})`)
  written.set(5, `<< ${facts.join(' ')} >>`)
  for (const [at, words] of pages.entries()) {
    const stream = words.map(shown).join('\n')
    const number = pageNumber(at)
    const fonts = '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>'
    written.set(number, `<< /Type /Page /Parent 2 0 R ${fonts} /Contents ${String(number + 1)} 0 R >>`)
    written.set(number + 1, `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`)
  }
  for (const [at, object] of objects.entries()) written.set(1000 + at, object)
  return fileOf(written)
}

function fileOf(objects: ReadonlyMap<number, string>): Uint8Array {
  let file = '%PDF-1.7\n'
  const table: string[] = []
  for (const [number, object] of [...objects].sort(([a], [b]) => a - b)) {
    table.push(`${String(number)} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${String(number)} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  file += `xref\n0 1\n0000000000 65535 f \n${table.join('')}`
  file += `trailer\n<< /Size 2000 /Root 1 0 R /Info 5 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

/** Lines under each other, as one column of a page. */
export const column = (lines: readonly string[], x: number, y: number, size = 10): readonly Words[] =>
  lines.map((text, at) => ({ text, x, y: y - at * size * 1.2, size }))
