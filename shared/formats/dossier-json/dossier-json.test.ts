import { utf8fromString, utf8toString } from '@exodus/bytes/utf8.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotationOf, dossierOf, sourceOf, withExact } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES, fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { ErrorCode } from '../../result.ts'
import { readDossierJson } from './read-dossier-json.ts'
import { writeDossierJson } from './write-dossier-json.ts'

const write = (contents: DossierContents): Uint8Array => writeDossierJson(contents, { override: null })

const asText = (contents: DossierContents): string => utf8toString(write(contents))

function read(bytes: Uint8Array): DossierContents {
  const result = readDossierJson(bytes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** The document of a full dossier after a change by hand. */
function changed(change: (document: Record<string, unknown>) => unknown): Uint8Array {
  const document = JSON.parse(asText(fullDossier())) as Record<string, unknown>
  change(document)
  return utf8fromString(JSON.stringify(document))
}

/** The document with fields of one record replaced. */
const patched = (table: string, fields: Readonly<Record<string, unknown>>, at = 0): Uint8Array =>
  changed((document) => {
    const records = document[table] as Record<string, unknown>[]
    Object.assign(records[at] ?? {}, fields)
  })

const overlapping = [
  { role: 'title', start: 0, end: 5 },
  { role: 'paragraph', start: 4, end: 8 },
]
const targetAt = (start: number, end: number) => {
  const [first] = fullDossier().annotations
  const [position, quote] = first?.target.selector ?? []
  return { source: 'early', selector: [{ ...position, start, end }, quote] }
}
const targetElsewhere = { ...fullDossier().annotations[0]?.target, source: 'x' }

describe('dossier-json', () => {
  it.each(FIXTURES)('%s: export, import and export again gives the same bytes', (_name, fixture) => {
    const bytes = write(fixture())
    // As strings: comparing large arrays element by element takes seconds.
    expect(utf8toString(write(read(bytes)))).toBe(utf8toString(bytes))
  })

  it('reads back what was written', () => {
    const contents = fullDossier()
    const back = read(write(contents))
    const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
      [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(back.annotations)).toEqual(byId(contents.annotations))
    expect(byId(back.people)).toEqual(byId(contents.people))
    expect(byId(back.questions)).toEqual(byId(contents.questions))
    expect(back.sources.map(({ source, text, original }) => [source.id, text, original])).toEqual(
      [...contents.sources].reverse().map(({ source, text, original }) => [source.id, text, original]),
    )
  })

  it('keeps any text, even broken surrogates and names of the prototype', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 }), (text, tag) => {
        const source = sourceOf('s', [`x${text}`])
        const annotation = annotationOf('a', source, [0, source.text.length], { tags: [tag, '__proto__'], note: text })
        const bytes = write(dossierOf({ sources: [{ ...source, original: null }], annotations: [annotation] }))
        const back = read(bytes)
        expect(back.annotations[0]).toEqual(annotation)
        expect(back.sources[0]?.text).toBe(source.text)
        expect(utf8toString(write(back))).toBe(utf8toString(bytes))
      }),
    )
  })

  it('does not depend on the order of keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, entry]) => [key, reversed(entry)]),
      )
    }
    const { people, questions } = fullDossier()
    const turned = dossierOf({
      people: reversed(people) as typeof people,
      questions: reversed(questions) as typeof questions,
    })
    expect(asText(turned)).toBe(asText(dossierOf({ people, questions })))
  })

  it('keeps an altered quote as it stands, for the check to find', () => {
    const source = sourceOf('s', ['Some words.'])
    const altered = withExact(annotationOf('a', source, 'Some words'), 'Other words')
    expect(read(write(dossierOf({ sources: [source], annotations: [altered] }))).annotations).toEqual([altered])
  })
})

describe('readDossierJson refuses', () => {
  it.each<readonly [string, ErrorCode, Uint8Array, RegExp]>([
    ['bytes that are not UTF-8', 'import/encoding', new Uint8Array([0xff, 0xfe, 0x00]), /UTF-8/],
    ['what is not JSON', 'import/malformed', utf8fromString('{"format":'), /not JSON/],
    ['deep nesting', 'import/unknown-format', utf8fromString('['.repeat(50_000) + ']'.repeat(50_000)), /not a Vario/],
    ['another format', 'import/unknown-format', utf8fromString('{"format":"other","version":1}'), /not a Variorum/],
    ['null', 'import/unknown-format', utf8fromString('null'), /not a Variorum/],
    ['a newer version', 'import/newer-version', changed((document) => Object.assign(document, { version: 2 })), /2/],
    ['a missing table', 'import/malformed', changed((document) => delete document['people']), /people/],
    ['a field of another type', 'import/malformed', patched('people', { name: 7 }), /people\.0\.name/],
    [
      'an endless number',
      'import/malformed',
      utf8fromString(asText(fullDossier()).replace('4500000000', '1e999')),
      /figure/,
    ],
    ['a person of another dossier', 'import/malformed', patched('people', { dossierId: 'x' }), /another dossier/],
    ['an id twice', 'import/malformed', patched('people', { id: 'ada' }, 1), /twice/],
    ['a lost speaker', 'import/malformed', patched('annotations', { speakerId: 'x' }), /speaker/],
    ['a lost question', 'import/malformed', patched('annotations', { questionId: 'x' }), /question/],
    ['a lost source', 'import/malformed', patched('annotations', { target: targetElsewhere }), /source/],
    ['a text cut short', 'import/malformed', patched('sources', { text: 'Short' }), /outside the text/],
    [
      'a passage beyond the text',
      'import/malformed',
      patched('annotations', { target: targetAt(0, 100_000) }),
      /outside the text/,
    ],
    ['an empty passage', 'import/malformed', patched('annotations', { target: targetAt(3, 3) }), /outside the text/],
    ['blocks that overlap', 'import/malformed', patched('sources', { blocks: overlapping }), /overlaps/],
    ['another original', 'import/malformed', patched('sources', { original: 'AAAA' }), /SHA-256/],
    ['an original that is not Base64', 'import/malformed', patched('sources', { original: '%%%' }), /Base64/],
  ])('%s', (_name, code, bytes, message) => {
    const result = readDossierJson(bytes)
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(result.ok ? '' : result.error.message).toMatch(message)
  })

  it('anything else without ever throwing, and __proto__ changes nothing', () => {
    const hostile = asText(fullDossier()).replace(
      '"dossier":{',
      '"__proto__":{"polluted":true},"dossier":{"__proto__":{"polluted":true},',
    )
    const back = read(utf8fromString(hostile))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect((back.dossier as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(
          readDossierJson(
            utf8fromString(
              JSON.stringify({ format: 'variorum-dossier', version: 1, ...(typeof value === 'object' ? value : {}) }),
            ),
          ).ok,
        ).toBe(false)
      }),
    )
  })
})
