import type { Features } from '../signals/features.ts'
import type { InterfaceCategory } from '../vocabulary/interface-phrases.ts'
import { LINK_PREFIX } from '../vocabulary/headers.ts'
import { NOTICE_THRESHOLD } from '../signals/notice.ts'
import { requestBoxEnd } from './request-box.ts'

/** Comments that follow a header within this many segments prove it. */
const EVIDENCE_REACH = 10
/** Text after a header, as a multiple of the text before it, up to which the header ends the article. */
const MAX_AFTER = { counted: 0.5, bare: 0.1, proven: 6, related: 0.35 } as const
/** Share of full sentences above which what follows a header is the article going on around a widget. */
const PROSE_SHARE = 0.6

const ENDING_CATEGORIES: ReadonlySet<InterfaceCategory> = new Set([
  'comments',
  'reply',
  'related',
  'share',
  'newsletter',
  'navigation',
  'account',
  'print',
  'translate',
  'legal',
  'consent',
])

/** Running sums, so that any header can be weighed without walking the text again. */
interface Masses {
  /** Characters of prose before index i; one more entry than segments, like the two below. */
  readonly before: readonly number[]
  readonly total: number
  /** Full sentences before index i, and all segments that are not plainly interface. */
  readonly sentences: readonly number[]
  readonly others: readonly number[]
}

function massesOf(all: readonly Features[]): Masses {
  const before: number[] = [0]
  const sentences: number[] = [0]
  const others: number[] = [0]
  for (const [i, { isProse, length, notice, chrome }] of all.entries()) {
    const isText = isProse && notice < NOTICE_THRESHOLD
    before.push((before[i] ?? 0) + (isText ? length : 0))
    sentences.push((sentences[i] ?? 0) + (isText ? 1 : 0))
    others.push((others[i] ?? 0) + (chrome !== 'sure' && notice < NOTICE_THRESHOLD ? 1 : 0))
  }
  return { before, total: before.at(-1) ?? 0, sentences, others }
}

/** The head of a comment: on one line, or a name with "says:" and its time on two. */
function isCommentHead(all: readonly Features[], at: number): boolean {
  const here = all[at]
  if (!here?.commentHead) return false
  if (here.commentHead !== 'half') return true
  const [previous, next] = [all[at - 1], all[at + 1]]
  const isTime = (other: Features | undefined): boolean => other?.commentHead === 'half' || other?.isDateLine === true
  return (
    (/:$/u.test(here.text) && isTime(next)) ||
    (previous !== undefined && previous.words <= 5 && previous.ends === 'open')
  )
}

const isSureHead = (all: readonly Features[], at: number): boolean =>
  all[at]?.commentHead === 'sure' ||
  (all[at]?.commentHead === 'half' && /:$/u.test(all[at]?.text ?? '') && isCommentHead(all, at))

const hasReplyWords = ({ interface: reading, chrome }: Features): boolean =>
  reading.categories.has('reply') && chrome === 'sure'

function commentsFollow(all: readonly Features[], at: number): boolean {
  for (let i = at + 1; i <= at + EVIDENCE_REACH && i < all.length; i += 1) {
    const here = all[i]
    if (here && (isCommentHead(all, i) || hasReplyWords(here))) return true
  }
  return false
}

function opensComments(all: readonly Features[], at: number, { before, total }: Masses): boolean {
  const here = all[at]
  if (!here) return false
  const isCounted =
    here.commentsHeader === 'counted' || (here.interface.categories.has('comments') && here.chrome === 'sure')
  if (!isCounted && here.commentsHeader !== 'bare') return false
  const [mass, after] = [before[at] ?? 0, total - (before[at + 1] ?? 0)]
  if (mass === 0 || here.words > 16) return false
  if (commentsFollow(all, at)) return after <= mass * MAX_AFTER.proven
  return after <= mass * (isCounted ? MAX_AFTER.counted : MAX_AFTER.bare)
}

/** Comments without a header: names with times, more than once, after the article. */
function startsComments(all: readonly Features[], at: number, { before, total }: Masses): boolean {
  const mass = before[at] ?? 0
  if (mass === 0 || !isSureHead(all, at) || mass * MAX_AFTER.proven < total - mass) return false
  for (let i = at + 1; i < Math.min(all.length, at + 2 * EVIDENCE_REACH); i += 1) {
    const here = all[i]
    if (here && (isSureHead(all, i) || hasReplyWords(here))) return true
  }
  return false
}

