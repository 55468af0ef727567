import { words } from './archives.ts'
import { bytesOf, type HostileFile, joined, noise } from './hostile-file.ts'
import { packageOf } from './packages.ts'

const SAID = 'The crossing\n\nNobody had asked the ferryman, who had crossed the river every day.\n'
const NOT_TEXT = ['import/binary', 'import/unknown-format', 'import/malformed']

const texts: readonly HostileFile[] = [
  { name: 'one-line.txt', must: 'reads', make: () => bytesOf(words(10 * 1024 * 1024)) },
  { name: 'one-word.txt', must: 'either', make: () => bytesOf('a'.repeat(10_000_000)) },
  { name: 'only-line-ends.txt', must: 'fails', codes: ['import/empty'], make: () => bytesOf('\n'.repeat(5_000_000)) },
  { name: 'many-short-lines.txt', must: 'reads', make: () => bytesOf('a b\n'.repeat(300_000)) },
  { name: 'nuls.txt', must: 'either', make: () => bytesOf(`${SAID}\0\0\0${SAID}`) },
  {
    name: 'only-nuls.txt',
    must: 'fails',
    codes: ['import/binary', 'import/empty'],
    make: () => new Uint8Array(100_000),
  },
  {
    name: 'lone-surrogates.txt',
    must: 'either',
    make: () =>
      joined(
        Uint8Array.of(0xff, 0xfe),
        Uint8Array.from({ length: 40_000 }, (_, at) => (at % 2 === 0 ? 0x41 : 0xd8)),
      ),
  },
  {
    name: 'surrogates-in-utf-8.txt',
    must: 'either',
    make: () => joined(bytesOf(SAID), Uint8Array.of(0xed, 0xa0, 0x80, 0xf8, 0x88, 0x80), bytesOf(SAID)),
  },
  { name: 'odd-utf-16.txt', must: 'either', make: () => Uint8Array.of(0xff, 0xfe, 0x41) },
  {
    name: 'direction-marks.txt',
    must: 'reads',
    make: () => bytesOf(`\u202e${SAID}${'\u202e\u2066'.repeat(50_000)}${SAID}`),
  },
  { name: 'combining-marks.txt', must: 'either', make: () => bytesOf(`${SAID}e${'\u0301'.repeat(500_000)} ${SAID}`) },
  { name: 'escape-codes.txt', must: 'either', make: () => bytesOf(`\u001b[2J\u0007${SAID}\u001b]0;x\u0007`) },
  { name: 'noise.txt', must: 'either', make: () => noise(300_000, 11) },
  { name: 'deep.md', must: 'either', make: () => bytesOf(`${'> '.repeat(20_000)}${SAID}`) },
  {
    name: 'deep-list.md',
    must: 'either',
    make: () => bytesOf(Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- words`).join('\n')),
  },
  { name: 'brackets.md', must: 'either', make: () => bytesOf(`${'['.repeat(50_000)}words${']('.repeat(50_000)}`) },
  { name: 'emphasis.md', must: 'either', make: () => bytesOf(`${'*a_ '.repeat(50_000)}${SAID}`) },
  {
    name: 'backticks.md',
    must: 'either',
    make: () => bytesOf(Array.from({ length: 1_500 }, (_, at) => '`'.repeat(at)).join(' a ')),
  },
  { name: 'one-line.md', must: 'either', make: () => bytesOf(words(10_000_000)) },
  {
    name: 'table.md',
    must: 'either',
    make: () => bytesOf(`|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n${`|${'b|'.repeat(2_000)}\n`.repeat(20)}`),
  },
  {
    name: 'notes-in-a-circle.md',
    must: 'either',
    make: () => bytesOf('words[^a]\n\n[^a]: see[^b]\n\n[^b]: see[^a]\n'),
  },
  {
    name: 'front-matter.md',
    must: 'either',
    make: () => bytesOf(`---\ntitle: &a [*a, *a]\nauthor: ${'['.repeat(50_000)}\n__proto__: x\n---\n\n${SAID}`),
  },
]

/** Bytes of one kind under the name of another. */
const wrongNames: readonly HostileFile[] = [
  ...['pdf', 'html', 'mhtml', 'md', 'txt'].map((extension): HostileFile => ({
    name: `really-word.${extension}`,
    must: 'either',
    make: () => packageOf('docx'),
  })),
  ...['docx', 'odt', 'epub', 'pdf'].map((extension): HostileFile => ({
    name: `really-text.${extension}`,
    must: 'either',
    make: () => bytesOf(SAID),
  })),
  ...['docx', 'odt', 'epub', 'pdf', 'html', 'mhtml', 'md', 'txt'].flatMap((extension): readonly HostileFile[] => [
    {
      name: `really-a-picture.${extension}`,
      must: 'fails',
      codes: NOT_TEXT,
      make: () => joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), noise(5_000, 5)),
    },
    { name: `nothing.${extension}`, must: 'fails', codes: ['import/empty'], make: () => new Uint8Array() },
    {
      name: `blank.${extension}`,
      must: 'fails',
      codes: ['import/empty', 'import/malformed', 'import/unknown-format'],
      make: () => bytesOf(' \r\n\t\n'),
    },
  ]),
  { name: 'page.exe', must: 'fails', codes: NOT_TEXT, make: () => joined(bytesOf('MZ'), noise(5_000, 6)) },
]

/** Names that a disk can hold. */
const oddNames: readonly HostileFile[] = [
  `${'long-'.repeat(45)}.txt`,
  '-rf.txt',
  '<img src=x onerror=alert(1)>.html',
  'harbour-\u202Elmth.exe.txt',
  '…\u0301\u200b\ufeff.md',
  '%2e%2e%2fetc%2fpasswd.txt',
  '__proto__.txt',
  'constructor',
  'two\nlines.txt',
  '.html.txt',
].map((name, at) => ({
  name,
  must: 'reads',
  make: () => bytesOf(`${SAID}\nNumber ${String(at)} of the names that are odd.\n`),
}))

export const hostileTexts: readonly HostileFile[] = [...texts, ...wrongNames, ...oddNames]
