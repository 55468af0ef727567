import { decodeReferences } from '../../notes/html-references.ts'
import { type ForeignBlock, madeBlocks } from './foreign-block.ts'

const FENCE = /^ {0,3}(?:```|~~~)/
const QUOTE = /^ {0,3}>[ \t]?/
const CALLOUT = /^\[![\p{L}-]+\][+-]?/u
const HEADING = /^ {0,3}#{1,6}[ \t]+/
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/
const RULE = /^ {0,3}(?:[-*_=][ \t]*){3,}$/
const NOTE = /^\[\^[^\]\s]{1,100}\]:[ \t]*/
const ROW = /^[ \t]*\|.*\|[ \t]*$/
const BLOCK_ID = /[ \t]\^[\w-]{1,100}$/

/** Escaped characters wait here until the signs of Markdown are gone: a private use area, that no text has. */
const HELD = 0xe000

/** Words without the signs of Markdown and without tags; square brackets that lead nowhere stay. */
function inlineText(line: string): string {
  return decodeReferences(
    line
      .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(HELD + sign.charCodeAt(0)))
      .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
      .replace(/!?\[\[(?:[^\]|]{0,500}\|)?([^\]|]{0,500})\]\]/g, '$1')
      .replace(/\[\^[^\]\s]{1,100}\]/g, '')
      .replace(/\[([^[\]]{0,2000})\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])/g, '$1')
      .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
      .replace(/`+/g, '')
      .replace(/~~/g, '')
      .replace(/\*+(?=\S)|(?<=\S)\*+/g, '')
      .replace(/(?<![\p{L}\p{N}_])_+(?=[^\s_])|(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu, ''),
  ).replace(/[\ue021-\ue07e]/g, (held) => String.fromCharCode(held.charCodeAt(0) - HELD))
}

const withoutFrontMatter = (text: string): string => text.replace(/^---\n[^]*?\n(?:---|\.\.\.)(?:\n|$)/, '')

/** Of Markdown, of Obsidian's too: the words of its blocks. Code says nothing. */
export function markdownBlocks(text: string): readonly ForeignBlock[] {
  const blocks: ForeignBlock[] = []
  let lines: string[] = []
  let quoted = false
  let inCode = false
  const end = (): void => {
    blocks.push({ text: lines.join('\n'), quoted })
    lines = []
  }
  const add = (line: string, isQuoted: boolean): void => {
    if (isQuoted !== quoted) end()
    quoted = isQuoted
    lines.push(inlineText(line.replace(BLOCK_ID, '')))
  }
  for (const raw of withoutFrontMatter(text.replace(/\r\n?/g, '\n')).split('\n')) {
    if (FENCE.test(raw)) inCode = !inCode
    if (inCode || FENCE.test(raw)) continue
    let line = raw
    while (QUOTE.test(line)) line = line.replace(QUOTE, '')
    const isQuoted = line !== raw
    if (isQuoted && CALLOUT.test(line)) {
      end()
      // The title of a callout says who is quoted.
      add(line.replace(CALLOUT, ''), false)
      end()
    } else if (line.trim() === '' || RULE.test(line)) end()
    else if (HEADING.test(line) || ITEM.test(line) || NOTE.test(line)) {
      end()
      add(line.replace(HEADING, '').replace(ITEM, '').replace(NOTE, ''), isQuoted)
    } else if (ROW.test(line)) {
      for (const cell of line.split(/(?<!\\)\|/)) {
        end()
        add(cell, isQuoted)
      }
    } else add(line, isQuoted)
  }
  end()
  return madeBlocks(blocks)
}
