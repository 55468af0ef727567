import { bytesOf, type HostileFile, joined, noise } from './hostile-file.ts'

const BROKEN = ['import/malformed', 'import/empty', 'import/too-large', 'import/timed-out', 'import/out-of-memory']

interface Odd {
  readonly trailer?: string
  /** Where the table of objects is said to be. */
  readonly startXref?: number
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly string[], { trailer = '', startXref }: Odd = {}): Uint8Array {
  let text = '%PDF-1.7\n'
  const places: number[] = []
  for (const [at, object] of objects.entries()) {
    places.push(text.length)
    text += `${String(at + 1)} 0 obj\n${object}\nendobj\n`
  }
  const table = text.length
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(startXref ?? table)}\n%%EOF\n`
  return bytesOf(text)
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const stream = (content: string, extra = ''): string =>
  `<< /Length ${String(content.length)} ${extra} >>\nstream\n${content}\nendstream`
const page = (contents: string, more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 5 0 R >> >> /Contents ${contents} ${more} >>`
const SAID = 'BT /F1 12 Tf 40 500 Td (Nobody had asked the ferryman who crossed the river.) Tj ET'

/** One page with this content; what is added stands from object 6 on. */
const onePage = (content: string, more: readonly string[] = [], pageMore = '', odd: Odd = {}): Uint8Array =>
  pdfOf(
    [CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page('4 0 R', pageMore), stream(content), FONT, ...more],
    odd,
  )

const lines = (count: number): string =>
  `BT /F1 8 Tf 40 590 Td ${'0 -1 Td (the ferry left before dawn) Tj '.repeat(count)}ET`

export const hostilePdfs: readonly HostileFile[] = [
  { name: 'only-header.pdf', must: 'fails', codes: BROKEN, make: () => bytesOf('%PDF-1.7\n') },
  {
    name: 'noise-behind-header.pdf',
    must: 'fails',
    codes: BROKEN,
    make: () => joined(bytesOf('%PDF-1.7\n'), noise(50_000, 3)),
  },
  { name: 'honest.pdf', must: 'reads', make: () => onePage(SAID) },
  { name: 'xref-names-itself.pdf', must: 'either', make: () => onePage(SAID, [], '', { trailer: '/Prev 9' }) },
  { name: 'xref-outside.pdf', must: 'either', make: () => onePage(SAID, [], '', { startXref: 999_999_999 }) },
  { name: 'xref-negative.pdf', must: 'either', make: () => onePage(SAID, [], '', { startXref: -5 }) },
  {
    name: 'pages-in-a-loop.pdf',
    must: 'either',
    make: () =>
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 9 >>',
      ]),
  },
  {
    name: 'page-is-its-parent.pdf',
    must: 'either',
    make: () => pdfOf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>']),
  },
  {
    name: 'count-is-a-lie.pdf',
    must: 'either',
    make: () =>
      pdfOf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', page('4 0 R'), stream(SAID), FONT]),
  },
  {
    name: 'count-is-negative.pdf',
    must: 'either',
    make: () => pdfOf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count -1 >>', page('4 0 R'), stream(SAID), FONT]),
  },
  {
    name: 'deep-page-tree.pdf',
    must: 'either',
    make: () =>
      pdfOf([
        CATALOGUE,
        ...Array.from({ length: 20_000 }, (_, at) => `<< /Type /Pages /Kids [${String(at + 3)} 0 R] /Count 1 >>`),
        page('null').replace('/F1 5 0 R', ''),
      ]),
  },
  {
    name: 'same-page-often.pdf',
    must: 'either',
    make: () =>
      pdfOf([
        CATALOGUE,
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(3_000)}] /Count 3000 >>`,
        page('4 0 R'),
        stream(SAID),
        FONT,
      ]),
  },
  { name: 'no-pages.pdf', must: 'either', make: () => pdfOf([CATALOGUE, '<< /Type /Pages /Kids [] /Count 0 >>']) },
  { name: 'nothing-on-the-page.pdf', must: 'either', make: () => onePage('') },
  {
    name: 'huge-page.pdf',
    must: 'either',
    make: () => onePage(SAID, [], '/MediaBox [-1e30 -1e30 1e30 1e30] /UserUnit 1e9'),
  },
  { name: 'page-without-extent.pdf', must: 'either', make: () => onePage(SAID, [], '/MediaBox [0 0 0 0] /Rotate 37') },
  {
    name: 'form-draws-itself.pdf',
    must: 'either',
    make: () =>
      onePage(
        `${SAID} /X Do`,
        [
          stream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
          ),
        ],
        '/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>',
      ),
  },
  {
    name: 'deep-arrays.pdf',
    must: 'either',
    make: () => onePage(SAID, [], `/Odd ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  },
  { name: 'deep-states.pdf', must: 'either', isEndless: true, make: () => onePage(`${'q '.repeat(200_000)}${SAID}`) },
  { name: 'text-of-one-glyph.pdf', must: 'either', make: () => onePage(`BT /F1 1 Tf ${'(a) Tj '.repeat(100_000)}ET`) },
  { name: 'many-lines-in-one-place.pdf', must: 'either', make: () => onePage(lines(40_000)) },
  {
    name: 'sizes-without-sense.pdf',
    must: 'either',
    make: () =>
      onePage('BT /F1 1e38 Tf 1e38 0 0 -1e38 1e38 1e38 Tm (out) Tj 0 0 0 0 0 0 Tm (of) Tj /F1 -1 Tf (sight) Tj ET'),
  },
  {
    name: 'filter-unknown.pdf',
    must: 'either',
    make: () =>
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page('4 0 R'),
        stream(SAID, '/Filter [/FlateDecode /Nothing /LZWDecode]'),
        FONT,
      ]),
  },
  {
    name: 'length-outside.pdf',
    must: 'either',
    make: () => bytesOf(new TextDecoder().decode(onePage(SAID)).replace(/\/Length \d+/u, '/Length 99999999')),
  },
  {
    name: 'does-things-when-opened.pdf',
    must: 'either',
    make: () =>
      pdfOf([
        `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while(true){}) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >> >>`,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page('4 0 R'),
        stream(SAID),
        FONT,
      ]),
  },
  {
    name: 'encrypted-somehow.pdf',
    must: 'fails',
    codes: ['import/encrypted', 'import/malformed'],
    make: () =>
      onePage(SAID, [`<< /Filter /Standard /V 9 /R 9 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)}) /P -4 >>`], '', {
        trailer: '/Encrypt 6 0 R /ID [(a) (a)]',
      }),
  },
]
