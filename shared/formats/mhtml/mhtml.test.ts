import { describe, expect, it } from 'vitest'
import { mhtml } from './mhtml.ts'
import { fromBase64, fromQuotedPrintable } from './transfer.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const read = (lines: readonly string[]) => mhtml.read({ fileName: 'a.mhtml', bytes: bytes(lines.join('\r\n')) })
const latin = (data: Uint8Array): string => String.fromCharCode(...data)

const CHROMIUM = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://post.example/ferry',
  'Subject: The ferry',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--x----"',
  '',
  '',
  '------MultipartBoundary--x----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://post.example/ferry',
  '',
  '<!DOCTYPE html><html><head><meta charset=3D"UTF-8"><title>The ferry</title></h=',
  'ead><body><h1>The ferry</h1><p>Caf=C3=A9 on the pier.</p></body></html>',
  '------MultipartBoundary--x----',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://ads.example/frame',
  '',
  'PHA+RnJhbWU8L3A+',
  '------MultipartBoundary--x------',
  '',
]

describe('mhtml', () => {
  it('reads the page of Chromium, not its frames', async () => {
    const result = await read(CHROMIUM)
    expect(result).toMatchObject({
      ok: true,
      value: { format: 'mhtml', title: 'The ferry', encoding: 'utf-8', address: 'https://post.example/ferry' },
    })
    expect(result.ok && result.value.text).toBe('The ferry\n\nCafé on the pier.')
  })

  it('reads the page of the old Internet Explorer, in its own encoding and multipart within multipart', async () => {
    const result = await read([
      'From: "Saved by Windows Internet Explorer 8"',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="multipart/alternative"; boundary=outer',
      '',
      'This is a multi-part message in MIME format.',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary="inner"',
      '',
      '--inner',
      'Content-Type: text/html;\tcharset="iso-8859-2"',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: http://post.example/ferry.htm',
      '',
      '<P>Prom =BEeleznice</P>',
      '--inner--',
      '--outer--',
    ])
    expect(result).toMatchObject({
      ok: true,
      value: { text: 'Prom železnice', encoding: 'iso-8859-2', address: 'http://post.example/ferry.htm' },
    })
  })

  it('begins where the archive says', async () => {
    const part = (id: string, text: string) => [
      '--b',
      `Content-ID: <${id}>`,
      'Content-Type: text/html',
      '',
      `<p>${text}</p>`,
    ]
    const head = 'Content-Type: multipart/related; start="<two>"; boundary=b'
    expect(await read([head, '', ...part('one', 'First.'), ...part('two', 'Second.'), '--b--'])).toMatchObject({
      ok: true,
      value: { text: 'Second.' },
    })
  })

  it.each([
    ['cut off', CHROMIUM.slice(0, 17)],
    ['one part', ['Content-Type: text/html', '', '<p>Word.</p>']],
    ['a plain page', ['<html><p>Word.</p>']],
  ])('reads %s', async (_name, lines) => {
    expect(await read(lines)).toMatchObject({ ok: true })
  })

  it.each([
    [
      'no page',
      ['Content-Type: multipart/related; boundary=b', '', '--b', 'Content-Type: image/png', '', 'x', '--b--'],
    ],
    ['no boundary', ['Content-Type: multipart/related', '', '--b']],
    ['no head', ['words', 'and words']],
    [
      'multiparts without end',
      Array.from({ length: 5_000 }, () => ['Content-Type: multipart/mixed; boundary=b', '', '--b']).flat(),
    ],
  ])('refuses %s', async (_name, lines) => {
    expect(await read(lines)).toMatchObject({ ok: false, error: { code: 'import/malformed' } })
  })
})

describe('transfer encodings', () => {
  it.each([
    ['a=3Db', 'a=b'],
    ['a=\r\nb', 'ab'],
    ['a= \t\nb', 'ab'],
    ['a=', 'a'],
    ['a=zz', 'a=zz'],
    ['=e9=E9', 'éé'],
  ])('quoted-printable %j', (coded, text) => {
    expect(latin(fromQuotedPrintable(bytes(coded)))).toBe(text)
  })

  it.each([
    ['V29yZA==', 'Word'],
    ['V2\r\n9y ZA', 'Word'],
    ['', ''],
    ['*', ''],
  ])('base64 %j', (coded, text) => {
    expect(latin(fromBase64(bytes(coded)))).toBe(text)
  })
})
