import type { Features } from '../signals/features.ts'
import { NOTICE_THRESHOLD } from '../signals/notice.ts'
import { folded, likenessKey, wordsOf } from '../signals/words.ts'
import { bareByline } from './bare-byline.ts'
import { isSectionLike } from './section-line.ts'
import { OUTLET_WORDS } from '../vocabulary/bylines.ts'
import { DOCUMENT_HEADS } from '../vocabulary/headers.ts'

const WEIGHTS = {
  first: 1.5,
  firstHeadline: 1.25,
  inTail: -2,
  aboveMenu: -2,
  outlet: -3,
  person: -6,
  maybePerson: -1,
  long: -0.75,
  headlineLength: 2,
  singleWord: -1,
  repeated: 3,
  repeatedLonger: 2,
  fileName: 1.5,
  inBody: 2,
  beforeByline: 1,
  beforeNames: 1,
  nearBody: 1,
  section: -3.5,
  fullStop: -2,
  afterSentence: -2,
  colon: -2,
  perStep: -0.1,
  pageTitle: -1,
  longerCopy: -4,
}
const MAX_TITLE_WORDS = 32
const MAX_TITLE_LENGTH = 250
/** A byline or date is looked for in so many lines below a headline. */
const META_REACH = 4
/** A headline stands within this many lines of the first sentence. */
const NEAR = 12
/** A line that is repeated but shares less than this with the text is a label of the page. */
const MIN_KINSHIP = 0.25
const BODY_SAMPLE = 12_000
const MIN_CONTENT_WORD = 4

/** `Headline | The Paper`: the title of a web page. */
const PAGE_TITLE = /^(?<title>.+?)\s+(?:[|–—-]|::|»)\s+(?<site>[^|–—»]{2,40})$/u

/** The headline and the name of the site in a page title, or null. */
export function splitPageTitle(text: string): { readonly title: string; readonly site: string } | null {
  const { title, site } = PAGE_TITLE.exec(text)?.groups ?? {}
  return title !== undefined && site !== undefined && wordsOf(site).length <= 5 ? { title, site } : null
}

