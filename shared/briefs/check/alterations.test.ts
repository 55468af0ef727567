import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../../testing/random.ts'
import { checkPrinted } from './check-printed.ts'
import { checkQuote } from './check-quote.ts'
import { isMarked } from './printed-atoms.ts'
import { checkedText, PrintedSearch } from './printed-search.ts'
import { abridge, ALTERATIONS, type Change, choicesOf, type Random, VARIANTS } from './testing/alterations.ts'
import { PORT, RIVER, VINEYARD } from './testing/more-texts.ts'
import { DELTA, DESERT, HARBOUR } from './testing/texts.ts'

/** Beside the repository, never in it. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/sources')
const ARTICLES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  : []
const TEXTS = [HARBOUR, DELTA, DESERT, VINEYARD, PORT, RIVER, ...ARTICLES]
const COUNT = 1_000
const SEEDS = [1, 20_261, 77, 4_096, Math.floor(Math.random() * 2 ** 31)]

const hasUnspaced = (text: string): boolean => /\p{sc=Han}/u.test(text)

/** Whole words of one line: five and more, of Chinese eight characters and more. */
function passageOf(text: string, random: Random): string {
  const lines = text.split('\n').filter((line) => (hasUnspaced(line) ? line.length > 20 : line.split(' ').length > 7))
  const line = (random.of(lines) ?? '').trim()
  const units = hasUnspaced(line) ? Array.from(line) : line.split(/(?<=\s)(?=\S)/u)
  const least = hasUnspaced(line) ? 10 : 6
  const length = Math.min(units.length, least + random.whole(30))
  const start = random.whole(units.length - length + 1)
  return units
    .slice(start, start + length)
    .join('')
    .trim()
}

/** Letters, digits and signs alone, so that what only typography parts is the same: not the code under test. */
const bare = (text: string): string =>
  text.normalize('NFC').replace(/[\s\p{Pi}\p{Pf}"'`„‚「」\u00ad\u200b\u2066-\u2069]|[–—\u2011]/gu, '')

interface Case {
  readonly made: string
  readonly text: string
  readonly exact: string
  readonly printed: string
}

function casesOf(changes: Readonly<Record<string, Change>>, random: Random, honest: boolean): readonly Case[] {
  const names = Object.keys(changes)
  const bareText = new Map(TEXTS.map((text) => [text, bare(text)]))
  const cases: Case[] = []
  const seen = new Set<string>()
  for (let tried = 0; tried < COUNT * 50 && (cases.length < COUNT || seen.size < names.length); tried += 1) {
    const made = names[tried % names.length] ?? ''
    // Enough of the others: only what seldom finds a place is still wanted.
    if (cases.length >= COUNT && seen.has(made)) continue
    const text = random.of(TEXTS) ?? ''
    const exact = passageOf(text, random)
    const printed = changes[made]?.(exact, random) ?? null
    if (printed === null || printed === exact) continue
    // A change that leaves words which the text has as well is none, whoever says so.
    if (!honest && bareText.get(text)?.includes(bare(printed))) continue
    cases.push({ made, text, exact, printed })
    seen.add(made)
  }
  return cases
}

const isFaithful = (status: string): boolean => status === 'EXACT' || status === 'NORMALISED'
const told = (cases: readonly Case[]): string =>
  cases
    .slice(0, 10)
    .map(({ made, exact, printed }) => `${made}:\n  ${exact}\n  ${printed}`)
    .join('\n')

describe.each(SEEDS)('1,000 changes to quotations, seed %i', (seed) => {
  it('no altered one passes, in the contract or in a brief', () => {
    const cases = casesOf(ALTERATIONS, choicesOf(randomOf(seed)), false)
    expect(cases.length).toBeGreaterThanOrEqual(COUNT)
    const unused = Object.keys(ALTERATIONS).filter((name) => !cases.some(({ made }) => made === name))
    expect(unused).toEqual([])
    expect(told(cases.filter(({ text, printed }) => isFaithful(checkQuote(text, printed).status)))).toBe('')
    expect(told(cases.filter(({ exact, printed }) => isFaithful(checkPrinted(exact, printed).status)))).toBe('')
    const searches = new Map(TEXTS.map((text) => [text, new PrintedSearch([checkedText({ name: '', text })])]))
    // In all of a text, what stands in brackets or in another order may well stand elsewhere in this order.
    const sought = cases.filter(({ made }) => !/brackets|other order/.test(made))
    const passed = sought.filter(({ text, printed }) =>
      isFaithful(searches.get(text)?.check(printed).status ?? 'EXACT'),
    )
    expect(told(passed)).toBe('')
  })

  it('no honest one is refused', () => {
    const cases = casesOf(VARIANTS, choicesOf(randomOf(seed)), true)
    expect(cases.length).toBeGreaterThanOrEqual(COUNT)
    expect(told(cases.filter(({ text, printed }) => !isFaithful(checkQuote(text, printed).status)))).toBe('')
    expect(told(cases.filter(({ exact, printed }) => !isFaithful(checkPrinted(exact, printed).status)))).toBe('')
  })

  it('no honest shortening is refused in a brief, and none is exact in the contract', () => {
    const cases = casesOf({ shortened: abridge }, choicesOf(randomOf(seed)), true).filter(
      ({ exact }) => !isMarked(exact),
    )
    expect(cases.length).toBeGreaterThan(COUNT / 2)
    const refused = cases.filter(({ exact, printed }) => {
      const { status, abridged } = checkPrinted(exact, printed)
      return !isFaithful(status) || !abridged
    })
    expect(told(refused)).toBe('')
    expect(told(cases.filter(({ text, printed }) => isFaithful(checkQuote(text, printed).status)))).toBe('')
  })
})
