import type { Assignment } from '../roles/assign-roles.ts'
import { bareByline } from '../roles/bare-byline.ts'
import { signatureOf } from '../roles/end.ts'
import { likenessKey } from '../signals/words.ts'
import { parseBio } from './bio.ts'
import { inOneLine, type Read } from './metadata.ts'

/** A line about the author stands among the last segments of an article. */
const BIO_REACH = 3

function unique(names: readonly string[]): readonly string[] {
  const byKey = new Map(names.map((name) => [likenessKey(name), inOneLine(name)]))
  return [...byKey.values()]
}

/** Names in `Jane Doe is a lecturer at …` at the end, unless the article has quoted that person before. */
function fromBios({ roles, article }: Assignment): readonly string[] {
  const { all, bodyEnd } = article
  const kept = all.flatMap(({ text }, i) => (roles[i] === 'paragraph' ? [{ i, text }] : []))
  return kept.slice(-BIO_REACH).flatMap(({ i, text }) => {
    const bio = parseBio(text)
    if (!bio) return []
    const surname = bio.name.split(' ').at(-1) ?? bio.name
    const isMentioned = kept.some((other) => other.i < Math.min(i, bodyEnd) && other.text.includes(surname))
    return isMentioned ? [] : [bio.name]
  })
}

const isFound = (name: string | null): name is string => name !== null

/** The people whom the text names as its authors, whole and as printed. */
export function readAuthors(assignment: Assignment): Read<readonly string[]> {
  const { roles, article } = assignment
  const bylines = article.all.flatMap(({ text, byline }, i) => (roles[i] === 'byline' ? [{ i, text, byline }] : []))
  const parsed = bylines.flatMap(({ byline }) => byline ?? [])
  const explicit = parsed.filter(({ isExplicit }) => isExplicit).flatMap(({ names }) => names)
  if (explicit.length > 0) return { value: unique(explicit), isInferred: false }
  const structured = parsed.flatMap(({ names }) => names)
  if (structured.length > 0) return { value: unique(structured), isInferred: true }
  const signature = bylines.map(({ i, text }) => (i === article.bodyEnd + 1 ? signatureOf(text) : null)).find(isFound)
  const bare = bylines.flatMap(({ i }) => bareByline(article.all, i) ?? [])
  const unlabelled = bare.length > 0 || signature === undefined ? bare : [signature]
  const names = unlabelled.length > 0 ? unlabelled : fromBios(assignment)
  return { value: unique(names), isInferred: names.length > 0 }
}
