import type { Nodes, Parent, PhrasingContent } from 'mdast'

/** What stands in a paragraph, a heading or a cell: its words without their marks. */
export interface InlineText {
  /** A line break is LF, what the file only wraps is `SOFT`. */
  readonly raw: string
  /** Alternative texts of images, which stand beside the words. */
  readonly captions: readonly string[]
  /** Footnotes that are referred to, in order. */
  readonly notes: readonly string[]
}

/** Where the file goes on in the next line. */
const SOFT = '\v'

const BREAK_TAG = /^<br\b/iu
const UNREAD_TAG = /^<(?<close>\/?)(?:script|style|template)\b/iu
const ALT = /^<img\b[^>]*\balt=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/iu

/** Attributes of Pandoc behind a link, an image or a heading: `{#id .class width=50%}`. */
const ATTRIBUTES = /^\{[^{}\v\n]{0,200}\}/u

/** Reads without recursion: emphasis may stand in emphasis as often as somebody likes. */
export function inlineText(nodes: readonly PhrasingContent[]): InlineText {
  const parts: string[] = []
  const captions: string[] = []
  const notes: string[] = []
  const waiting: Nodes[] = [...nodes].reverse()
  let isUnread = false
  let takesAttributes = false
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const behind = takesAttributes
    takesAttributes = node.type === 'image' || node.type === 'link' || node.type === 'imageReference'
    if (node.type === 'html') {
      const unread = UNREAD_TAG.exec(node.value)
      if (unread) isUnread = unread.groups?.['close'] === ''
      if (BREAK_TAG.test(node.value)) parts.push('\n')
      const alt = ALT.exec(node.value)?.groups
      captions.push(alt?.['double'] ?? alt?.['single'] ?? '')
    } else if (isUnread) continue
    else if (node.type === 'text') {
      const value = behind ? node.value.replace(ATTRIBUTES, '') : node.value
      parts.push(value.replaceAll('\n', SOFT))
    } else if (node.type === 'inlineCode') parts.push(node.value.replaceAll('\n', SOFT))
    else if (node.type === 'break') parts.push('\n')
    else if (node.type === 'image' || node.type === 'imageReference') captions.push(node.alt ?? '')
    else if (node.type === 'footnoteReference') notes.push(node.identifier)
    else if ('children' in node) waiting.push(...[...(node as Parent).children].reverse())
  }
  return { raw: parts.join(''), captions: captions.map(finished).filter((text) => text !== ''), notes }
}

/** Scripts that have no blank between words, so that a wrapped line has none either. */
const NO_BLANKS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFF60]'
const WRAPPED = new RegExp(`(?<=${NO_BLANKS}) *\\v *(?=${NO_BLANKS})`, 'gu')

/** A line that opens or closes a section of Pandoc. */
const DIVISION = /^ *:{3,} *(?:\{[^{}]*\}|[\w-]*) *:* *$/u
/** A line of verse as Pandoc writes it. */
const VERSE = /^\| /u

/** Links between notes: `[[Note]]`, `[[Note|words]]`, `![[picture.png]]`. */
const WIKI_LINK = /(?<embed>!?)\[\[(?<target>[^[\]|\n]{1,200})(?:\|(?<words>[^[\]\n]{1,300}))?\]\]/gu
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|bmp|pdf|mp[34]|webm|wav)$/iu
/** Words of Pandoc with attributes; `[words]{.mark}`. */
const SPAN = /\[(?<words>[^[\]\n]{1,2000})\]\{[^{}\n]{1,200}\}/gu
const RAISED = /(?<=[\p{L}\p{N})])\^(?<raised>[^\s^]{1,20})\^/gu

/** The words of `raw` as they are kept: wrapped lines joined, white space as one blank, no blank at the edges. */
export function finished(raw: string): string {
  const lines = raw.split(SOFT)
  const isVerse = lines.length > 1 && lines.every((line) => VERSE.test(line))
  const joined = isVerse
    ? lines.map((line) => line.slice(2)).join('\n')
    : lines
        .filter((line) => !DIVISION.test(line))
        .join(SOFT)
        .replace(WRAPPED, '')
        .replaceAll(SOFT, ' ')
  return joined
    .replace(WIKI_LINK, (_all, embed: string, target: string, words: string | undefined) =>
      embed !== '' && PICTURE.test(target) ? '' : (words ?? target).replace(/^#+/u, '').trim(),
    )
    .replace(SPAN, '$<words>')
    .replace(RAISED, '$<raised>')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ *\n */gu, '\n')
    .trim()
}

/** Pandoc's attributes at the end of a heading. */
export const withoutAttributes = (heading: string): string =>
  heading.replace(/\s*\{(?=[^{}]*[#.=-])[^{}]{0,200}\}$/u, '').trim() || heading
