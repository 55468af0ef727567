// @vitest-environment jsdom
import { toBase64 } from '@exodus/bytes/base64.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { annotatedBrief } from '../../briefs/annotated-brief/annotated-brief.ts'
import { dossierOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES, fullDossier } from '../../briefs/annotated-brief/testing/fixtures.ts'
import { exactOf } from '../../model/annotation.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { numbers, own, short } from '../../briefs/document/document.ts'
import { writeBlock } from './write-blocks.ts'
import { toneOf } from './write-inline.ts'
import { writeHtml } from './write-html.ts'

const OPTIONS = { exportedAt: '2026-03-05T09:30:00.000Z', override: null }
const ALLOWED = new Set(
  'a b bdi blockquote body caption cite code dd dl div dt figcaption figure h1 h2 h3 h4 head header html li main meta nav p rect span strong style svg table tbody td th thead title tr ul'.split(
    ' ',
  ),
)

const documentOf = (contents: DossierContents) =>
  new DOMParser().parseFromString(writeHtml(annotatedBrief(contents, OPTIONS)), 'text/html')

const bare = (text: string | null): string => (text ?? '').replace(/\s+/gu, '')

describe('writeHtml', () => {
  // The 5,000 are left to the contract test: parsing them here shows nothing new.
  it.each(FIXTURES.filter(([name]) => !name.startsWith('5,000')))(
    '%s: nothing of a source becomes markup',
    (_name, fixture) => {
      const contents = fixture()
      const document = documentOf(contents)
      const elements = [...document.querySelectorAll('*')]
      expect(elements.map(({ localName }) => localName).filter((name) => !ALLOWED.has(name))).toEqual([])
      expect(elements.filter((element) => element.hasAttribute('style') || element.hasAttribute('src'))).toEqual([])
      expect(
        elements.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')),
      ).toEqual([])
      expect(
        [...document.querySelectorAll('a')].filter(({ hash, href }) => !href.endsWith(hash) || hash === ''),
      ).toEqual([])
      const quoted = [...document.querySelectorAll('blockquote')].map(({ textContent }) => bare(textContent))
      expect(quoted.sort()).toEqual(contents.annotations.map(exactOf).map(bare).sort())
    },
  )

  it.each(FIXTURES.filter(([name]) => !name.startsWith('5,000')))(
    '%s: ids are unique and every link leads somewhere',
    (_name, fixture) => {
      const document = documentOf(fixture())
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const lost = [...document.querySelectorAll('a')].filter(({ hash }) => !ids.includes(hash.slice(1)))
      expect(lost.map(({ hash }) => hash)).toEqual([])
    },
  )

  it.each(['The dossier', '</style><script>alert(1)</script>', '"} body{display:none} \\', 'دفتر', '💧\u0000'])(
    'allows its own style sheet and nothing else, titled %j',
    (title) => {
      const document = documentOf(dossierOf({ dossier: { id: 'dossier', title, createdAt: OPTIONS.exportedAt } }))
      const style = document.querySelector('style')?.textContent ?? ''
      const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content')
      expect(policy).toBe(
        `default-src 'none'; style-src 'sha256-${toBase64(sha256(utf8ToBytes(style)))}'; base-uri 'none'; form-action 'none'`,
      )
      expect(document.querySelectorAll('style, script')).toHaveLength(1)
      expect(style).toContain('@page')
      expect(style.match(/\{/g)?.length).toBe(style.match(/\}/g)?.length)
      expect(document.querySelector('h1')?.textContent).toBe(title.replace('\u0000', '\ufffd'))
    },
  )

  it('gives every quote its language and direction, every table its headers', () => {
    const arabic = FIXTURES.find(([name]) => name === 'right to left')?.[1]()
    const quote = arabic && documentOf(arabic).querySelector('blockquote')
    expect([quote?.lang, quote?.dir]).toEqual(['ar', 'rtl'])
    const document = documentOf(fullDossier())
    for (const table of document.querySelectorAll('table')) {
      const columns = table.querySelectorAll('thead th[scope=col]').length
      expect(table.caption?.textContent).not.toBe('')
      for (const row of table.querySelectorAll('tbody tr')) {
        expect([row.querySelectorAll('th[scope=row]').length, row.children.length]).toEqual([1, columns])
      }
    }
  })

  it('keeps short tables on one page, and lets long ones break', () => {
    const table = (rows: number) =>
      writeBlock({
        type: 'table',
        caption: 'c',
        columns: [short('Result'), numbers('Quotes')],
        rows: Array.from({ length: rows }, () => [[own('a')], [own('1')]]),
      })
    expect(table(12)).toContain('class="scroll whole narrow"')
    expect(table(13)).toContain('class="scroll narrow"')
  })

  it('descends its headings one level at a time', () => {
    const levels = [...documentOf(fullDossier()).querySelectorAll('h1,h2,h3,h4')].map(({ localName }) =>
      Number(localName[1]),
    )
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  })
})

describe('toneOf', () => {
  it.each([
    [0, 5, 0],
    [4, 5, 4],
    [2, 5, 2],
    [0, 2, 0],
    [1, 2, 4],
    [0, 1, 2],
    [1, 3, 2],
    [6, 7, 4],
  ])('step %i of %i has tone %i', (step, steps, tone) => {
    expect(toneOf(step, steps)).toBe(tone)
  })
})
