import type { Assignment } from '../roles/assign-roles.ts'
import { bareByline } from '../roles/bare-byline.ts'
import { isSourceLine } from '../roles/source-line.ts'
import { splitPageTitle } from '../roles/title.ts'
import { isOutletLike } from '../signals/byline.ts'
import { cutTimes } from '../signals/dates.ts'
import { firstPublishedIn } from '../signals/first-published.ts'
import { SOURCE_PREFIXES } from '../vocabulary/bylines.ts'
import { inOneLine, type Read } from './metadata.ts'

const NOTHING: Read<string | null> = { value: null, isInferred: false }
const MAX_OUTLET = 60
const MAX_PLACE = 60
/** `CITY (The Courier) –` and `CITY, May 3 (Agency) -`: place in capitals, agency in brackets, dash. */
const DATELINE = new RegExp(
  `^(?=\\p{Lu}{2,}|\\p{Lu}\\p{L}+(?:[ ,]|$))[^.()!?:]{2,${MAX_PLACE}}\\((?<agency>[^()]{2,40})\\)\\s*(?:--|[–—-])\\s`,
  'u',
)

const stated = (value: string, isInferred = false): Read<string | null> => ({ value: inOneLine(value), isInferred })

function fromSourceLine(text: string): string | null {
  const plain = text.normalize('NFC')
  const prefix = SOURCE_PREFIXES.map((words) => words.exec(plain)?.[0]).find((found) => found !== undefined)
  if (prefix === undefined) return null
  const [name = ''] = cutTimes(plain.slice(prefix.length)).rest.split(/\s*[|]\s*|\s+[–—-]\s+/u)
  return name.length > 1 && name.length <= MAX_OUTLET && !/^https?:/u.test(name) ? name.replace(/[\s.,;]+$/u, '') : null
}

/** The capitalised words after "was first published in". */
function fromNote(text: string): string | null {
  const plain = text.normalize('NFC')
  const start = firstPublishedIn(plain)
  if (!start) return null
  const after = plain.slice(start.index + start[0].length)
  return (
    /^(?:the\s+)?\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*(?:\s+(?:(?:of|the|and|du|de|la|le|des)\s+)*\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*)*/u
      .exec(after)?.[0]
      .replace(/[.,]$/u, '') ?? null
  )
}

/** The paper, agency or site that the text says it is from. */
export function readOutlet({ roles, article }: Assignment): Read<string | null> {
  const { all, bodyStart, title } = article
  const kept = all.filter((_here, i) => roles[i] !== 'boilerplate')
  const bylines = all.filter((_here, i) => roles[i] === 'byline')
  for (const { byline } of bylines) {
    if (byline?.outlet) return stated(byline.outlet)
  }
  for (const [i, { text }] of all.entries()) {
    const last =
      roles[i] === 'byline'
        ? text
            .split(/\s*,\s*/u)
            .slice(1)
            .at(-1)
        : undefined
    if (last !== undefined && isOutletLike(last) && bareByline(all, i) !== null) return stated(last, true)
  }
  for (const here of bylines) {
    const source = isSourceLine(here) ? fromSourceLine(here.text) : null
    if (source !== null) return stated(source)
  }
  for (const { text, words } of kept) {
    const noted = words <= 60 ? fromNote(text) : null
    if (noted !== null) return stated(noted)
  }
  for (const { text } of all.slice(0, Math.max(bodyStart, (title ?? 0) + 1))) {
    const page = splitPageTitle(text)
    if (page && isOutletLike(page.site)) return stated(page.site, true)
  }
  const agency = DATELINE.exec(all[bodyStart]?.text.slice(0, 140).normalize('NFC') ?? '')?.groups?.['agency']
  return agency !== undefined && isOutletLike(agency) ? stated(agency, true) : NOTHING
}
