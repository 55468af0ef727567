import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fullDossier } from '../../../briefs/annotated-brief/testing/fixtures.ts'
import { MARKED } from '../../../formats/qdpx/vocabulary.ts'
import { qdpx } from '../../../formats/qdpx/qdpx.ts'
import type { Incoming } from '../../incoming.ts'
import { qdpxIn } from './qdpx.ts'
import { readQdpx } from './read-qdpx.ts'
import { archiveOf, codeOf, codesOf, codingOf, guid, projectOf, selectionOf, textSource } from './testing/samples.ts'

function read(bytes: Uint8Array): Incoming {
  const result = readQdpx(bytes)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** What is quoted, with its tags. */
const shown = ({ annotations }: Incoming): readonly unknown[] => annotations.map(({ exact, tags }) => [exact, ...tags])

const TEXT = 'Title line\nThe flow fell 😀 by half.\nLast line.'
const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }

describe('a project of another program', () => {
  it('has nested codes as tags, and no kinds', () => {
    const codes = codesOf(
      codeOf(1, 'River', codeOf(2, 'Flow') + codeOf(3, 'Yes')),
      codeOf(4, 'Other', codeOf(5, 'Yes')),
    )
    const source = textSource(10, 'One', TEXT, selectionOf(20, 15, 24, codingOf(2) + codingOf(3) + codingOf(1)))
    const incoming = read(archiveOf(projectOf('MAXQDA', codes, `<Sources>${source}</Sources>`)))
    expect(shown(incoming)).toEqual([['flow fell', 'Flow', 'River / Yes', 'River']])
    expect(incoming.annotations[0]).toMatchObject({
      kind: null,
      start: 15,
      end: 24,
      prefix: 'Title line\nThe ',
      personKey: null,
    })
    expect(incoming.sources[0]).toMatchObject({ title: 'One', language: 'und', text: TEXT, authors: [], sha256: null })
    expect(incoming.left).toEqual(['2 codes without a passage.'])
  })

  it('counts code points, and UTF-16 where the words say so', () => {
    const sources = (start: number, end: number, name: string): string =>
      `<Sources>${textSource(10, 'One', TEXT, selectionOf(20, start, end, codingOf(1), name))}</Sources>`
    const codes = codesOf(codeOf(1, 'c'))
    expect(shown(read(archiveOf(projectOf('QualCoder', codes, sources(27, 34, '')))))).toEqual([['by half', 'c']])
    expect(shown(read(archiveOf(projectOf('X', codes, sources(28, 35, 'by half')))))).toEqual([['by half', 'c']])
  })

  it.each([
    ['one character, as ATLAS.ti does', 'ATLAS.ti', 9, 14, ''],
    ['two characters', 'NVivo', 11, 16, ''],
    ['one character, which the name of the passage shows', 'Somebody', 9, 14, 'third'],
    ['two characters in spite of the program, which the name shows', 'ATLAS.ti', 11, 16, 'third…'],
  ])('counts a line end of two as %s', (_name, origin, start, end, name) => {
    const source = `<TextSource guid="${guid(10)}" name="One" plainTextPath="internal://T.TXT">${selectionOf(20, start, end, codingOf(1), name)}</TextSource>`
    const project = projectOf(origin, codesOf(codeOf(1, 'c')), `<Sources>${source}</Sources>`)
    const incoming = read(archiveOf(project, { 't.txt': '\ufeffone\r\ntwo\r\n third; fourth' }, 'Sources'))
    expect(incoming.sources[0]?.text).toBe('one\ntwo\n third; fourth')
    expect(shown(incoming)).toEqual([['third', 'c']])
  })

  it('has one annotation where a program writes a selection a code', () => {
    const selections = [
      selectionOf(20, 4, 8, codingOf(1)),
      selectionOf(21, 4, 8, codingOf(2)),
      selectionOf(22, 0, 3, ''),
    ]
    const incoming = read(
      archiveOf(
        projectOf(
          'QualCoder',
          codesOf(codeOf(1, 'a'), codeOf(2, 'b')),
          `<Sources>${textSource(10, 'One', 'Now flow again', selections.join(''))}</Sources>`,
        ),
      ),
    )
    expect(shown(incoming)).toEqual([['flow', 'a', 'b'], ['Now']])
  })

  it('has cases as people: by a code of the same GUID, and by the selections they name', () => {
    const variables = `<Variables><Variable guid="${guid(50)}" name="role" typeOfVariable="Text"/><Variable guid="${guid(51)}" name="Age" typeOfVariable="Integer"/></Variables>`
    const value = (number: number, text: string): string =>
      `<VariableValue><VariableRef targetGUID="{${guid(number).toUpperCase()}}"/><TextValue>${text}</TextValue></VariableValue>`
    const cases = [
      `<Case guid="${guid(1).toUpperCase()}" name="Ada">${value(50, 'hydrologist')}${value(51, '40')}</Case>`,
      `<Case guid="${guid(2)}" name="Ben"><SelectionRef targetGUID="${guid(21).toUpperCase()}"/></Case>`,
      `<Case guid="${guid(3)}"><SourceRef targetGUID="${guid(10)}"/></Case>`,
    ]
    const incoming = read(
      archiveOf(
        projectOf(
          'NVivo',
          codesOf(codeOf(1, 'Ada')),
          variables,
          `<Cases>${cases.join('')}</Cases>`,
          `<Sources>${textSource(10, 'One', TEXT, selectionOf(20, 0, 5, codingOf(1)) + selectionOf(21, 6, 10, ''))}</Sources>`,
        ),
      ),
    )
    expect(incoming.people).toMatchObject([
      { name: 'Ada', role: 'hydrologist', standing: 'other' },
      { name: 'Ben', role: null },
    ])
    expect(incoming.annotations.map(({ personKey }) => personKey)).toEqual([guid(1), guid(2)])
    expect(incoming.left).toEqual(['Variables: Age.'])
  })

  it('has notes, descriptions and linked notes with the passage', () => {
    const note = (number: number, text: string): string =>
      `<Note guid="${guid(number)}" name="n"><PlainTextContent>${text}</PlainTextContent></Note>`
    const selection = selectionOf(
      20,
      0,
      5,
      `<Description>Said: twice</Description>${codingOf(1, `<NoteRef targetGUID="${guid(31)}"/>`)}<NoteRef targetGUID="${guid(30)}"/>`,
    )
    const incoming = read(
      archiveOf(
        projectOf(
          'ATLAS.ti',
          codesOf(codeOf(1, 'c', '<Description>what it means</Description>')),
          `<Sources>${textSource(10, 'One', TEXT, selection)}</Sources>`,
          `<Notes>${note(30, 'first')}${note(31, 'second')}${note(32, 'third')}${note(33, 'of the project')}</Notes>`,
          `<Links><Link guid="${guid(40)}" originGUID="${guid(32)}" targetGUID="${guid(20)}"/><Link guid="${guid(41)}" originGUID="${guid(1)}" targetGUID="${guid(10)}"/></Links>`,
          `<Sets><Set guid="${guid(60)}" name="s"/></Sets><Graphs><Graph guid="${guid(61)}"/></Graphs>`,
        ),
      ),
    )
    expect(incoming.annotations[0]?.note).toBe('Said: twice\n\nfirst\n\nsecond\n\nthird')
    expect(incoming.left).toEqual([
      '1 description of a code.',
      '1 note on something else than a passage.',
      '1 link.',
      '1 set.',
      '1 graph.',
    ])
  })

  it('has the text of a PDF, and says what is no text', () => {
    const pdf = `<PDFSource guid="${guid(11)}" name="A paper" path="internal://x.pdf"><PDFSelection guid="${guid(70)}" page="1" firstX="0" firstY="0" secondX="1" secondY="1"/><Representation guid="${guid(12)}" plainTextPath="internal://p.txt">${selectionOf(20, 0, 5, codingOf(1))}</Representation></PDFSource>`
    const others = [
      `<PictureSource guid="${guid(13)}" name="Map"><PictureSelection guid="${guid(71)}" firstX="0" firstY="0" secondX="1" secondY="1"/></PictureSource>`,
      `<AudioSource guid="${guid(14)}" name="Talk"/>`,
      `<TextSource guid="${guid(15)}" name="Gone" plainTextPath="internal://gone.txt">${selectionOf(21, 0, 5, codingOf(9), 'Named words…')}${selectionOf(22, 0, 5, '')}</TextSource>`,
    ]
    const project = projectOf('MAXQDA', codesOf(codeOf(1, 'c')), `<Sources>${pdf}${others.join('')}</Sources>`)
    const incoming = read(archiveOf(project, { 'p.txt': 'Paper text' }))
    expect(incoming.sources.map(({ key, title, text }) => [key, title, text])).toEqual([
      [guid(11), 'A paper', 'Paper text'],
      [guid(15), 'Gone', null],
    ])
    expect(incoming.annotations).toMatchObject([
      { exact: 'Paper', sourceKey: guid(11), start: 0 },
      { exact: 'Named words', sourceKey: guid(15), start: null, end: null },
    ])
    expect(incoming.left).toEqual([
      'Picture “Map”: only text is read.',
      'Audio “Talk”: only text is read.',
      '“Gone”: its text is not in the file.',
      '2 selections in pictures, pages, sound or film.',
      '1 passage whose place is not in the text.',
      '1 coding whose code is not in the file.',
    ])
  })

  it('can be a bare project, in UTF-16, with a prefix for its names', () => {
    const xml = `<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="P"><q:Sources><q:TextSource guid="${guid(1)}" name="A"><q:PlainTextContent>Ü</q:PlainTextContent></q:TextSource></q:Sources></q:Project>`
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...xml].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
    ])
    expect(read(utf16).sources[0]?.text).toBe('Ü')
    expect(read(strToU8(xml)).sources[0]?.text).toBe('Ü')
  })
})

