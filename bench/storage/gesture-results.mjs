import { median, percentile, rounded } from '../lib/stats.mjs'

const GOAL = 2
const AFTER = 'in turns and after the same pause'

/** From, to, and what happens in between. A mark that was not set leaves its part out. */
const PARTS = [
  ['key', 'handled', 'input', "key event until the page's first listener"],
  ['handled', 'checkBegins', 'prepare', 'snap to words, prefill, description, schema'],
  ['checkBegins', 'checked', 'conflict-check', 'the rows that the change starts from, read from IndexedDB'],
  ['handled', 'writing', 'until-writing', 'until the foot says that something is being written'],
  ['writing', 'received', 'until-main', 'from there until the main process has the change'],
  ['received', 'writeBegins', 'main-prepare', 'schema, digest and frame in the main process'],
  ['writeBegins', 'written', 'write', 'the write'],
  ['flushBegins', 'flushed', 'flush', 'the fdatasync'],
  ['flushed', 'answered', 'main-answer', 'schema of the answer'],
  ['answered', 'saved', 'show', 'the answer back to the page and "on disk" in the document'],
]

const took = ({ marks }) => marks.saved - marks.key

/** The database read counts only when it is the check: it must have been asked for before main had the change. */
function partOf({ marks }, from, to) {
  const usesCheck = [from, to].some((name) => name === 'checkBegins' || name === 'checked')
  if (usesCheck && !(marks.checkBegins < marks.received)) return null
  const value = marks[to] - marks[from]
  return Number.isNaN(value) ? null : value
}

/**
 * @param {import('./gesture.mjs').Round[]} rounds
 * @param {string} load of the machine when it began
 * @returns {import('../lib/registry.mjs').Result[]}
 */
export function gestureResults(rounds, load) {
  const bare = ({ bare: all }) => all.map((one) => one.took)
  return [
    ...[0.95, 0.5].flatMap((share) => [
      ratio(
        rounds,
        share,
        'bare',
        bare,
        `a bare write and fdatasync of the same bytes by a Node process, ${AFTER}`,
        load,
      ),
      ratio(
        rounds,
        share,
        'asked',
        ({ asked }) => asked,
        `key, IPC, the same write and fdatasync, answer, ${AFTER}`,
        load,
      ),
      ratio(rounds, share, 'asked-sync', ({ askedSync }) => askedSync, `the same with calls that wait, ${AFTER}`, load),
    ]),
    ...partResults(rounds.flatMap(({ gestures }) => gestures)),
  ]
}

/** The median over the rounds, so that one slow minute of the machine does not decide. */
function ratio(rounds, share, name, baseOf, against, load) {
  const name95 = `p${share * 100}`
  const of = (values) => percentile(values, share)
  const gestures = rounds.map((round) => of(round.gestures.map(took)))
  const bases = rounds.map((round) => of(baseOf(round)))
  return {
    id: `storage/gesture-to-saved-${name95}-over-${name}`,
    value: rounded(median(gestures.map((value, index) => value / bases[index]))),
    unit: 'ratio',
    goal: name === 'bare' && share === 0.95 ? GOAL : null,
    better: 'lower',
    against: `${against}; median ${name95} ${rounded(median(gestures), 2)} ms and ${rounded(median(bases), 2)} ms; ${load}`,
  }
}

function partResults(gestures) {
  return PARTS.flatMap(([from, to, id, what]) => {
    const values = gestures.map((gesture) => partOf(gesture, from, to)).filter((value) => value !== null)
    if (values.length === 0) return []
    return [0.5, 0.95].map((share) => ({
      id: `storage/gesture-part-${id}-p${share * 100}`,
      value: rounded(percentile(values, share), 2),
      unit: 'ms',
      goal: null,
      better: 'lower',
      against: `${what}; of ${values.length} presses, ${rounded(percentile(gestures.map(took), share), 2)} ms in all`,
    }))
  })
}
