import { clearPlainText, givePlainText, openPlain, openSource, setPlainText, startApp, toLibrary } from './app.mjs'
import { lookOf, plainHtml } from './plain-page.mjs'

const SMALL_TIMES = 7

/**
 * @typedef {object} Openings milliseconds, one of each a round
 * @property {number[]} text first frame with text
 * @property {number[]} first first frame with all annotations on the screen
 * @property {number[]} all
 * @property {number[]} plain
 * @property {number[]} small first frame of the article of 5,000 words
 * @property {number[]} smallPlain
 */

/**
 * Opens the book and sets the same text as plain HTML, in an app that was just started; then the same with the common
 * article, several times. Which goes first changes.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {string} profile
 * @param {string} folder of the app
 * @param {import('./app.mjs').Station['made']} made
 * @returns {Promise<Openings>}
 */
export async function measureOpenings(context, profile, folder, made) {
  const times = { text: [], first: [], all: [], plain: [], small: [], smallPlain: [] }
  const html = { book: plainHtml(made.book), article: plainHtml(made.article) }
  const look = await lookOnce(context, profile, folder, made)
  const rounds = context.quick ? 3 : 7
  for (let round = 1; round <= rounds; round += 1) {
    const station = await startApp(context, profile, folder, made)
    try {
      const plain = await openPlain(station, look)
      await inTurns(round, [() => openBook(station, times), () => setBook(plain, html.book, times)])
      await clearPlainText(plain)
      await measureSmall(station, plain, html.article, times, round)
    } finally {
      await station.stop()
    }
    const last = (name) => Math.round(times[name].at(-1))
    context.log(
      `reader: opening ${round} of ${rounds}: text ${last('text')} ms, first ${last('first')} ms, all ${last('all')} ms, plain ${last('plain')} ms; ` +
        `article ${last('small')} ms, plain ${last('smallPlain')} ms`,
    )
  }
  return times
}

/** How the reader sets its text; also fills the app's database and the file cache. */
async function lookOnce(context, profile, folder, made) {
  const station = await startApp(context, profile, folder, made)
  try {
    // Where its annotations stand is kept when it is left.
    await openSource(station, 'book')
    await toLibrary(station)
    await openSource(station, 'article')
    return await lookOf(station.page)
  } finally {
    await station.stop()
  }
}

async function inTurns(round, works) {
  for (const work of round % 2 === 1 ? works : [...works].reverse()) await work()
}

async function openBook(station, times) {
  const { text, first, all } = await openSource(station, 'book')
  times.text.push(text)
  times.first.push(first)
  times.all.push(all)
  await toLibrary(station)
}

async function setBook(plain, html, times) {
  await givePlainText(plain, html)
  times.plain.push(await setPlainText(plain))
}

async function measureSmall(station, plain, html, times, round) {
  await givePlainText(plain, html)
  const pick = { small: [], smallPlain: [] }
  for (let turn = 0; turn < SMALL_TIMES; turn += 1)
    await inTurns(round + turn, [
      async () => {
        pick.small.push((await openSource(station, 'article')).first)
        await toLibrary(station)
      },
      async () => {
        pick.smallPlain.push(await setPlainText(plain))
        await clearPlainText(plain)
      },
    ])
  for (const name of ['small', 'smallPlain']) times[name].push(...pick[name])
}
