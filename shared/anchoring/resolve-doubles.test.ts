import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import { resolve } from './resolve.ts'

const QUOTE = 'Tran said that fishing permits had reached 11 per cent this year.'
const BEFORE = 'The council rose at noon. Nobody in the hall spoke for a while. Outside, the market went on. '
const AFTER = ' Rain fell on the hills. A boat came in late. Lamps were lit along the quay. He said no more.'

function quoted(text: string, quote: string, at = text.indexOf(quote)) {
  const span = { start: at, end: at + quote.length }
  return { ...describe(text, span)[1], ...span }
}

suite('a quote and what resembles it', () => {
  it.each([
    ['a phrase', 'fishing permits', 'quay rents'],
    ['a phrase for a word', 'permits', 'the dues at sea'],
    ['a phrase with a small word in it', 'the price of grain', 'the rent of quays'],
  ])('is not found where it is said of something else, whatever stands beside it: %s', (_, old, now) => {
    const quote = QUOTE.replace('fishing permits', old)
    const text = BEFORE + quote + AFTER
    const changed = resolve(`New. ${text.replace(quote, quote.replace(old, now))}`, quoted(text, quote))
    expect(changed).toMatchObject({ status: 'orphaned', reason: 'changed-meaning' })
  })

  it.each([
    ['a word of it', 'permits had', 'permits nearly had'],
    ['a word far beside it', 'market went', 'market slowly went'],
    ['the far end of what stood beside it', 'for a while. Outside', 'for long. Outside'],
  ])('is found where it stood when an editor changed %s', (_, old, now) => {
    const text = BEFORE + QUOTE + AFTER
    const changed = `New. ${text.replace(old, now)}`
    const found = resolve(changed, quoted(text, QUOTE))
    expect(found).toMatchObject({ status: 'anchored', start: changed.indexOf('Tran') })
  })

  it.each([
    ['another sentence comes before it', `${BEFORE}He left. ${QUOTE}${AFTER}`],
    ['another sentence comes after it', `${BEFORE}${QUOTE} He left.${AFTER}`],
    ['what follows ends otherwise', `${BEFORE}${QUOTE}${AFTER.replace('fell on the hills', 'fell and fell')}`],
    ['it differs far away only', `${BEFORE}${QUOTE}${AFTER.replace('A boat came in late', 'Nobody went home')}`],
  ])('is not taken for its double when it was deleted and %s', (_, double) => {
    const text = `${BEFORE}${QUOTE}${AFTER} ${double}`
    const selector = quoted(text, QUOTE)
    expect(resolve(text, selector)).toMatchObject({ status: 'anchored', start: selector.start })
    expect(resolve(`New. ${double}`, selector)).toMatchObject({ status: 'orphaned' })
  })
})
