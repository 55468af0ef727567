import { pause } from './app-process.mjs'
import { press } from './keys.mjs'

const USABLE_TIME = 30_000

/** The page is being loaded, or loaded again: ask once more. */
const IN_BETWEEN = /execution context|context was destroyed|navigated or closed|Cannot find context/i

/** In the page: a short wait, so that a page that is loaded again meanwhile does not take the answer with it. */
const until = (what, time) => `new Promise((resolve) => {
  const end = performance.now() + ${time}
  const look = () => {
    if (${what}) resolve(true)
    else if (performance.now() > end) resolve(false)
    else setTimeout(look, 10)
  }
  look()
})`

/**
 * Waits until something is so in the page, whichever page that is by then.
 *
 * @param {import('./app-process.mjs').App} app
 * @param {string} what JavaScript
 * @param {number} [time] milliseconds
 * @returns {Promise<boolean>}
 */
export async function waitFor(app, what, time = USABLE_TIME) {
  for (const end = Date.now() + time; ;) {
    const left = Math.max(0, end - Date.now())
    try {
      if (await app.devTools.evaluate(until(what, Math.min(left, 1_000)))) return true
    } catch (error) {
      if (!IN_BETWEEN.test(error.message)) throw error
      await pause(20)
    }
    if (Date.now() >= end) return false
  }
}

async function mustSee(app, what, why) {
  if (!(await waitFor(app, what))) throw new Error(`${why}; shown: ${await shown(app)}`)
}

const FOOT = `document.querySelector('[data-save-state]')`
/** The foot and the beginning of what is in the window. */
const shown = (app) =>
  app.devTools
    .evaluate(
      `[${FOOT}?.dataset.saveState ?? 'no foot', ${FOOT}?.innerText, document.body.innerText.replace(/\\s+/g, ' ').slice(0, 300)].join(' · ')`,
    )
    .catch(({ message }) => message)

/** What only a person could answer. */
const DIALOG = `document.querySelector('dialog[open], [role=alertdialog], [role=dialog]') !== null`
/** The opening frame says "on disk" as well, but knows no sequence. */
const USABLE = `/^\\d+$/.test(document.querySelector('[data-save-state="on-disk"]')?.dataset.sequence ?? '')`

/**
 * Waits until the app can be used, which it must come to by itself. Answers the sequence at its foot.
 *
 * @param {import('./app-process.mjs').App} app
 * @returns {Promise<number>}
 */
export async function whenUsable(app) {
  for (const end = Date.now() + USABLE_TIME; ;) {
    await waitFor(app, `${USABLE} || ${DIALOG}`, Math.max(0, end - Date.now()))
    // In one piece: a database that turns out to be damaged is replaced, and the page loaded again.
    const now = await app.devTools
      .evaluate(
        `({ asks: ${DIALOG}, sequence: ${USABLE} ? document.querySelector('[data-save-state]').dataset.sequence : null })`,
      )
      .catch(({ message }) => ({ asks: false, sequence: null, message }))
    if (now.asks) throw new Error(`It asks instead of opening: ${await shown(app)}`)
    if (now.sequence !== null) return Number(now.sequence)
    if (Date.now() > end) throw new Error(`It did not become usable by itself: ${await shown(app)}`)
    await pause(50)
  }
}

const ROWS = `document.querySelectorAll('[role=grid] [role=row]').length > 1`
/** The frame stands before its keys work; what offers the sample comes with its key. */
const OFFER = `[...document.querySelectorAll('button')].some(({ innerText }) => /sample/i.test(innerText))`

/** Whether the dossier in front has no sources; to be asked in the library. */
export async function isEmpty(app) {
  await mustSee(app, `${ROWS} || ${OFFER}`, 'No library')
  return app.devTools.evaluate(`!(${ROWS})`)
}

/** Brings the sample dossier in, as a person does whose library is empty. */
export async function takeSample(app) {
  await mustSee(app, OFFER, 'The sample is not offered')
  // Once only: a second press while the first is still at work brings a second dossier.
  await press(app.devTools, 's')
  await mustSee(app, ROWS, 'The sample did not come')
  await settled(app)
}