/** How much of what follows reads like an article: full sentences among all that is not plainly interface. */
function proseShareAfter(at: number, { sentences, others }: Masses): number {
  const rest = (others.at(-1) ?? 0) - (others[at + 1] ?? 0)
  return rest === 0 ? 0 : ((sentences.at(-1) ?? 0) - (sentences[at + 1] ?? 0)) / rest
}

const STRETCH = 40
const SHARED_WORDS = 0.3
const MIN_WORD = 5

/** Share of the longer words of a text that the article has used before. */
function kinship(all: readonly Features[], i: number, before: string): number {
  const words = [...new Set((all[i]?.key ?? '').split(' '))].filter(
    (word) => word.length >= MIN_WORD || /\p{Lo}/u.test(word),
  )
  return words.length === 0 ? 0 : words.filter((word) => before.includes(word)).length / words.length
}

/**
 * True when the links or the box under the header at `at` end and the article goes on: nothing but sentences up to the next
 * header, and either several or one that speaks of what the article speaks of.
 */
function goesOn(all: readonly Features[], at: number): boolean {
  const isEnd = (here: Features): boolean =>
    here.chrome !== null || here.commentsHeader !== null || here.notice >= NOTICE_THRESHOLD
  let box = requestBoxEnd(all, at, all.length - 1)
  // A line of a box may be asked by itself: the box ends where its requests do.
  while (all[box + 1]?.chrome === 'sure' && all[box + 1]?.interface.categories.has('newsletter')) box += 1
  const after = all.slice(box + 1, box + 1 + STRETCH)
  const end = after.findIndex(isEnd)
  const stretch = end < 0 ? after : after.slice(0, end)
  const first = stretch.findIndex(({ isProse }) => isProse)
  if (first < 0 || first > 6) return false
  const text = stretch.slice(first)
  if (
    text.filter(({ isProse }) => !isProse).length > text.length / 3 ||
    text.some(({ text: line }) => /(?:…|\.\.\.|\[…\])$/u.test(line))
  )
    return false
  const before = all
    .slice(Math.max(0, at - STRETCH), at)
    .map(({ key }) => key)
    .join(' ')
  const shared = kinship(all, box + 1 + first, before)
  if (all[at]?.interface.categories.has('related')) return shared >= SHARED_WORDS
  // A button or a request announces nothing: with a heading or a second paragraph it is the article that goes on.
  const hasHeading = stretch.slice(0, first).some(({ chrome }) => chrome === null)
  return hasHeading || text.length >= 2 || shared >= SHARED_WORDS / 2
}

function opensPage(all: readonly Features[], at: number, masses: Masses): boolean {
  const { before, total } = masses
  const here = all[at]
  if (!here || here.words > 20 || LINK_PREFIX.test(here.text) || (here.chrome !== 'sure' && here.chrome !== 'likely'))
    return false
  if (![...here.interface.categories].some((category) => ENDING_CATEGORIES.has(category))) return false
  const [mass, after] = [before[at] ?? 0, total - (before[at + 1] ?? 0)]
  if (mass === 0 || after > mass * MAX_AFTER.related) return false
  return after === 0 || (proseShareAfter(at, masses) < PROSE_SHARE && !goesOn(all, at))
}

export interface Tail {
  /** Index of the first segment that belongs to the page below the article; the number of segments when none does. */
  readonly start: number
  /** Index from which on readers speak, or the number of segments. */
  readonly commentsStart: number
}

/** Finds where the article ends and the page goes on: comments, reply forms, related posts. */
export function findTail(all: readonly Features[]): Tail {
  const masses = massesOf(all)
  let start = all.length
  for (let i = 0; i < all.length; i += 1) {
    const here = all[i]
    if (!here || (here.chrome === null && here.commentsHeader === null && here.commentHead === null)) continue
    if (opensComments(all, i, masses) || startsComments(all, i, masses)) {
      return { start: Math.min(start, i), commentsStart: i }
    }
    if (start === all.length && opensPage(all, i, masses)) start = i
  }
  return { start, commentsStart: all.length }
}