/** True when `here` can be a headline at all. */
const canBeTitle = (here: Features): boolean =>
  here.words <= MAX_TITLE_WORDS &&
  here.length <= MAX_TITLE_LENGTH &&
  here.chrome !== 'sure' &&
  here.chrome !== 'likely' &&
  here.notice < NOTICE_THRESHOLD &&
  !here.isDateLine &&
  !here.isCaption &&
  here.byline === null &&
  here.marker !== 'bullet' &&
  !/^\[?\d{1,2}[:/.-]\d/u.test(here.text) &&
  here.commentsHeader === null &&
  !DOCUMENT_HEADS.test(here.text) &&
  /\p{L}/u.test(here.text)

/** @param plain folded */
const contentWords = (plain: string): readonly string[] =>
  wordsOf(plain).filter((word) => word.length >= MIN_CONTENT_WORD || /\p{Lo}/u.test(word))

interface Surroundings {
  readonly all: readonly Features[]
  readonly bodyStart: number
  /** Of the words of all lines that can be headlines, those that the body has. */
  readonly bodyWords: ReadonlySet<string>
  readonly bodyText: string
  readonly keys: ReadonlyMap<string, number>
  /** What the page below the article says: the name of a site is there again, a headline hardly ever. */
  readonly tailKeys: ReadonlySet<string>
  readonly fileNameWords: ReadonlySet<string>
  readonly posters: ReadonlySet<string>
  /** Keys of the outlets that bylines name. */
  readonly outlets: ReadonlySet<string>
  /** The first short sentence: what follows is hardly the title. */
  readonly firstSentence: number
  /** The first line of the length of a headline. */
  readonly firstHeadline: number
}

/** Share of the words of a headline that the article uses, too. */
function shareInBody(here: Features, { bodyWords, bodyText }: Surroundings): number {
  const words = contentWords(here.key)
  if (words.length === 0) return 0
  return (
    words.filter((word) => bodyWords.has(word) || (/\p{Lo}/u.test(word) && bodyText.includes(word))).length /
    words.length
  )
}

function repetitionOf(here: Features, { keys, all, bodyStart }: Surroundings): number {
  if (here.words < 2) return 0
  if ((keys.get(here.key) ?? 0) > 1) return WEIGHTS.repeated
  const head = all.slice(0, bodyStart)
  const isWithin = head.some(
    (other) => other.key !== here.key && other.key.startsWith(`${here.key} `) && other.words <= here.words + 6,
  )
  return isWithin ? WEIGHTS.repeatedLonger : 0
}

/** `Headline | Section | The Paper` when the headline stands by itself elsewhere in the head. */
const isLongerCopy = (here: Features, { all, bodyStart }: Surroundings): boolean =>
  /\s(?:[|–—»-]|::)\s/u.test(here.text) &&
  all
    .slice(0, bodyStart)
    .some(({ key, words }) => words >= 3 && words >= here.words - 8 && here.key.startsWith(`${key} `))

/** The name of a site stands above its menu. */
function isAboveMenu(all: readonly Features[], i: number): boolean {
  if (all[i + 1]?.isBreadcrumb) return true
  const isMenu = ({ interface: { categories }, chrome }: Features): boolean =>
    chrome !== null && (categories.has('navigation') || categories.has('account'))
  return all.slice(i + 1, i + 3).every(isMenu)
}

/** Keys of who posts in a forum: the name stands above the time of every post. */
function postersIn(all: readonly Features[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  const others = new Set<string>()
  for (const [i, { key }] of all.entries()) {
    if (all[i + 1]?.isDateLine) times.set(key, (times.get(key) ?? 0) + 1)
    else others.add(key)
  }
  return new Set([...times].flatMap(([key, count]) => (count > 1 && !others.has(key) ? [key] : [])))
}

const MAX_MASTHEAD_WORDS = 4

/** A masthead: a few words with those that papers have in their names, or what the byline names as the outlet. */
function isMasthead({ text, words, key }: Features, outlets: ReadonlySet<string>): boolean {
  if (words > MAX_MASTHEAD_WORDS) return false
  const isCapitals = text === text.toUpperCase() && text !== text.toLowerCase()
  const name = isCapitals ? text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : text
  return outlets.has(key) || OUTLET_WORDS.test(name)
}

function scoreOf(i: number, around: Surroundings): number {
  const { all, bodyStart, fileNameWords } = around
  const here = all[i]
  if (!here || !canBeTitle(here)) return Number.NEGATIVE_INFINITY
  const after = all.slice(i + 1, i + 1 + META_REACH)
  const meta = after.findIndex(({ byline, isDateLine }) => byline !== null || isDateLine)
  const isBeforeMeta = meta >= 0 && after.slice(0, meta).filter(({ isProse }) => isProse).length <= 1
  const named = wordsOf(here.key).filter((word) => fileNameWords.has(word)).length
  return [
    i === 0 ? WEIGHTS.first : 0,
    here.words <= 4 && around.tailKeys.has(here.key) ? WEIGHTS.inTail : 0,
    bareByline(all, i) !== null
      ? i > around.firstHeadline && around.firstHeadline >= 0
        ? WEIGHTS.person
        : WEIGHTS.maybePerson
      : 0,
    around.posters.has(here.key) ? WEIGHTS.person : 0,
    isMasthead(here, around.outlets) ? WEIGHTS.outlet : 0,
    isAboveMenu(all, i) ? WEIGHTS.aboveMenu : 0,
    i === around.firstHeadline ? WEIGHTS.firstHeadline : 0,
    here.words > 16 ? WEIGHTS.long : 0,
    here.words >= 3 && here.words <= 25 ? WEIGHTS.headlineLength : 0,
    here.words === 1 ? WEIGHTS.singleWord : 0,
    repetitionOf(here, around) * (shareInBody(here, around) >= MIN_KINSHIP ? 1 : 0.3),
    fileNameWords.size > 0 && named >= here.words / 2 ? WEIGHTS.fileName : 0,
    WEIGHTS.inBody * shareInBody(here, around),
    isBeforeMeta ? WEIGHTS.beforeByline : 0,
    all.slice(i + 1, i + 3).some(({ byline }) => byline?.isExplicit === true && byline.names.length > 0)
      ? WEIGHTS.beforeNames
      : 0,
    i >= bodyStart - NEAR ? WEIGHTS.nearBody : 0,
    isSectionLike(here) || here.isBreadcrumb ? WEIGHTS.section : 0,
    here.ends === 'stop' ? WEIGHTS.fullStop : 0,
    here.ends === 'colon' || here.ends === 'comma' ? WEIGHTS.colon : 0,
    i > around.firstSentence && around.firstSentence >= 0 ? WEIGHTS.afterSentence : 0,
    splitPageTitle(here.text) ? WEIGHTS.pageTitle : 0,
    isLongerCopy(here, around) ? WEIGHTS.longerCopy : 0,
    WEIGHTS.perStep * Math.min(i, 20),
  ].reduce((sum, points) => sum + points, 0)
}

/** Words of a file name that a title could share; hashes and numbers are none. */
const wordsOfFileName = (fileName: string): ReadonlySet<string> =>
  new Set(
    wordsOf(folded(fileName.replace(/\.[^.]{1,5}$/u, '').replace(/[-_]+/gu, ' '))).filter((word) => !/\d/u.test(word)),
  )

/**
 * Finds the headline among the segments before `bodyStart`.
 *
 * @returns its index, or null when the text has none
 */
export function findTitle(
  all: readonly Features[],
  bodyStart: number,
  tailStart: number,
  fileName: string,
): number | null {
  const bodyText = folded(
    all
      .slice(bodyStart, bodyStart + 30)
      .map(({ text }) => text)
      .join('\n')
      .slice(0, BODY_SAMPLE),
  )
  const asked = new Set(all.slice(0, bodyStart).flatMap((here) => (canBeTitle(here) ? contentWords(here.key) : [])))
  const keys = new Map<string, number>()
  for (const { key, words } of all.slice(0, Math.min(tailStart, bodyStart + 40))) {
    if (words <= MAX_TITLE_WORDS) keys.set(key, (keys.get(key) ?? 0) + 1)
  }
  const around: Surroundings = {
    all,
    bodyStart,
    tailKeys: new Set(all.slice(tailStart).map(({ key }) => key)),
    bodyText,
    bodyWords: new Set(wordsOf(bodyText).filter((word) => asked.has(word))),
    keys,
    fileNameWords: wordsOfFileName(fileName),
    posters: postersIn(all),
    outlets: new Set(all.flatMap(({ byline }) => (byline?.outlet ? [likenessKey(byline.outlet)] : []))),
    firstSentence: all.findIndex(({ ends, words, chrome }) => ends === 'stop' && words >= 5 && chrome === null),
    firstHeadline: all.findIndex(
      (here) =>
        here.words >= 4 && here.chrome === null && canBeTitle(here) && !isSectionLike(here) && !here.isBreadcrumb,
    ),
  }
  let best: number | null = null
  let bestScore = 0
  for (let i = 0; i < bodyStart; i += 1) {
    const score = scoreOf(i, around)
    if (score > bestScore) [best, bestScore] = [i, score]
  }
  // Of several that read the same the first is the title and the others repeat it.
  return best === null ? null : all.findIndex(({ key }) => key === all[best ?? 0]?.key)
}
