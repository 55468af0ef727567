import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64 } from '@exodus/bytes/base64.js'
import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { type BriefBlock, type BriefDocument, type HeadingBlock, plainTextOf } from '../../briefs/document/document.ts'
import { footnotesOf } from '../../briefs/document/footnotes.ts'
import { messages } from '../../messages/messages.ts'
import { BRIEF_STYLE } from './brief-style.ts'
import { escapeHtml } from './escape-html.ts'
import { writeBlock, writeNotes } from './write-blocks.ts'

/**
 * One file that needs nothing else: no script, no image, no font, and a policy that lets a reader's
 * browser load nothing even if a quote could smuggle in an element.
 */
export function writeHtml({ title, language, blocks }: BriefDocument): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`
  const [first, rest] = splitAfterTitle(blocks)
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Variorum">
<title>${escapeHtml(title)}</title>
<style>${BRIEF_STYLE}</style>
</head>
<body>
<header>
${first.map(writeBlock).join('\n')}
${writeContents(blocks)}
</header>
<main>
${rest.map(writeBlock).join('\n')}
${writeNotes(footnotesOf(blocks))}
</main>
</body>
</html>
`
}

const STYLE_HASH = toBase64(sha256(utf8fromStringLoose(BRIEF_STYLE)))

/** The head is what stands before the first section, of a brief without sections before its first prose. */
function splitAfterTitle(blocks: readonly BriefBlock[]): readonly [readonly BriefBlock[], readonly BriefBlock[]] {
  const at = blocks.findIndex((block, index) => index > 0 && !(block.type === 'paragraph' && block.tone !== 'normal'))
  return at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)]
}

/** Fewer need no list of them. */
const FEWEST_SECTIONS = 3

function writeContents(blocks: readonly BriefBlock[]): string {
  const sections = blocks.filter((block): block is HeadingBlock => block.type === 'heading' && block.level === 2)
  if (sections.length < FEWEST_SECTIONS) return ''
  const items = sections.map(
    ({ id, content }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(content.map(plainTextOf).join(''))}</a></li>`,
  )
  return `<nav aria-label="${escapeHtml(messages.exports.contentsLabel)}"><ul>${items.join('')}</ul></nav>`
}
