import { expect, it, vi } from 'vitest'
import { wordDocument } from '../../../shared/briefs/foreign/testing/word-document.ts'
import { readDocx } from './read-docx.ts'

// What a bundler for the page takes; Node's own takes no array buffer.
vi.mock('mammoth', () => vi.importActual('mammoth/mammoth.browser.js'))

it('reads the words of a Word document, its notes, and what a style sets off', async () => {
  const read = await readDocx(await wordDocument())
  expect(read.ok && read.value).toEqual([
    { text: 'They wrote “the vote is final”.', quoted: false },
    { text: 'Nobody asked the ferryman', quoted: true },
    { text: expect.stringMatching(/^A note/) as unknown, quoted: false },
    { text: expect.stringMatching(/^He said “Nobody asked the mayor”\./) as unknown, quoted: false },
  ])
})

it('says of what is none that it is none', async () => {
  expect(await readDocx(new TextEncoder().encode('no'))).toMatchObject({
    ok: false,
    error: { code: 'import/malformed' },
  })
})
