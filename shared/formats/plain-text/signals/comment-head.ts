import { cutTimes } from './dates.ts'
import { isOnlyDateWords } from './byline.ts'
import { BYLINE_PREFIXES } from '../vocabulary/bylines.ts'
import { isNameLike } from './names.ts'
import { wordsOf } from './words.ts'

const MAX_LENGTH = 120
const MAX_NAME_WORDS = 6
/** Words around the name and time of a comment that belong to neither. */
const FURNITURE =
  /(?<![\p{L}\p{M}])(?:says|said|wrote|writes|replied|replies|reply|reply to|permalink|report|edited|likes?|in reply to|commented|posted|a dit|dit|a écrit|répond|répondre|schrieb|sagt|schreibt|antworten|dice|dijo|escribió|responder|viết|trả lời|thích|đã viết|говорит|пишет|ответить|قال|يقول|كتب|رد|回复|说|說|top commenter|verified|author|moderator|guest|khách)(?![\p{L}\p{M}])/giu
const HANDLE = /^@?[\p{L}\p{M}\p{N}_.-]{2,30}$/u

export type CommentHead =
  /** A name with a date and time of day, or "3 days ago": hardly anything else looks like that. */
  | 'sure'
  /** A name with a date only: a letter or a diary has such lines too. */
  | 'possible'
  /** A date and time alone, or "Jane says:": the other half may stand on the neighbouring line. */
  | 'half'

const SAYS = /(?:\s(?:says|said|wrote|writes|viết|a écrit|dit|schrieb|sagt|dice|dijo|пишет|يقول))\s*:?$/iu

/** Recognises the line above a reader's comment: who wrote it, and when. */
export function readCommentHead(line: string): CommentHead | null {
  if (line.length > MAX_LENGTH) return null
  const plain = line.normalize('NFC')
  if (BYLINE_PREFIXES.some((prefix) => prefix.test(plain))) return null
  const { rest, dates, hasShortDate, hasTime, isRelative } = cutTimes(plain)
  const isDated = dates.length > 0 || hasShortDate || isRelative
  if (!isDated) return SAYS.test(plain) && /:$/u.test(plain) && wordsOf(plain).length <= MAX_NAME_WORDS ? 'half' : null
  const who = rest
    .replace(FURNITURE, ' ')
    .split(/[|•·()[\],:#–—]/u)
    .map((part) => part.replace(/^[\s-]+|[\s-]+$/gu, ''))
    .filter((part) => part !== '' && !isOnlyDateWords(part))
  if (who.length === 0) return hasTime || isRelative ? 'half' : null
  const [name] = who
  if (who.length > 1 || name === undefined || wordsOf(name).length > MAX_NAME_WORDS) return null
  if (!isNameLike(name, 1) && !HANDLE.test(name)) return null
  return hasTime || isRelative ? 'sure' : 'possible'
}
