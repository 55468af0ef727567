import { deflateSync } from 'fflate'
import { bytesOf, type HostileFile, joined, noise } from './hostile-file.ts'
import {
  opf,
  type Package,
  packageOf,
  packageWith,
  PACKAGES,
  paragraphOf,
  partsOf,
  TEXT_PART,
  textPart,
} from './packages.ts'
import { writeZip } from './write-zip.ts'

const BOMB = ['import/too-large', 'import/malformed', 'import/out-of-memory', 'import/timed-out']
const BROKEN = ['import/malformed', 'import/too-large']
/** 64 MB that are packed to 64 KB, made once. */
const spaces = (() => {
  let made: { readonly content: Uint8Array; readonly packed: Uint8Array } | null = null
  return () => {
    const content = made?.content ?? new Uint8Array(64 * 1024 * 1024).fill(32)
    made ??= { content, packed: deflateSync(content, { level: 9 }) }
    return made
  }
})()

const withText = (kind: Package, entry: object): Uint8Array =>
  writeZip(partsOf(kind).map((part) => (part.name === TEXT_PART[kind] ? { ...part, ...entry } : part)))

const bombs = (kind: Package): readonly HostileFile[] => [
  { name: `bomb-ratio.${kind}`, must: 'fails', codes: BOMB, make: () => withText(kind, spaces()) },
  {
    name: `bomb-understated.${kind}`,
    must: 'fails',
    codes: BOMB,
    make: () => withText(kind, { ...spaces(), size: 100 }),
  },
  {
    name: `bomb-overstated.${kind}`,
    must: 'fails',
    codes: BOMB,
    make: () => withText(kind, { size: 0xfffffff0 }),
  },
  {
    name: `bomb-many-entries.${kind}`,
    must: 'fails',
    codes: BOMB,
    make: () =>
      writeZip([
        ...partsOf(kind),
        ...Array.from({ length: 60_000 }, (_, at) => ({ name: `p${String(at)}`, content: '', stored: true })),
      ]),
  },
  {
    name: `bomb-overlapping.${kind}`,
    must: 'either',
    make: () =>
      writeZip([
        ...partsOf(kind),
        ...Array.from({ length: 200 }, (_, at) => ({ name: `o${String(at)}`, content: 'x', atFirst: true })),
      ]),
  },
  {
    name: `bomb-nested.${kind}`,
    must: 'either',
    make: () => {
      let inner = packageOf(kind)
      for (let depth = 0; depth < 30; depth += 1)
        inner = writeZip([...partsOf(kind), { name: `inner.${kind}`, content: inner }])
      return inner
    },
  },
]

