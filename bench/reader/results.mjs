import { median, percentile, rounded } from '../lib/stats.mjs'

/** @typedef {import('../lib/registry.mjs').Result} Result */

const PLAIN =
  'the same text as plain HTML, one <p> a block in the same type and measure, in a bare window of the same size in the same app'
const lower = { better: 'lower' }
const ms = (values) => `${Math.round(median(values))} ms`
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`
/** Round by round, so that one slow minute of the machine hits both sides of a ratio. */
const ratioOf = (ours, theirs) => rounded(median(ours.map((value, at) => value / theirs[at])))

/** @param {import('./open.mjs').Openings} times @param {string} load @returns {Result[]} */
export function openingResults({ text, first, all, plain, small, smallPlain }, load) {
  const rounds = `medians of ${plain.length} starts of the app`
  const book = (id, values, goal, what) => ({
    ...lower,
    id: `reader/${id}`,
    value: ratioOf(values, plain),
    unit: 'ratio',
    goal,
    against: `${PLAIN}, from setting it to its painted frame; ours from Enter in the library to ${what}; ${rounds}, ${ms(values)} and ${ms(plain)}; ${load}`,
  })
  return [
    book('open-1m-first-text', text, null, 'the painted frame with the first block'),
    book(
      'open-1m-first-frame',
      first,
      0.05,
      'the painted frame with all annotations on the screen, in a book that was opened before',
    ),
    book(
      'open-1m-all-registered',
      all,
      0.25,
      'the painted frame with the last block and all annotations on the screen (the app registers ranges near the window only), opened before',
    ),
    {
      ...lower,
      id: 'reader/open-5k',
      value: ratioOf(small, smallPlain),
      unit: 'ratio',
      goal: 1.15,
      against: `${PLAIN}; 5,000 words, 100 annotations; ${small.length} times in turns, ${ms(small)} and ${ms(smallPlain)}; ${load}`,
    },
  ]
}

/** @param {readonly import('./memory.mjs').Memory[]} all @returns {Result[]} */
export function memoryResults(all) {
  if (all.length === 0) return []
  const of = (side, part) => megabytes(median(all.map((one) => one[side][part])))
  return [
    {
      ...lower,
      id: 'reader/memory-1m',
      value: ratioOf(
        all.map(({ ours }) => ours.own),
        all.map(({ plain }) => plain.own),
      ),
      unit: 'ratio',
      goal: 0.6,
      against: `${PLAIN}; private memory of the page's process after two collections, less that of the same page with a note of a few lines: ${of('ours', 'own')} and ${of('plain', 'own')}, of which the heap of JavaScript ${of('ours', 'heap')} and ${of('plain', 'heap')}; ${all.length} starts`,
    },
  ]
}

/** @param {{ times: number[], points: number, hits: number, clicks: number }} hits @returns {Result[]} */
export function hitTestResults({ times, points, hits, clicks }) {
  return [
    {
      ...lower,
      id: 'reader/hit-test-p95',
      value: rounded(percentile(times, 0.95)),
      unit: 'ms',
      goal: 0.1,
      against: `the app's own functions in its own page, at ${points} random points all over the book, ${hits} of them on annotations, each the least of 3 means of 20; equal at every point to the boxes of what is registered for painting, and ${clicks} clicks made active what is drawn there`,
    },
  ]
}

/** @param {{ full: number[], empty: number[] }} times @param {string} load @returns {Result[]} */
export function listResults({ full, empty }, load) {
  return [
    {
      ...lower,
      id: 'reader/list-mount',
      value: ratioOf(full, empty),
      unit: 'ratio',
      goal: 1.1,
      against: `the list of the same book without annotations; from the key that shows it to its painted frame, medians ${median(full).toFixed(1)} and ${median(empty).toFixed(1)} ms of ${full.length} turns; ${load}`,
    },
  ]
}

/** @param {{ ours: number[], plain: number[] }} shares @param {string} load @returns {Result[]} */
export function scrollResults({ ours, plain }, load) {
  return [
    {
      ...lower,
      id: 'reader/scroll-frames-over-20ms',
      value: rounded(median(ours) - median(plain), 2),
      unit: 'points',
      goal: 1.5,
      against: `${PLAIN}, the same distance by the wheel: ${median(ours).toFixed(1)} and ${median(plain).toFixed(1)} % of the frames, medians of ${ours.length} turns; ${load}`,
    },
  ]
}

/** @param {Awaited<ReturnType<typeof import('./create.mjs').measureCreating>>} creating @param {string} load @returns {Result[]} */
export function creatingResults({ painted, work, summary }, load) {
  const p95 = (rounds) => rounds.map((values) => percentile(values, 0.95))
  const idleWork = work.idle.map((values) => median(values))
  const added = work.create.map((values, round) => percentile(values, 0.95) - idleWork[round])
  const parts = summary.map(([name, time]) => `${name} ${time.toFixed(1)}`).join(', ')
  return [
    {
      ...lower,
      id: 'reader/create-paint-p95',
      value: ratioOf(p95(painted.create), p95(painted.idle)),
      unit: 'ratio',
      goal: 1.1,
      against: `the same release of the mouse on a button that only changes its colour, in turns; p95 ${median(p95(painted.create)).toFixed(1)} and ${median(p95(painted.idle)).toFixed(1)} ms, medians of ${painted.create.length} rounds of ${painted.create[0].length}; ${load}`,
    },
    {
      ...lower,
      id: 'reader/create-work-p95',
      value: rounded(median(added), 2),
      unit: 'ms',
      goal: 1,
      against: `tasks of the page's thread from the release to that frame (trace, time on a processor), less the median of the button that only changes its colour, ${median(idleWork).toFixed(1)} ms; mean ms by what it does: ${parts}`,
    },
  ]
}
