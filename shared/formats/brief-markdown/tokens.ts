import { type BriefInline, type LinkInline, plainTextOf, type TextInline } from '../../briefs/document/document.ts'
import type { Mark } from '../../model/brief.ts'
import { oneLine } from './escape-markdown.ts'

/** What a line is made of. Words without a format that touch are one token: `&` and `amp;` must not meet unescaped. */
export type Token =
  | { readonly type: 'plain'; readonly text: string }
  | { readonly type: 'marked'; readonly text: string; readonly marks: ReadonlySet<Mark> }
  | { readonly type: 'link'; readonly url: string; readonly tokens: readonly Token[] }
  | { readonly type: 'note'; readonly number: number }
  | { readonly type: 'reference'; readonly inline: Extract<BriefInline, { type: 'reference' }> }
  | { readonly type: 'break' }

/** @param linked whether references are links; otherwise they are words like any others */
export function tokensOf(content: readonly BriefInline[], linked: boolean): readonly Token[] {
  const tokens: Token[] = []
  for (const inline of content) {
    const token = tokenOf(inline, linked)
    const last = tokens.at(-1)
    if (token === null) continue
    if (token.type === 'plain' && last?.type === 'plain') {
      tokens[tokens.length - 1] = { type: 'plain', text: last.text + token.text }
    } else tokens.push(token)
  }
  return tokens
}

function tokenOf(inline: BriefInline, linked: boolean): Token | null {
  switch (inline.type) {
    case 'text':
      return textToken(inline)
    case 'link':
      return linkToken(inline, linked)
    case 'footnote':
      return { type: 'note', number: inline.number }
    case 'comment':
      return null
    case 'break':
      return { type: 'break' }
    case 'reference':
      return linked ? { type: 'reference', inline } : plain(inline.text)
    default:
      return plain(plainTextOf(inline))
  }
}

const plain = (text: string): Token | null => (text === '' ? null : { type: 'plain', text: oneLine(text) })

const EMPHASIS = { none: [], strong: ['bold'], cite: ['italic'], code: ['code'] } as const

function textToken({ text, emphasis, marks = [] }: TextInline): Token | null {
  const all = new Set<Mark>([...marks, ...EMPHASIS[emphasis]])
  // Marks around nothing but blanks would be read as words.
  if (all.size === 0 || text.trim() === '') return plain(text)
  return { type: 'marked', text: oneLine(text), marks: all }
}

function linkToken({ url, content }: LinkInline, linked: boolean): Token | null {
  const tokens = tokensOf(content, linked)
  const words = content.map(plainTextOf).join('')
  return words.trim() === '' ? null : { type: 'link', url, tokens }
}
