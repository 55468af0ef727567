import type { Segment } from '../segments/segments.ts'
import { listMarker } from '../segments/list-marker.ts'
import { PUBLISHED_LABELS, UPDATED_LABELS } from '../vocabulary/calendar.ts'
import { COMMENT_NOUNS, LINK_PREFIX, READERS, TAG_PREFIX } from '../vocabulary/headers.ts'
import { SOLICITATIONS } from '../vocabulary/notices.ts'
import { isOnlyDateWords, parseByline, type Byline } from './byline.ts'
import { isCaption, isCreditOnly } from './captions.ts'
import { readCommentHead, type CommentHead } from './comment-head.ts'
import { cutTimes } from './dates.ts'
import { NO_INTERFACE, readInterface, type InterfaceReading } from './interface.ts'
import { readNotice } from './notice.ts'
import type { InterfaceCategory } from '../vocabulary/interface-phrases.ts'
import { COMPANION_WORDS, FILLER_WORDS } from '../vocabulary/weak-words.ts'
import { countWords, folded, wordsOf } from './words.ts'

/** How certain it is that a segment is part of a page rather than of an article, by itself. */
export type Chrome = 'sure' | 'likely' | 'possible'

/** What can be told about one segment without looking at the others. */
export interface Features {
  readonly segment: Segment
  /** The beginning, NFC is not applied; all of it unless the segment is very long. */
  readonly text: string
  /** Characters. */
  readonly length: number
  readonly words: number
  /** `stop`: ends like a sentence; `ask`: `?` or `!`; `comma`: goes on; `open`: no mark. */
  readonly ends: 'stop' | 'ask' | 'colon' | 'comma' | 'open'
  readonly marker: 'bullet' | 'number' | null
  readonly interface: InterfaceReading
  readonly chrome: Chrome | null
  /** Points for being a consent notice in the article's own language. */
  readonly notice: number
  readonly key: string
  readonly isDateLine: boolean
  /** `Published` and its kin, with the date on the line below. */
  readonly isDateLabel: boolean
  readonly byline: Byline | null
  readonly commentHead: CommentHead | null
  readonly isCaption: boolean
  readonly isCreditOnly: boolean
  readonly isBreadcrumb: boolean
  /** A header such as `12 Comments`, or only the word. */
  readonly commentsHeader: 'counted' | 'bare' | null
  /** A full sentence or more that nothing marks as anything but text. */
  readonly isProse: boolean
}

