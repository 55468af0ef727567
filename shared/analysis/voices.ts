import type { Annotation } from '../model/annotation.ts'
import { groupBy } from './group-by.ts'
import { daysOf } from './partial-days.ts'
import { byDate, byPlace, type DateOf, isPosition } from './positions.ts'
import { type Print, printOf } from './print-of.ts'
import { isFragment, isNearlyEqual, TELLING_WORDS } from './same-quotation.ts'
import { sharingPairs } from './sharing-pairs.ts'
import type { DaySpan } from './timeline/timeline.ts'
import type { Voice } from './voice.ts'

/** Within which equal prints too short to tell much ("No comment.") are one quotation. */
const SAME_OCCASION_DAYS = 7
/** So many different quotations of one person on one question are compared each with each. */
const FEW = 12

/**
 * Quotations, each counted once however many sources print it. Prints are of one quotation when the same person says
 * the same words (`same-quotation.ts`) on the same question in different sources, nothing that the analyst gave them
 * (stance, date of the statement) speaks against it, and none of them is set apart (`ownVoice`). Figures and passages
 * without a speaker stand alone.
 *
 * @returns earliest first, undated ones before all others, whatever the order of `annotations`
 */
export function voicesOf(annotations: readonly Annotation[], dateOf: DateOf): readonly Voice[] {
  const voices: Voice[] = []
  const addAlone = (lead: Annotation): void => {
    voices.push({ lead, reprints: [] })
  }
  const shared: Annotation[] = []
  for (const annotation of annotations) {
    if (canBeReprint(annotation)) shared.push(annotation)
    else addAlone(annotation)
  }
  const buckets = groupBy(shared, ({ speakerId, questionId }) => `${speakerId ?? ''}\n${questionId ?? ''}`)
  for (const bucket of buckets.values()) {
    if (isOfOneSource(bucket)) bucket.forEach(addAlone)
    else for (const group of groupPrints(bucket, dateOf)) voices.push(voiceOf(group, dateOf))
  }
  const inOrder = byDate(dateOf)
  return voices.sort((a, b) => inOrder(a.lead, b.lead))
}

/** The prints of a voice, its lead first. */
export const printsOf = ({ lead, reprints }: Voice): readonly Annotation[] => [lead, ...reprints]

/** The stance of a voice: of its lead, else of the first reprint that has one. */
export const stanceOf = ({ lead, reprints }: Voice): string | null =>
  lead.stance ?? reprints.find(({ stance }) => stance !== null)?.stance ?? null

const canBeReprint = (annotation: Annotation): boolean =>
  isPosition(annotation) && annotation.speakerId !== null && annotation.ownVoice !== true

const isOfOneSource = ([first, ...others]: readonly Annotation[]): boolean =>
  others.every(({ target }) => target.source === first?.target.source)

/** The longest print of a quotation comes first and gathers the others, so that fragments of it find each other. */
function groupPrints(bucket: readonly Annotation[], dateOf: DateOf): readonly (readonly Annotation[])[] {
  const all = bucket.map(printOf).sort((a, b) => b.words.length - a.words.length || byPlace(a.annotation, b.annotation))
  const byKey = groupBy(all, ({ key }) => key)
  const keys = [...byKey.keys()]
  const related = keys.length > FEW ? sharingPairs([...byKey.values()].map(([first]) => first?.words ?? [])) : null
  const groupsAt: PrintGroup[][] = keys.map(() => [])
  keys.forEach((key, at) => {
    const others = related ? [...(related.get(at) ?? [])].sort((a, b) => a - b) : keys.map((_, other) => other)
    const near = [at, ...others.filter((other) => other < at)]
    for (const print of byKey.get(key) ?? []) {
      const group = near.flatMap((other) => groupsAt[other] ?? []).find((candidate) => candidate.takes(print, dateOf))
      if (!group) groupsAt[at]?.push(new PrintGroup(print, dateOf))
    }
  })
  return groupsAt.flat().map(({ annotations }) => annotations)
}

/**
 * Prints of one quotation. Kept beside them is all that a further one must agree with, so that each is asked once:
 * dates of the statement that overlap in pairs have a day in common, and no source prints what is said only later.
 */
class PrintGroup {
  readonly annotations: Annotation[] = []
  private readonly sources = new Set<string>()
  private stance: string | null = null
  private said: DaySpan = { first: -Infinity, last: Infinity }
  private printedLast = Infinity

  constructor(
    private readonly fullest: Print,
    dateOf: DateOf,
  ) {
    this.add(fullest.annotation, this.daysWith(fullest.annotation, dateOf))
  }

  /** Adds the print when it is one of this quotation. */
  takes(print: Print, dateOf: DateOf): boolean {
    const { annotation } = print
    if (this.sources.has(annotation.target.source)) return false
    if (this.stance !== null && annotation.stance !== null && this.stance !== annotation.stance) return false
    if (!isSameQuotation(this.fullest, print, dateOf)) return false
    const days = this.daysWith(annotation, dateOf)
    if (days.said.first > Math.min(days.said.last, days.printedLast)) return false
    this.add(annotation, days)
    return true
  }

  private daysWith(annotation: Annotation, dateOf: DateOf): { said: DaySpan; printedLast: number } {
    const date = dateOf(annotation)
    if (!date) return { said: this.said, printedLast: this.printedLast }
    const { first, last } = daysOf(date.value)
    if (date.of === 'source') return { said: this.said, printedLast: Math.min(this.printedLast, last) }
    const said = { first: Math.max(this.said.first, first), last: Math.min(this.said.last, last) }
    return { said, printedLast: this.printedLast }
  }

  private add(annotation: Annotation, { said, printedLast }: { said: DaySpan; printedLast: number }): void {
    this.annotations.push(annotation)
    this.sources.add(annotation.target.source)
    this.stance ??= annotation.stance
    this.said = said
    this.printedLast = printedLast
  }
}

function isSameQuotation(long: Print, short: Print, dateOf: DateOf): boolean {
  if (long.key === short.key) {
    return long.words.length >= TELLING_WORDS || isOfOneWeek(long.annotation, short.annotation, dateOf)
  }
  return isFragment(short, long) || isNearlyEqual(long, short)
}

function isOfOneWeek(a: Annotation, b: Annotation, dateOf: DateOf): boolean {
  const [one, other] = [dateOf(a), dateOf(b)]
  if (!one || !other) return false
  const [first, second] = [daysOf(one.value), daysOf(other.value)]
  return second.last - first.first <= SAME_OCCASION_DAYS && first.last - second.first <= SAME_OCCASION_DAYS
}

function voiceOf(group: readonly Annotation[], dateOf: DateOf): Voice {
  const inOrder = group.length < 2 ? group : [...group].sort((a, b) => byKnownDay(a, b, dateOf) || byPlace(a, b))
  const [lead, ...reprints] = inOrder as [Annotation, ...Annotation[]]
  return { lead, reprints }
}

/** By the day on which it had been said for certain; of one day the more exact date first, undated ones last. */
function byKnownDay(a: Annotation, b: Annotation, dateOf: DateOf): number {
  const [one, other] = [dateOf(a), dateOf(b)]
  if (!one || !other) return one ? -1 : other ? 1 : 0
  const [first, second] = [daysOf(one.value), daysOf(other.value)]
  return first.last - second.last || second.first - first.first
}
