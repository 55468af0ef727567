import type { Stance } from '../../model/question.ts'
import { byText } from '../by-text.ts'
import type { Editions } from '../editions/editions.ts'
import { groupBy } from '../group-by.ts'
import type { HeldStance } from '../matrix/matrix.ts'
import { daysOf, isSurelyBefore } from '../partial-days.ts'
import type { DateOf } from '../positions.ts'
import type { Voice } from '../voice.ts'
import { printsOf, stanceOf } from '../voices.ts'
import type { TimelineDot } from './timeline.ts'

/** The stances of a scale by their ids. */
export const stepsOf = (scale: readonly Stance[]): ReadonlyMap<string, HeldStance> =>
  new Map(scale.map((stance, step) => [stance.id, { stance, step }]))

export interface Dots {
  /** Earliest first; of one date in the order in which they were said, as far as it is known. */
  readonly dots: readonly TimelineDot[]
  /** Voices without a date or without a stance. */
  readonly unplaced: readonly Voice[]
}

/**
 * What one person's voices on one question are on a line of time. A dot is a change when the last stance held on a date
 * that is surely earlier is another one; where that date has several stances, all must be. What a later edition
 * of the same article prints otherwise was corrected there: nobody has changed.
 *
 * @param voices earliest first
 */
export function dotsOf(
  voices: readonly Voice[],
  steps: ReadonlyMap<string, HeldStance>,
  dateOf: DateOf,
  { articleOf }: Pick<Editions, 'articleOf'>,
): Dots {
  const unplaced: Voice[] = []
  const placed = voices.flatMap((voice) => {
    const date = dateOf(voice.lead)
    const held = steps.get(stanceOf(voice) ?? '')
    if (date && held) return [{ voice, date, held }]
    unplaced.push(voice)
    return []
  })
  const groups = groupBy(placed, ({ date, held }) => `${date.value} ${String(held.step)}`)
  const dots: TimelineDot[] = []
  for (const own of groups.values()) {
    const [first] = own
    if (!first) continue
    // A statement's own date says more than that of a source which prints it.
    const { date } = own.find((entry) => entry.date.of === 'statement') ?? first
    const days = daysOf(date.value)
    const voicesHere = own.map(({ voice }) => voice)
    dots.push({ date, days, held: first.held, voices: voicesHere, changedFrom: null })
  }
  dots.sort((a, b) => byText(a.date.value, b.date.value))
  const before = (dot: TimelineDot, at: number) => dots.slice(0, at).filter((one) => !isOneArticle(one, dot, articleOf))
  return { dots: dots.map((dot, at) => withChange(dot, before(dot, at))), unplaced }
}

/** Whether both are dated by nothing but editions of one and the same article. */
function isOneArticle(a: TimelineDot, b: TimelineDot, articleOf: Editions['articleOf']): boolean {
  if (a.date.of !== 'source' || b.date.of !== 'source') return false
  const prints = [a, b].flatMap(({ voices }) => voices.flatMap(printsOf))
  const articles = prints.map(({ target }) => articleOf(target.source))
  return articles.every((article) => article === articles[0])
}

function withChange(dot: TimelineDot, earlier: readonly TimelineDot[]): TimelineDot {
  const last = earlier.findLast(({ days }) => isSurelyBefore(days, dot.days))
  if (!last) return dot
  const onThatDate = earlier.filter(({ date }) => date.value === last.date.value)
  const isSame = onThatDate.some(({ held }) => held.step === dot.held.step)
  return isSame ? dot : { ...dot, changedFrom: last.held }
}

/** The latest change to the stance now held, with the dates on both its sides; null when there is none. */
export function changeTo(held: HeldStance, dots: readonly TimelineDot[]) {
  const to = dots.findLast((dot) => dot.held.step === held.step && dot.changedFrom !== null)
  if (!to?.changedFrom) return null
  const from = dots.findLast((dot) => dot.held.step === to.changedFrom?.step && isSurelyBefore(dot.days, to.days))
  return from ? { before: to.changedFrom, changedBetween: [from.date, to.date] as const } : null
}
