/**
 * What the threads of the app did, from Chromium's own trace.
 *
 * @typedef {object} TraceEvent times in microseconds
 * @property {string} name
 * @property {string} ph
 * @property {number} ts
 * @property {number} [dur]
 * @property {number} [tdur] time on a processor
 * @property {number} pid
 * @property {number} tid
 */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel']

/**
 * Traces while `work` runs.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {() => Promise<void>} work
 * @returns {Promise<readonly TraceEvent[]>}
 */
export async function traced(browser, work) {
  const session = await browser.newBrowserCDPSession()
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { recordMode: 'recordUntilFull', traceBufferSizeInKb: 400_000, includedCategories: CATEGORIES },
  })
  await work()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  const { stream, dataLossOccurred } = await complete
  if (dataLossOccurred) throw new Error('The trace was too long for its buffer.')
  const parts = []
  for (let eof = false; !eof;) {
    const read = await session.send('IO.read', { handle: stream, size: 4_000_000 })
    parts.push(read.base64Encoded ? Buffer.from(read.data, 'base64') : Buffer.from(read.data))
    eof = read.eof
  }
  await session.send('IO.close', { handle: stream })
  await session.detach()
  return JSON.parse(Buffer.concat(parts).toString()).traceEvents
}

/**
 * The stretches between the marks `<name>:start` and `<name>:painted`, each with what its thread did in it.
 *
 * @param {readonly TraceEvent[]} events
 * @param {string} name
 * @returns {readonly { from: number, to: number, events: readonly TraceEvent[] }[]}
 */
export function stretches(events, name) {
  const marks = events.filter((event) => event.name === `${name}:start` || event.name === `${name}:painted`)
  marks.sort((a, b) => a.ts - b.ts)
  const [first] = marks
  if (!first) return []
  const own = events.filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X')
  own.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  return marks.flatMap((mark, at) => {
    const end = marks[at + 1]
    if (!mark.name.endsWith(':start') || !end?.name.endsWith(':painted')) return []
    const inside = own.filter(({ ts, dur = 0 }) => ts + dur > mark.ts && ts < end.ts)
    return [{ from: mark.ts, to: end.ts, events: inside }]
  })
}

/** Milliseconds for which the thread worked in a stretch: its tasks, cut at both ends; time on a processor where known. */
export function workIn({ from, to, events }) {
  const tasks = events.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
  let until = from
  let work = 0
  for (const { ts, dur = 0, tdur } of tasks) {
    // One task can be in the trace under both names, or inside another.
    const start = Math.max(ts, until)
    const end = Math.min(ts + dur, to)
    if (end <= start) continue
    const share = dur > 0 && tdur !== undefined ? Math.min(1, tdur / dur) : 1
    work += (end - start) * share
    until = end
  }
  return work / 1000
}

/** What takes the time in a stretch: milliseconds by the name of the event, without what is inside it; largest first. */
export function summaryOf({ from, to, events }) {
  const own = new Map()
  const open = []
  const add = (name, time) => own.set(name, (own.get(name) ?? 0) + time / 1000)
  for (const { name, ts, dur = 0, args } of events) {
    const start = Math.max(ts, from)
    const end = Math.min(ts + dur, to)
    if (end <= start) continue
    while (open.length > 0 && open.at(-1).end <= start) open.pop()
    const label = name === 'FunctionCall' && args?.data?.functionName ? `${name} ${args.data.functionName}` : name
    if (open.length > 0) add(open.at(-1).label, -(Math.min(end, open.at(-1).end) - start))
    add(label, end - start)
    open.push({ end, label })
  }
  return [...own].filter(([, time]) => time > 0).sort((a, b) => b[1] - a[1])
}
