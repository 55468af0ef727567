import { type BriefBlock, type BriefDocument, type BriefInline, plainTextOf } from '../../briefs/document/document.ts'
import { escapeMarkdown, oneLine } from '../brief-markdown/escape-markdown.ts'
import type { Flavour } from '../brief-markdown/flavour.ts'
import { writeBlocks } from '../brief-markdown/write-blocks.ts'
import { frontMatter } from './front-matter.ts'

const TAGS = ['brief', 'variorum']

/**
 * Markdown for Obsidian: properties at the head, each quote a callout with a block id, so that
 * `[[name of the note#^quote-3]]` leads to it from any other note. https://help.obsidian.md/callouts
 */
export function writeObsidian({ title, exportedAt, blocks }: BriefDocument): string {
  const head = frontMatter([
    ['title', oneLine(title)],
    ['date', exportedAt.slice(0, 10)],
    ['tags', TAGS],
    ['sources', sourcesIn(blocks)],
  ])
  return `${head}\n${writeBlocks(blocks, flavourOf(blocks))}`
}

/** What is cited, or where nothing is, the headings of the list of sources. */
function sourcesIn(blocks: readonly BriefBlock[]): readonly string[] {
  const cited = blocks.flatMap((block) =>
    block.type === 'bibliography' ? block.entries.map(({ content }) => wordsOf(content)) : [],
  )
  const listed = blocks.flatMap((block) =>
    block.type === 'heading' && /^source-\d+$/.test(block.id) ? [wordsOf(block.content)] : [],
  )
  return [...new Set(cited.length > 0 ? cited : listed)]
}

const wordsOf = (content: readonly BriefInline[]): string => oneLine(content.map(plainTextOf).join(''))

function flavourOf(blocks: readonly BriefBlock[]): Flavour {
  const headings = new Map(
    blocks.flatMap((block) => (block.type === 'heading' ? [[block.id, wordsOf(block.content)] as const] : [])),
  )
  return {
    text: escapeForObsidian,
    reference: ({ to, text }) => {
      const heading = headings.get(to)
      return heading === undefined ? `[[#^${to}|${aliasOf(text)}]]` : `[[#${linkable(heading)}|${aliasOf(text)}]]`
    },
    entryMark: (id) => ` ^${id}`,
    quote: ({ id, attribution }, lines, written, facts) =>
      [
        `> [!quote] ${speakerIn(attribution)}`,
        ...[...lines, '', written, ...(facts.length > 0 ? ['', ...facts] : [])].map((line) =>
          line === '' ? '>' : `> ${line}`,
        ),
        '',
        `^${id}`,
      ].join('\n'),
  }
}

/** Who is quoted: what the attribution sets off. */
function speakerIn(attribution: readonly BriefInline[]): string {
  const name = attribution.find((inline) => inline.type === 'text' && inline.emphasis === 'strong')
  const words = oneLine(name ? plainTextOf(name) : '').trim()
  return escapeForObsidian(escapeMarkdown(words), words)
}

/** In a link none of these can be escaped; Obsidian itself leaves them out of links to headings. */
const linkable = (heading: string): string =>
  heading
    .replace(/[[\]|#^\\<>%:]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const aliasOf = (text: string): string => linkable(text) || '•'

/** Comments, highlights, tags, formulas and block ids, which CommonMark does not have. */
function escapeForObsidian(escaped: string, line: string): string {
  const text = escaped
    .replace(/%%/g, '%&#37;')
    .replace(/==/g, '=&#61;')
    .replace(/(^|\s)#(?=\S)/gu, '$1\\#')
    .replace(/(^|\s)\^(?=[\w-]+\s*$)/gu, '$1\\^')
  // One sign of a currency is no formula; two may hold one between them.
  return (line.match(/\$/g) ?? []).length < 2 ? text : text.replaceAll('$', '&#36;')
}
