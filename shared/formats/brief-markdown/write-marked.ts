import type { Mark } from '../../model/brief.ts'
import type { Token } from './tokens.ts'

type Marked = Extract<Token, { type: 'marked' }>

export interface Neighbours {
  readonly before: Token | undefined
  readonly after: Token | undefined
}

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
}
/** Markdown has no marks for these. */
const ALWAYS_TAGS: readonly Mark[] = ['underline', 'superscript', 'subscript']

/**
 * Words in a format: by the marks of Markdown where every reader takes them as such, else by tags. Emphasis holds only
 * where its marks stand beside words or blanks, as the specification's rules of flanking say
 * (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run): not in `这是**“引用”**的`.
 */
export function writeMarked(
  { text, marks }: Marked,
  { before, after }: Neighbours,
  inTable: boolean,
  escape: (text: string) => string,
): string {
  const bare = text.trim()
  const [lead, trail] = [/^\s/u.test(text) ? ' ' : '', /\s$/u.test(text) ? ' ' : '']
  const code = marks.has('code')
  const tags = ALWAYS_TAGS.filter((mark) => marks.has(mark))
  const enclosed = tags.length > 0
  const touches = touchesMarks(lead, before) || touchesMarks(trail, after)
  const holds =
    enclosed ||
    (!touches &&
      ((!code && WORD.test(bare.charAt(0))) || isOpen(lead, lastOf(before))) &&
      ((!code && endsInWord(bare)) || isOpen(trail, firstOf(after))))
  // In a cell a bar ends even a code span, and two spans that touch are one.
  const spanned = !touches && !(inTable && bare.includes('|'))
  const inner = !code ? escape(bare) : spanned ? codeSpan(bare) : tagged(['code'], escape(bare))
  return `${lead}${tagged(tags, emphasised(inner, marks, holds))}${trail}`
}

function emphasised(inner: string, marks: ReadonlySet<Mark>, holds: boolean): string {
  const struck = marks.has('strikethrough')
  const emphasis = (['bold', 'italic'] as const).filter((mark) => marks.has(mark))
  if (!holds) return tagged([...(struck ? (['strikethrough'] as const) : []), ...emphasis], inner)
  const stars = (marks.has('bold') ? '**' : '') + (marks.has('italic') ? '*' : '')
  const starred = `${stars}${inner}${stars}`
  if (!struck) return starred
  return stars === '' ? `~~${inner}~~` : tagged(['strikethrough'], starred)
}

const tagged = (tags: readonly Mark[], inner: string): string =>
  tags.reduceRight((words, mark) => `<${TAGS[mark]}>${words}</${TAGS[mark]}>`, inner)

const WORD = /[\p{L}\p{N}]/u
const endsInWord = (text: string): boolean => /[\p{L}\p{N}\p{M}]$/u.test(text)
const OPEN = /[\s\p{P}\p{S}]/u

/** Whether marks of one format would stand against those of another. */
const touchesMarks = (blank: string, token: Token | undefined): boolean => blank === '' && token?.type === 'marked'

const isOpen = (blank: string, neighbour: string): boolean => blank !== '' || neighbour === '' || OPEN.test(neighbour)

// What is no words is written between brackets of some kind.
const lastOf = (token: Token | undefined): string =>
  token === undefined ? '' : token.type === 'plain' ? (token.text.match(/.$/su)?.[0] ?? '') : ')'

const firstOf = (token: Token | undefined): string =>
  token === undefined ? '' : token.type === 'plain' ? (token.text.match(/^./su)?.[0] ?? '') : '('

/** A code span takes everything literally, so its fence must be longer than any run of ` inside. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