const LOOKED_AT = 2_000
const LINE_LENGTH = 500
/** Longer ones are like no other. */
const KEYED_LENGTH = 2 * LINE_LENGTH
const ENDING = 24
const STOP = /[.…。۔।։](?:["'”’»)\]」』）*_]|\s?\[\d{1,3}\])*$/u
const ASK = /[?!？！؟](?:["'”’»)\]」』）*_]|\s?\[\d{1,3}\])*$/u
const COLON = /[:：]$/u
/** The line goes on in the next one. */
const UNFINISHED = /[,;،；，]$/u
const COPYRIGHT = /^(?:©|\(c\)|copyright(?:\s|:)|bản quyền|版权所有|版權所有|حقوق النشر)\s*\S/iu
/** An address on the web and nothing else. */
const ADDRESS = /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]+\.){1,3}[a-z]{2,12}(?:\/\S*)?)$/iu
/** Categories whose phrases begin links with a name of their own: `More from The Courier`. */
const LEADING: ReadonlySet<InterfaceCategory> = new Set(['related', 'share', 'newsletter'])
const SEPARATED = /\s*[|›»→]\s*|\s+[/>·•]\s+/u
const MIN_PROSE_WORDS = 8
const MIN_QUESTION_WORDS = 18
const LONG_WITHOUT_STOP = 25

function endingOf(text: string): Features['ends'] {
  const ending = text.slice(-ENDING)
  if (STOP.test(ending)) return 'stop'
  if (ASK.test(ending)) return 'ask'
  if (UNFINISHED.test(ending)) return 'comma'
  return COLON.test(ending) ? 'colon' : 'open'
}

function isBreadcrumb(text: string, words: number): boolean {
  if (words > 18 || words < 2) return false
  const columns = text.split(/\s{2,}|\t/u)
  if (columns.length >= 3 && columns.every((part) => countWords(part) <= 3) && !/\d/u.test(text)) return true
  const parts = text.split(SEPARATED).filter((part) => part !== '')
  return parts.length >= 2 && parts.every((part) => countWords(part) <= 4) && !/\d{3}/u.test(text)
}

/** What stands before a request to the reader; other words make it a statement about people who do that. */
const BEFORE_REQUEST =
  /(?:^|[^\p{L}\p{M}\p{N}\s'’]\s*|(?<!\p{L})(?:please|to|and|or|now|then|just|also|can|veuillez|pour|et|ou|bitte|und|oder|por favor|para|y|o|e|vui lòng|và|hãy|để)\s+)$/iu

/** True when `text` asks its reader to do something, as the start of a sentence does. */
const asksReader = (text: string): boolean =>
  Array.from(text.matchAll(SOLICITATIONS)).some(({ index }) =>
    BEFORE_REQUEST.test(text.slice(Math.max(0, index - 20), index)),
  )

/** Only short texts are interfaces; the longer they are the more of them must be interface words. */
function chromeOf(text: string, words: number, ends: Features['ends'], reading: InterfaceReading): Chrome | null {
  if (TAG_PREFIX.test(text) && words <= 40) return 'sure'
  if (LINK_PREFIX.test(text) && words <= 30 && ends !== 'stop') return 'sure'
  const { strong, any, strongPhrases, weakPhrases } = reading
  const isSentence = words > 8 && (ends === 'stop' || ends === 'ask')
  if (COPYRIGHT.test(text) && words <= 40) return 'sure'
  const hasWords = strongPhrases >= 2 || (strongPhrases >= 1 && weakPhrases >= 1 && strong >= 0.12)
  if (words <= 60 && hasWords && asksReader(text)) return 'sure'
  if (words <= 60 && strongPhrases >= 3 && strong >= 0.3) return 'sure'
  if (/^[\d.,]+\s?[kKmM]?\+?$/u.test(text) || ADDRESS.test(text)) return 'possible'
  if (words > 25) return null
  if (strong >= (isSentence ? 0.7 : 0.6)) return 'sure'
  if (words <= 6 && ends !== 'stop' && strongPhrases >= 1 && reading.leads !== null && LEADING.has(reading.leads))
    return 'likely'
  if (isSentence) return strong >= 0.4 ? 'possible' : null
  if (any >= 0.75 && (strongPhrases >= 1 || weakPhrases >= 2)) return 'likely'
  if (any >= 0.5 && strongPhrases + weakPhrases > 0) return 'possible'
  return null
}

/** @param all the words of `text`, folded */
function commentsHeader(text: string, words: number, all: readonly string[]): Features['commentsHeader'] {
  if (words > 8) return null
  if (!all.some((word) => COMMENT_NOUNS.has(word)) && !/评论|評論|留言|跟帖|コメント|댓글/u.test(text)) return null
  const others = all.filter((word) => !COMMENT_NOUNS.has(word))
  const numbers = others.filter((word) => /^\d+[km]?$/u.test(word))
  const isFurniture = (word: string): boolean =>
    COMPANION_WORDS.has(word) || FILLER_WORDS.has(word) || READERS.has(word)
  const rest = others.filter((word) => !numbers.includes(word))
  if (numbers.length === 1 && rest.every(isFurniture)) return 'counted'
  return others.length === 0 ? 'bare' : null
}

const DATE_LABELS: readonly string[] = [...PUBLISHED_LABELS, ...UPDATED_LABELS]

const startsWithDateLabel = (plain: string): boolean => DATE_LABELS.some((label) => plain.startsWith(label))

/**
 * A line that says when, and hardly anything else.
 *
 * @param plain `text`, folded
 */
function isDateLine(text: string, words: number, plain: string): boolean {
  if (text.length > 160 || words > 20) return false
  const { rest, dates, isRelative, hasTime } = cutTimes(text.normalize('NFC'))
  if (dates.length === 0 && !isRelative && !hasTime) return false
  return isOnlyDateWords(rest) || (dates.length > 0 && words <= 12 && startsWithDateLabel(plain))
}

/** @param canonical the whole canonical text */
export function featuresOf(canonical: string, segment: Segment): Features {
  const length = segment.end - segment.start
  const text = canonical.slice(segment.start, Math.min(segment.end, segment.start + LOOKED_AT))
  const isWhole = length <= LOOKED_AT
  const words = isWhole ? countWords(text) : Math.ceil((countWords(text) * length) / LOOKED_AT)
  const ends = endingOf(canonical.slice(Math.max(segment.start, segment.end - ENDING), segment.end))
  const isLine = length <= LINE_LENGTH
  const plain = length <= KEYED_LENGTH ? folded(text) : ''
  const plainWords = wordsOf(plain)
  const reading = isLine ? readInterface(plain, plainWords) : NO_INTERFACE
  const caption = isLine && isCaption(text)
  const byline = isLine ? parseByline(text) : null
  const notice = readNotice(text, false).score
  const chrome = isLine ? chromeOf(text, words, ends, reading) : null
  // A headline may be a question; a sentence before it, or more words, make it a text.
  const isQuestion = ends === 'ask' && (words >= MIN_QUESTION_WORDS || /[.!?。！？]["'”’»]?\s/u.test(text))
  const isSentence = words >= MIN_PROSE_WORDS && (ends === 'stop' || ends === 'colon' || isQuestion)
  return {
    segment,
    text,
    length,
    words,
    ends,
    marker: listMarker(text),
    interface: reading,
    chrome,
    notice,
    key: plainWords.join(' '),
    isDateLabel: words <= 3 && DATE_LABELS.includes(plain.replace(/\s*[:：]$/u, '')),
    isDateLine: isLine && isDateLine(text, words, plain),
    byline,
    commentHead: isLine ? readCommentHead(text) : null,
    isCaption: caption,
    isCreditOnly: caption && isCreditOnly(text),
    isBreadcrumb: isLine && isBreadcrumb(text, words),
    commentsHeader: isLine ? commentsHeader(text, words, plainWords) : null,
    isProse: (isSentence || words >= LONG_WITHOUT_STOP) && !caption && chrome !== 'sure' && byline === null,
  }
}
