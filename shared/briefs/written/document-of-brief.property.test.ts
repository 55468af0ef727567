// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../formats/brief-html/write-html.ts'
import { writeMarkdown } from '../../formats/brief-markdown/write-markdown.ts'
import { writeObsidian } from '../../formats/brief-obsidian/write-obsidian.ts'
import type { BriefDocument } from '../document/document.ts'
import { footnotesOf } from '../document/footnotes.ts'
import { documentOfBrief } from './document-of-brief.ts'
import { ANY_INDEX, anyBrief } from './testing/any-brief.ts'
import type { WrittenBrief } from './written-brief.ts'

const RUNS = 300
const documentOf = (brief: WrittenBrief): BriefDocument =>
  documentOfBrief(brief, ANY_INDEX, { exportedAt: '2026-03-05T09:30:00.000Z', override: 'a <b>reason</b>' })

const check = (holds: (document: BriefDocument, brief: WrittenBrief) => void): void => {
  fc.assert(
    fc.property(anyBrief(), (brief) => {
      holds(documentOf(brief), brief)
    }),
    { numRuns: RUNS },
  )
}

const TAGS =
  'html head meta title style body header main nav section h1 h2 h3 h4 p ul ol li a b i u s sub sup bdi br cite code strong span svg rect figure figcaption blockquote dl div dt dd table caption thead tbody tr th td'
const ALLOWED = new Set(TAGS.split(' '))
const VOID = new Set(['meta', 'br', 'rect'])

/** Every tag as written, so that what a parser would mend is seen. */
function unbalanced(html: string): string | null {
  const open: string[] = []
  for (const [tag, slash, name = ''] of html
    .replace(/<style>.*?<\/style>/su, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gu)) {
    if (!ALLOWED.has(name)) return tag
    if (VOID.has(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return tag
  }
  return open.pop() ?? null
}

describe('any brief', () => {
  it('is a document of unique ids and of footnotes in the order of the text', () => {
    check(({ blocks }) => {
      const ids = blocks.flatMap((block) =>
        block.type === 'bibliography' ? block.entries.map(({ id }) => id) : 'id' in block ? [block.id] : [],
      )
      expect(new Set(ids).size).toBe(ids.length)
      const numbers = footnotesOf(blocks).map(({ number }) => number)
      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    })
  })

  it('is HTML with balanced tags, none of them from its text', () => {
    check((document) => {
      const html = writeHtml(document)
      expect(unbalanced(html)).toBeNull()
      const links = [...html.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href)
      expect(links.filter((href) => !/^(#|https?:\/\/|mailto:)/u.test(href))).toEqual([])
      expect(writeHtml(document)).toBe(html)
    })
  })

  it('is HTML in which every link inside leads somewhere', () => {
    check((document) => {
      const parsed = new DOMParser().parseFromString(writeHtml(document), 'text/html')
      const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const hashes = [...parsed.querySelectorAll('a[href^="#"]')].map(
        (link) => link.getAttribute('href')?.slice(1) ?? '',
      )
      expect(hashes.filter((id) => !ids.includes(id))).toEqual([])
    })
  })

  it.each([
    ['Markdown', writeMarkdown],
    ['Obsidian', writeObsidian],
  ])('is %s whose links and tags are those of the document', (_name, write) => {
    check((document) => {
      const bare = write(document)
        .replace(/^---\n.*?\n---\n/su, '')
        .replace(/\\[!-/:-@[-`{-~]|(`+)(?!`).*?(?<!`)\1(?!`)/gu, '')
      const tags = [...bare.matchAll(/<([^>]*)>/gu)].map(([, inner = '']) => inner)
      const foreign = tags.filter(
        (tag) => !/^(\/?(strong|em|u|s|sup|sub|code)|br|!-- --|https?:\/\/\S+|mailto:\S+)$/u.test(tag),
      )
      expect(foreign).toEqual([])
      const targets = [...bare.matchAll(/\]\(([^)]*)\)/gu)].map(([, target = '']) => target)
      expect(targets.filter((target) => !/^<(https?:\/\/|mailto:)/u.test(target))).toEqual([])
      expect(write(document)).toBe(write(document))
    })
  })
})