/** To a text in the reader, with the cursor in it. */
export async function openReader(app, down = 1) {
  const { devTools } = app
  await press(devTools, 'Control+1')
  await mustSee(app, ROWS, 'No library')
  for (let step = 0; step < down; step += 1) await press(devTools, 'ArrowDown')
  await press(devTools, 'Enter')
  await mustSee(app, `document.querySelector('article:focus') !== null`, 'No text to read')
}

export async function openLibrary(app) {
  await press(app.devTools, 'Control+1')
  await mustSee(app, ROWS, 'No library')
}

/** Nothing is being written any more. */
export async function settled(app) {
  const calm = `document.querySelector('[data-save-state="on-disk"]') !== null`
  await mustSee(app, calm, 'It never says that all is on disk')
  // A commit may have been asked for that has not had its turn yet.
  await pause(30)
  await mustSee(app, calm, 'It never says that all is on disk')
}

const KINDS = ['e', 'o', 'f']
const INSPECTOR = `document.querySelector('[data-inspector] :is(input, textarea, [contenteditable]):focus') !== null`

/** A new annotation on the next sentence. */
async function tag(context, random) {
  const { devTools, app } = context
  await press(devTools, 'ArrowRight')
  if (random.chance(0.3)) await press(devTools, 'Shift+ArrowRight')
  await press(devTools, random.pick(KINDS))
  // The inspector takes the focus once the annotation has come round; Enter gives it back.
  if (await waitFor(app, INSPECTOR, 3_000)) await press(devTools, 'Enter')
  await waitFor(app, `document.querySelector('article:focus') !== null`, 1_000)
  context.made += 1
}

/** Never more than was done here: undoing the import would leave nothing to edit. */
async function takeBack(context, random) {
  const steps = Math.min(context.made, random.integer(1, 4))
  context.made -= steps
  await times(steps, () => press(context.devTools, 'Control+z'))
}

const times = async (count, work) => {
  for (let index = 0; index < count; index += 1) await work()
}

const EDITS = [
  { weight: 5, run: tag },
  {
    weight: 4,
    run: async ({ devTools }, random) => times(random.integer(1, 4), () => press(devTools, random.pick(KINDS))),
  },
  {
    weight: 3,
    run: ({ devTools }, random) =>
      times(random.integer(1, 3), () => press(devTools, random.pick(['Alt+Shift+]', 'Alt+]', 'Alt+Shift+[', 'Alt+[']))),
  },
  { weight: 2, run: takeBack },
  { weight: 2, run: ({ devTools }, random) => times(random.integer(1, 4), () => press(devTools, 'Control+Shift+z')) },
  {
    weight: 2,
    run: ({ devTools }, random) => times(random.integer(1, 3), () => press(devTools, random.pick(['j', 'k']))),
  },
  { weight: 1, run: ({ devTools }) => press(devTools, 'Delete') },
]
const BAG = EDITS.flatMap(({ weight, run }) => Array.from({ length: weight }, () => run))

/**
 * Edits as a person in a hurry does, by real keys, until told to stop or the app is gone.
 *
 * @param {import('./app-process.mjs').App} app
 * @param {import('./random.mjs').Random} random
 * @param {() => boolean} enough
 */
export async function edit(app, random, enough) {
  const context = { app, devTools: app.devTools, made: 0 }
  await tag(context, random)
  while (!enough()) await random.pick(BAG)(context, random)
}

/** One edit after another until at least `count` more are acknowledged. */
export async function editUntil(app, random, count, time = 30_000) {
  const goal = app.devTools.acknowledged + count
  const end = Date.now() + time
  await edit(app, random, () => app.devTools.acknowledged >= goal || Date.now() > end)
  if (app.devTools.acknowledged < goal) throw new Error(`Editing does not get on; shown: ${await shown(app)}`)
}