describe('our own project, changed by another program', () => {
  const changed = (change: (xml: string) => string): Incoming => {
    const files = unzipSync(qdpx.write(fullDossier(), OPTIONS))
    const xml = strFromU8(files['project.qde'] ?? new Uint8Array())
    return read(zipSync({ ...files, 'project.qde': strToU8(change(xml)) }))
  }
  const facts = ({ annotations, people, questions }: Incoming): readonly unknown[] =>
    annotations.map(({ exact, kind, personKey, questionKey, stance, tags }) => [
      exact,
      kind,
      people.find(({ key }) => key === personKey)?.name,
      questions.find(({ key }) => key === questionKey)?.wording,
      stance,
      tags,
    ])
  const plain = facts(changed((xml) => xml))

  it.each([
    ['all GUIDs are others', (xml: string) => xml.replace(/-8[0-9A-F]{3}-/g, '-4ABC-')],
    [
      'all GUIDs are in lower case and braces',
      (xml: string) => xml.replace(/"([0-9A-F-]{36})"/g, (_, one: string) => `"{${one.toLowerCase()}}"`),
    ],
    ['the links are gone', (xml: string) => xml.replace(/<Links>.*<\/Links>/s, '')],
    ['the cases are gone', (xml: string) => xml.replace(/<Cases>.*<\/Cases>/s, '')],
    [
      'the speakers are in the cases only',
      (xml: string) => xml.replace(/<Code [^>]*name="People".*?<\/Code><Code guid/s, '<Code guid'),
    ],
  ])('says the same where %s', (_name, change) => {
    expect(facts(changed(change))).toEqual(plain)
  })

  it('has each of its kinds once', () => {
    expect(plain.map((fact) => (fact as readonly unknown[])[1])).toEqual(
      expect.arrayContaining(['expert_view', 'official_statement', 'figure']),
    )
    expect(MARKED.figure.guid).toMatch(/^[0-9A-F-]{36}$/)
  })
})

