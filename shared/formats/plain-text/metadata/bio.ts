import { isNameLike } from '../signals/names.ts'
import { BIO_DEED, BIO_OCCUPATION, BIO_VERB } from '../vocabulary/bylines.ts'

const MAX_NAME_WORDS = 6
const MAX_BIO_LENGTH = 900
/** How far after "is a" the occupation stands, and after a bare "is": `is scheduled to meet the President` is no bio. */
const REACH = 140
const REACH_WITHOUT_ARTICLE = 28
const TITLES = /^(?:Dr\.?|Prof\.?|Professor|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|TS\.?|GS\.?|PGS\.?|ThS\.?)\s+/u
const INTRODUCTIONS =
  /^(?:about the authors?\s*:?\s*|the (?:author|writer),\s*|tác giả\s*:?\s*|作者簡介[:：]?|作者简介[:：]?)/iu

export interface Bio {
  readonly name: string
}

/**
 * Reads a line such as `Jane Doe is a lecturer at …` as being about the author. Whether the person wrote the text
 * follows from where the line stands, which the caller knows.
 */
export function parseBio(line: string): Bio | null {
  if (line.length > MAX_BIO_LENGTH) return null
  const plain = line
    .normalize('NFC')
    .replace(/^[*_\s]+/u, '')
    .replace(INTRODUCTIONS, '')
    .replace(TITLES, '')
  const words = plain.split(/\s+/u, MAX_NAME_WORDS)
  for (let count = Math.min(words.length, MAX_NAME_WORDS); count >= 2; count -= 1) {
    const name = words.slice(0, count).join(' ').replace(/,$/u, '')
    if (!isNameLike(name)) continue
    const after = plain.slice(name.length)
    const verb = BIO_VERB.exec(after)
    const reach = verb?.groups?.['article'] === undefined ? REACH_WITHOUT_ARTICLE : REACH
    if (verb && BIO_OCCUPATION.test(after.slice(verb[0].length, verb[0].length + reach))) return { name }
    if (BIO_DEED.test(after)) return { name }
  }
  return null
}
