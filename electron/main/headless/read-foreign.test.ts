import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { wordDocument } from '../../../shared/briefs/foreign/testing/word-document.ts'
import { readForeign } from './read-foreign.ts'
import { ran } from './testing/memory-world.ts'

const SOURCE = 'The vote is final.\n\nNobody asked the ferryman about the new harbour.'

describe('check --document', () => {
  it.each([
    ['d.md', '“The vote is **final**.” and “The vote is not final.”\n\n> Nobody asked … the new harbour', true],
    [
      'd.html',
      '<p>“The vote is <b>final</b>.” and “The vote is not final.”</p><blockquote>Nobody asked … the new harbour</blockquote>',
      true,
    ],
    ['d.txt', '“The vote is final.” and “The vote is not final.”\n\n“Nobody asked … the new harbour”', true],
  ])('finds the quotations of %s', async (name, content) => {
    const { code, document } = await ran(`check --document ${name} a.txt`, { [name]: content, 'a.txt': SOURCE })
    expect(code).toBe(0)
    expect(document).toEqual({
      results: [
        { quote: 'The vote is final.', status: 'EXACT', source: 'a.txt', start: 0, end: 18 },
        { quote: 'The vote is not final.', status: 'ALTERED', source: 'a.txt', start: 0, end: 18 },
        {
          quote: 'Nobody asked … the new harbour',
          status: 'ALTERED',
          source: 'a.txt',
          start: 20,
          end: 67,
          abridged: true,
        },
      ],
    })
  })

  it('finds those of a Word document, in notes and set off by a style', async () => {
    const { document } = await ran('check --document d.docx a.txt', { 'd.docx': await wordDocument(), 'a.txt': SOURCE })
    expect(document).toMatchObject({
      results: [
        { quote: 'the vote is final', status: 'ALTERED' },
        { quote: 'Nobody asked the ferryman', status: 'EXACT' },
        { quote: 'Nobody asked the mayor', status: 'ALTERED' },
      ],
    })
  })

  it.each([
    ['no source', 'check --document d.md', 2],
    ['both', 'check --document d.md --quotes q.json a.txt', 2],
    ['no value', 'check --document', 2],
    ['a missing document', 'check --document gone.md a.txt', 1],
    ['a document of another kind', 'check --document d.pdf a.txt', 1],
    ['no Word document', 'check --document bad.docx a.txt', 1],
    ['a source that fails', 'check --document d.md empty.txt', 1],
  ])('%s', async (_, command, expected) => {
    const files = { 'd.md': 'a', 'd.pdf': 'a', 'bad.docx': 'PK no', 'a.txt': SOURCE, 'q.json': '[]', 'empty.txt': ' ' }
    expect((await ran(command, files)).code).toBe(expected)
  })

  it('says of the quotes of a list which are shortened', async () => {
    const quotes = JSON.stringify([
      { quote: 'Nobody asked … harbour' },
      { source: 'a.txt', quote: 'Nobody [really] asked' },
    ])
    const { document } = await ran('check --quotes q.json a.txt', { 'q.json': quotes, 'a.txt': SOURCE })
    expect(document).toMatchObject({
      results: [
        { status: 'ALTERED', abridged: true },
        { status: 'ALTERED', abridged: true },
      ],
    })
  })
})

describe('a Word document that means harm', () => {
  const withPart = async (name: string, content: Uint8Array): Promise<Uint8Array> =>
    zipSync({ ...unzipSync(await wordDocument()), [name]: content }, { level: 9 })

  it.each([
    [
      'unpacks to too much',
      async () => withPart('word/bomb.xml', new Uint8Array(60 * 1024 * 1024)),
      'import/too-large',
    ],
    ['packs too well', async () => withPart('word/bomb.xml', new Uint8Array(8 * 1024 * 1024)), 'import/too-large'],
    [
      'declares entities',
      async () => withPart('word/document.xml', strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')),
      'import/malformed',
    ],
    ['is none', async () => zipSync({ 'a.xml': strToU8('<a/>') }), 'import/malformed'],
  ])('%s', async (_, make, code) => {
    const bytes = await make()
    expect(await readForeign('x.docx', bytes)).toMatchObject({ ok: false, error: { code } })
  })

  it('is not unpacked beyond what it states', async () => {
    const bytes = await withPart('word/extra.xml', new Uint8Array(4 * 1024 * 1024))
    const lying = Uint8Array.from(bytes)
    const name = new TextEncoder().encode('word/extra.xml')
    // The size in the directory, 22 bytes before the name: one byte.
    for (let at = 0; at < lying.length - name.length; at += 1) {
      if (name.every((byte, offset) => lying[at + offset] === byte)) lying.set([1, 0, 0, 0], at - 22)
    }
    const read = await readForeign('x.docx', lying)
    expect(read.ok ? read.value.length : read.error.code).toBe(4)
  })
})
