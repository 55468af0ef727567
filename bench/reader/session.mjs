import { startApp } from './app.mjs'
import { measureCreating } from './create.mjs'
import { measureHitTest } from './hit-test.mjs'
import { measureList, watchList } from './list.mjs'
import { measureMemory } from './memory.mjs'
import { creatingResults, hitTestResults, listResults, memoryResults, scrollResults } from './results.mjs'
import { measureScroll } from './scroll.mjs'

/**
 * What is measured with the book open: memory in an app that was just started, then everything else one after the
 * other in the same app. Tagging comes last, as it changes the book.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {string} profile
 * @param {string} folder of the app
 * @param {import('./app.mjs').Station['made']} made
 * @param {string} load
 * @returns {Promise<import('../lib/registry.mjs').Result[]>}
 */
export async function measureWithBook(context, profile, folder, made, load) {
  const memories = []
  if (!context.quick)
    for (let turn = 0; turn < 2; turn += 1) {
      const station = await startApp(context, profile, folder, made)
      try {
        memories.push((await measureMemory(station)).memory)
      } finally {
        await station.stop()
      }
    }
  const station = await startApp(context, profile, folder, made)
  try {
    const { memory, plain } = await measureMemory(station)
    memories.push(memory)
    const known = memories.filter((each) => each !== null)
    if (known.length === 0) context.log('reader: this system does not tell the memory of a process: no row for it')
    const hits = await measureHitTest(context, station)
    context.log(`reader: ${hits.points} points and ${hits.clicks} clicks hit what is drawn`)
    const scrolled = await measureScroll(context, station, plain)
    await station.page.evaluate(watchList)
    const lists = await measureList(context, station)
    const creating = await measureCreating(context, station)
    return [
      ...memoryResults(known),
      ...creatingResults(creating, load),
      ...hitTestResults(hits),
      ...scrollResults(scrolled, load),
      ...listResults(lists, load),
    ]
  } finally {
    await station.stop()
  }
}
