import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64 } from '@exodus/bytes/base64.js'
import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import {
  type BriefBlock,
  type BriefDocument,
  type Fact,
  type HeadingBlock,
  plainTextOf,
  type QuoteBlock,
  type TableBlock,
} from '../../briefs/document/document.ts'
import { messages } from '../../messages/messages.ts'
import { assertNever } from '../../result.ts'
import { briefStyle } from './brief-style.ts'
import { escapeHtml, languageTag } from './escape-html.ts'
import { writeInlines } from './write-inline.ts'

/**
 * One file that needs nothing else: no script, no image, no font, and a policy that lets a reader's
 * browser load nothing even if a quote could smuggle in an element.
 */
export function writeHtml({ title, language, blocks }: BriefDocument): string {
  const style = briefStyle(title)
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'`
  const [first, ...rest] = splitAfterTitle(blocks)
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Variorum">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
${(first ?? []).map(writeBlock).join('\n')}
${writeContents(blocks)}
</header>
<main>
${rest.flat().map(writeBlock).join('\n')}
</main>
</body>
</html>
`
}

const hashOf = (style: string): string => toBase64(sha256(utf8fromStringLoose(style)))

/** The title block is what stands before the first section. */
function splitAfterTitle(blocks: readonly BriefBlock[]): readonly (readonly BriefBlock[])[] {
  const at = blocks.findIndex((block) => block.type === 'heading' && block.level === 2)
  return at < 0 ? [blocks] : [blocks.slice(0, at), blocks.slice(at)]
}

function writeContents(blocks: readonly BriefBlock[]): string {
  const sections = blocks.filter((block): block is HeadingBlock => block.type === 'heading' && block.level === 2)
  const items = sections.map(
    ({ id, content }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(content.map(plainTextOf).join(''))}</a></li>`,
  )
  return `<nav aria-label="${escapeHtml(messages.exports.contentsLabel)}"><ul>${items.join('')}</ul></nav>`
}

function writeBlock(block: BriefBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${String(block.level)} id="${escapeHtml(block.id)}">${writeInlines(block.content)}</h${String(block.level)}>`
    case 'paragraph':
      return block.tone === 'normal'
        ? `<p>${writeInlines(block.content)}</p>`
        : `<p class="ui ${block.tone}">${writeInlines(block.content)}</p>`
    case 'quote':
      return writeQuote(block)
    case 'table':
      return writeTable(block)
    case 'facts':
      return writeFacts(block.facts)
    case 'list':
      return block.items.map(({ content }) => `<p>${writeInlines(content)}</p>`).join('\n')
    case 'bibliography':
      return block.entries.map(({ id, content }) => `<p id="${escapeHtml(id)}">${writeInlines(content)}</p>`).join('\n')
    default:
      return assertNever(block)
  }
}

function writeQuote({ id, kind, paragraphs, language, direction, attribution, details }: QuoteBlock): string {
  const quoted = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')
  return `<figure class="quote ${kind}" id="${escapeHtml(id)}">
<blockquote lang="${languageTag(language)}" dir="${direction}">
${quoted}
</blockquote>
<figcaption>${writeInlines(attribution)}
${writeFacts(details)}</figcaption>
</figure>`
}

function writeTable({ caption, columns, rows }: TableBlock): string {
  const classOf = (at: number): string => {
    const column = columns[at]
    if (column?.align === 'end') return ' class="end"'
    return column?.keepTogether ? ' class="keep"' : ''
  }
  const head = columns.map(({ label }, at) => `<th scope="col"${classOf(at)}>${escapeHtml(label)}</th>`).join('')
  const body = rows.map((cells) => {
    const written = cells.map((cell, at) =>
      at === 0 ? `<th scope="row">${writeInlines(cell)}</th>` : `<td${classOf(at)}>${writeInlines(cell)}</td>`,
    )
    return `<tr>${written.join('')}</tr>`
  })
  // A table that scrolls sideways must be reachable by keyboard, and then needs a name.
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`
}

const writeFacts = (facts: readonly Fact[]): string =>
  `<dl>${facts.map(({ label, content }) => `<div><dt>${escapeHtml(label)}</dt><dd>${writeInlines(content)}</dd></div>`).join('')}</dl>`