const LAUGHS = Array.from({ length: 9 }, (_, at) =>
  at === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${String(at)} "${`&l${String(at - 1)};`.repeat(10)}">`,
).join('')

/** XHTML of e-books is read as HTML is, where a document type says nothing and entities are words. */
const doctypes = (kind: Package): readonly HostileFile[] => {
  const must = kind === 'epub' ? 'either' : 'fails'
  const root = kind === 'docx' ? 'w:document' : 'office:document-content'
  return [
    {
      name: `doctype-laughs.${kind}`,
      must,
      codes: BROKEN,
      make: () => packageOf(kind, textPart(kind, paragraphOf(kind, '&l8;'), `<!DOCTYPE ${root} [${LAUGHS}]>`)),
    },
    {
      name: `doctype-external.${kind}`,
      must,
      codes: BROKEN,
      make: () =>
        packageOf(
          kind,
          textPart(kind, paragraphOf(kind, '&x;'), `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "file:///etc/passwd">]>`),
        ),
    },
  ]
}

const faults = (kind: Package): readonly HostileFile[] => [
  {
    name: `no-text.${kind}`,
    must: 'fails',
    codes: [...BROKEN, 'import/empty', 'import/unknown-format', 'import/binary'],
    make: () => packageWith(kind, TEXT_PART[kind], null),
  },
  { name: `empty-text.${kind}`, must: 'fails', codes: [...BROKEN, 'import/empty'], make: () => packageOf(kind, '') },
  {
    name: `no-words.${kind}`,
    must: 'fails',
    codes: [...BROKEN, 'import/empty'],
    make: () => packageOf(kind, textPart(kind, '')),
  },
  {
    name: `noise-in-it.${kind}`,
    must: kind === 'epub' ? 'either' : 'fails',
    codes: [...BROKEN, 'import/empty', 'import/binary'],
    make: () => packageOf(kind, noise(20_000, 7)),
  },
  {
    name: `unclosed.${kind}`,
    must: kind === 'epub' ? 'either' : 'fails',
    codes: BROKEN,
    make: () => packageOf(kind, textPart(kind).slice(0, -30)),
  },
  {
    name: `deep.${kind}`,
    must: 'either',
    make: () => {
      const [open, shut] = {
        docx: ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
        odt: ['<text:section>', '</text:section>'],
        epub: ['<div>', '</div>'],
      }[kind] as [string, string]
      return packageOf(kind, textPart(kind, `${open.repeat(50_000)}${paragraphOf(kind)}${shut.repeat(50_000)}`))
    },
  },
  {
    name: `one-line.${kind}`,
    must: 'either',
    make: () => packageOf(kind, textPart(kind, paragraphOf(kind, words(4_000_000)))),
  },
  {
    name: `many-paragraphs.${kind}`,
    must: 'either',
    make: () => packageOf(kind, textPart(kind, paragraphOf(kind).repeat(30_000))),
  },
  {
    name: `huge-attribute.${kind}`,
    must: 'either',
    make: () =>
      packageOf(
        kind,
        textPart(
          kind,
          paragraphOf(kind).replace(/^<([\w:]+)/u, (tag) => `${tag} title="${'x'.repeat(3_000_000)}"`),
        ),
      ),
  },
  { name: `two-of-a-name.${kind}`, must: 'either', make: () => writeZip([...partsOf(kind), ...partsOf(kind)]) },
  {
    name: `paths-outside.${kind}`,
    must: 'either',
    make: () =>
      writeZip([
        ...partsOf(kind),
        { name: '../../etc/passwd', content: 'x' },
        { name: '/etc/shadow', content: 'x' },
        { name: 'C:\\x', content: 'x' },
      ]),
  },
  { name: `unknown-packing.${kind}`, must: 'fails', codes: BROKEN, make: () => withText(kind, { method: 99 }) },
  { name: `wrong-checksum.${kind}`, must: 'fails', codes: BROKEN, make: () => withText(kind, { crc: 1 }) },
  {
    name: `encrypted-entry.${kind}`,
    must: 'fails',
    codes: ['import/encrypted', 'import/malformed'],
    make: () => withText(kind, { flags: 0x801 }),
  },
  { name: `more-said-than-there.${kind}`, must: 'fails', codes: BROKEN, make: () => writeZip(partsOf(kind), 900) },
  {
    name: `bytes-in-front.${kind}`,
    must: 'either',
    make: () => joined(bytesOf('MZ\x90 not an archive yet '), packageOf(kind)),
  },
  { name: `bytes-behind.${kind}`, must: 'either', make: () => joined(packageOf(kind), noise(5_000, 9)) },
]

/** Many words on one line. */
export const words = (length: number): string => {
  const line = 'the ferry left before dawn and came back after noon with nobody on board. '
  return line.repeat(Math.ceil(length / line.length)).slice(0, length)
}

const cyclicBooks: readonly HostileFile[] = [
  {
    name: 'spine-repeats.epub',
    must: 'either',
    make: () =>
      packageWith(
        'epub',
        'content.opf',
        opf(
          '<item id="t" href="text.xhtml" media-type="application/xhtml+xml"/>',
          '<itemref idref="t"/>'.repeat(20_000),
        ),
      ),
  },
  {
    name: 'opf-is-its-own-chapter.epub',
    must: 'either',
    make: () =>
      packageWith(
        'epub',
        'content.opf',
        opf(
          '<item id="t" href="content.opf" media-type="application/xhtml+xml" fallback="u"/><item id="u" href="x" media-type="a/b" fallback="t"/>',
          '<itemref idref="t"/><itemref idref="u"/>',
        ),
      ),
  },
  {
    name: 'container-names-itself.epub',
    must: 'fails',
    codes: BROKEN,
    make: () =>
      packageWith(
        'epub',
        'META-INF/container.xml',
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="META-INF/container.xml"/></rootfiles></container>',
      ),
  },
  {
    name: 'no-container.epub',
    must: 'fails',
    codes: [...BROKEN, 'import/empty'],
    make: () => packageWith('epub', 'META-INF/container.xml', null),
  },
  {
    name: 'doctype-in-opf.epub',
    must: 'fails',
    codes: BROKEN,
    make: () =>
      packageWith('epub', 'content.opf', opf('', '', `<!DOCTYPE package [${LAUGHS}]>`).replace('The crossing', '&l8;')),
  },
  {
    name: 'no-spine.epub',
    must: 'fails',
    codes: [...BROKEN, 'import/empty'],
    make: () => packageWith('epub', 'content.opf', opf('', '')),
  },
  {
    name: 'rights-managed.epub',
    must: 'fails',
    codes: ['import/encrypted'],
    make: () =>
      packageWith(
        'epub',
        'META-INF/encryption.xml',
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="text.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
      ),
  },
]

const repeatedCells: HostileFile = {
  name: 'cells-repeated.odt',
  must: 'either',
  make: () =>
    packageOf(
      'odt',
      textPart(
        'odt',
        `${paragraphOf('odt')}<table:table><table:table-row table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table><text:p><text:s text:c="2000000000"/>y</text:p>`,
      ),
    ),
}

export const hostileArchives: readonly HostileFile[] = [
  ...PACKAGES.flatMap((kind) => [...bombs(kind), ...doctypes(kind), ...faults(kind)]),
  ...cyclicBooks,
  repeatedCells,
]