describe('a file that is not what it should be', () => {
  const project = projectOf('X', `<Sources>${textSource(1, 'A', 'b')}</Sources>`)

  it.each([
    ['no archive', strToU8('hello'), 'import/malformed'],
    ['another archive', zipSync({ 'a.txt': strToU8('b') }), 'import/unknown-format'],
    ['another XML', strToU8('<a xmlns="urn:QDA-XML:project:1.0"/>'), 'import/unknown-format'],
    ['no namespace', strToU8('<Project/>'), 'import/unknown-format'],
    ['a later version', strToU8('<Project xmlns="urn:QDA-XML:project:2.0"/>'), 'import/newer-version'],
    [
      'a document type',
      archiveOf(project.replace('<Project', '<!DOCTYPE Project [<!ENTITY a "b">]><Project')),
      'import/malformed',
    ],
    ['broken XML', archiveOf(project.slice(0, -5)), 'import/malformed'],
    ['no UTF-8', new Uint8Array([0x3c, 0xff, 0x3e]), 'import/encoding'],
    ['a bomb', archiveOf(projectOf('X', ' '.repeat(30_000_000))), 'import/too-large'],
    ['nothing', new Uint8Array(), 'import/malformed'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(readQdpx(bytes)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    'internal://../project.qde',
    'internal:///etc/passwd',
    'relative://a.txt',
    'absolute:///etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    'internal://..\\project.qde',
    '',
  ])('takes no text from %s', (path) => {
    const source = `<TextSource guid="${guid(1)}" name="A" plainTextPath="${path}"/>`
    const incoming = read(archiveOf(projectOf('X', `<Sources>${source}</Sources>`), { 'b.txt': 'b' }))
    expect(incoming.sources[0]?.text).toBeNull()
  })

  it.each(['-1', 'x', '1e3', '99999999999999999999', '1.5', ''])('takes no place at %s', (position) => {
    const selection = selectionOf(2, 0, 1, '').replace('startPosition="0"', `startPosition="${position}"`)
    const incoming = read(archiveOf(projectOf('X', `<Sources>${textSource(1, 'A', 'words', selection)}</Sources>`)))
    expect(incoming.annotations).toEqual([])
    expect(incoming.left).toEqual(['1 passage whose place is not in the text.'])
  })

  it('is told from others by its bytes', () => {
    const files = archiveOf(project)
    expect(qdpxIn.looksLike(files, 'A.QDPX')).toBe(true)
    expect(qdpxIn.looksLike(files, 'a.docx')).toBe(false)
    expect(qdpxIn.looksLike(strToU8(project), 'a.txt')).toBe(true)
    expect(qdpxIn.looksLike(strToU8('{}'), 'a.qdpx')).toBe(false)
  })
})
