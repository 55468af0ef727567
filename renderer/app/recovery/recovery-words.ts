import type { Finding } from '../../../shared/ipc/workspace.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { assertNever } from '../../../shared/result.ts'
import type { RecoveryItem } from '../../storage/recovery-store.ts'

const text = messages.workspace.recovery

type Loss = NonNullable<Finding['lost']>

/** How instants are worded; a parameter so that tests do not depend on the time zone. */
export interface Clock {
  readonly day: (instant: string) => string
  readonly time: (instant: string) => string
}

export const clockIn = (timeZone: string | undefined): Clock => {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone })
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return { day: (instant) => day.format(new Date(instant)), time: (instant) => time.format(new Date(instant)) }
}

const LOCAL = clockIn(undefined)

/** One thing that was put right, for the details: what happened, and what belongs to it. */
export interface RecoveryDetail {
  readonly what: string
  readonly more: readonly string[]
  /** File name, without folders. */
  readonly file: string | null
  /** Something could not be brought back. */
  readonly loss: boolean
}

/** Findings that the opening and the later check both report are one. */
function withoutRepeats(items: readonly RecoveryItem[]): readonly RecoveryItem[] {
  const known = new Set<string>()
  return items.filter((item) => {
    if (item.kind !== 'finding') return true
    const key = JSON.stringify(item.finding)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

const lossesOf = (items: readonly RecoveryItem[]): readonly Loss[] =>
  items.flatMap((item) =>
    item.kind === 'finding' && item.finding.lost && item.finding.lost.steps > 0 ? [item.finding.lost] : [],
  )

function lostWords(losses: readonly Loss[], clock: Clock): string {
  const steps = losses.reduce((sum, loss) => sum + loss.steps, 0)
  const instants = losses
    .flatMap(({ from, to }) => [from, to])
    .filter((instant) => instant !== null)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
  const [from, to] = [instants[0], instants.at(-1)]
  return text.lost(steps, from === undefined || to === undefined ? null : spanWords(from, to, clock))
}

function spanWords(from: string, to: string, { day, time }: Clock): string {
  const [fromDay, toDay, fromTime, toTime] = [day(from), day(to), time(from), time(to)]
  if (fromDay !== toDay) return text.lostDays(text.dayTime(fromDay, fromTime), text.dayTime(toDay, toTime))
  return fromTime === toTime ? text.lostAt(fromTime, fromDay) : text.lostSameDay(fromTime, toTime, fromDay)
}

/** After these nothing can be missing unless a finding says so; the others follow what a person did or are no promise. */
const COMPLETE: readonly string[] = ['empty', 'damaged', 'far-behind']

function mainWords(item: Exclude<RecoveryItem, { kind: 'finding' }>, anythingLost: boolean): string {
  switch (item.kind) {
    case 'caught-up':
      return text.caughtUp(item.frames)
    case 'filled': {
      const nothingLost = !anythingLost && COMPLETE.includes(item.reason)
      return text.filledWith(text.filled[item.reason], item.annotations, nothingLost)
    }
    case 'repaired': {
      const restored = item.restored > 0 ? [text.restored(item.restored)] : []
      const removed = item.removed > 0 ? [text.removed(item.removed)] : []
      return [...restored, ...removed].join(' ')
    }
    case 'handed-over':
      return text.handedOver(item.rows, !anythingLost)
    case 'healed':
      return item.texts + item.originals === 0 ? '' : text.healed(item.texts, item.originals)
    default:
      return assertNever(item)
  }
}

/** What matters most to a person, first. */
const ORDER = ['filled', 'handed-over', 'repaired', 'caught-up', 'healed'] as const

/**
 * The one line about everything that was put right since the window opened; null when there is nothing to
 * say. A loss comes first, and nothing then claims that nothing was lost.
 */
export function recoveryLine(given: readonly RecoveryItem[], clock: Clock = LOCAL): string | null {
  const items = withoutRepeats(given)
  const losses = lossesOf(items)
  const work = items.filter((item) => item.kind !== 'finding')
  const first = ORDER.map((kind) => work.find((item) => item.kind === kind)).find((item) => item !== undefined)
  const said = [
    ...(losses.length > 0 ? [lostWords(losses, clock)] : []),
    ...(first ? [mainWords(first, losses.length > 0)] : []),
  ].filter((sentence) => sentence !== '')
  if (said.length > 0) return said.join(' ')
  const findings = items.filter((item) => item.kind === 'finding')
  const [only] = findings
  if (!only) return null
  return findings.length === 1
    ? `${text.found[only.finding.what]} ${text.foundNothingMissing}`
    : text.foundMany(findings.length)
}

/** True when something could not be brought back. */
export const hasLoss = (items: readonly RecoveryItem[]): boolean => lossesOf(items).length > 0

/** Every item with its exact numbers; what could not be brought back first, then in the order reported. */
export function recoveryDetails(given: readonly RecoveryItem[], clock: Clock = LOCAL): readonly RecoveryDetail[] {
  const items = withoutRepeats(given)
  const anythingLost = hasLoss(items)
  return items
    .map((item): RecoveryDetail => {
      if (item.kind === 'finding') return findingDetail(item.finding, clock)
      const more =
        item.kind === 'filled' ? [text.filledRows(item.rows)] : item.kind === 'repaired' ? [text.restoredMeaning] : []
      return { what: mainWords(item, anythingLost), more, file: null, loss: false }
    })
    .filter(({ what }) => what !== '')
    .sort((a, b) => Number(b.loss) - Number(a.loss))
}

function findingDetail({ what, file, detail, lost }: Finding, clock: Clock): RecoveryDetail {
  const loss = lost !== null && lost.steps > 0
  const meaning = loss ? lostWords([lost], clock) : text.foundNothingMissing
  return { what: text.found[what], more: detail === '' ? [meaning] : [meaning, detail], file, loss }
}
