import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import type { QuoteSelector } from './resolution.ts'
import { resolve } from './resolve.ts'

/** The selectors of the stretch between the two `|`, as they are stored, and the text without them. */
function marked(text: string): { readonly text: string; readonly selector: Required<QuoteSelector> } {
  const [before = '', quote = '', after = ''] = text.split('|')
  const plain = before + quote + after
  const [{ start, end }, { exact, prefix, suffix }] = describe(plain, {
    start: before.length,
    end: before.length + quote.length,
  })
  return { text: plain, selector: { exact, prefix, suffix, start, end } }
}

const FILLER = 'Rain fell on the hills and the river rose, as it does every year at this time. '
const LIST =
  'Exports grew by 7 per cent in 2013. Imports grew by 6 per cent in 2013. Prices grew by 5 per cent in 2013. '

suite('resolve', () => {
  it.each<[string, string, (text: string) => string, string]>([
    ['an unchanged text', `${FILLER}|the vote is final|, she said.`, (text) => text, 'position'],
    ['position 0', `|Nobody asked| the ferryman.`, (text) => text, 'position'],
    ['the end of the text', `${FILLER}|Nobody asked|`, (text) => text, 'position'],
    ['a lookalike elsewhere', `${FILLER}no money. ${LIST} |no money|. ${FILLER}`, (text) => text, 'position'],
    ['words added before', `${FILLER}|the vote is final|, she said.`, (text) => `Late edition. ${text}`, 'quote'],
    ['words dropped before', `${FILLER}|the vote is final|, she said.`, (text) => text.slice(20), 'quote'],
    [
      'a lookalike, text moved',
      `One said no money. ${FILLER}Two had |no money|. End.`,
      (text) => `New. ${text}`,
      'quote',
    ],
    [
      'context retouched',
      `She said that |the vote is final| and left.`,
      (text) => `X ${text.replace('said', 'insisted')}`,
      'quote',
    ],
    [
      'curly marks in the context',
      `“So,” she said, “|the vote is final|,” and left.`,
      (text) => `X ${text.replace(/[“”]/g, '"')}`,
      'quote',
    ],
    ['emoji and marks', `🚢🚢 giá lúa |tăng thêm 🌾| rồi giảm 🚢`, (text) => `🙂 ${text}`, 'quote'],
    ['right to left', `قال المهندس إن |المحطة ستغطي نصف الاستهلاك| في الصيف`, (text) => `خبر. ${text}`, 'quote'],
  ])('finds the quote: %s', (_, before, change, method) => {
    const { text, selector } = marked(before)
    const now = change(text)
    const found = resolve(now, selector)
    expect(found).toMatchObject({ status: 'anchored', method })
    if (found.status !== 'anchored') return
    expect(now.slice(found.start, found.end)).toBe(selector.exact)
    const expected = before.split('|')[0] ?? ''
    expect(now.length - found.start).toBe(change(text).length - found.start)
    expect(Math.abs(found.start - expected.length)).toBeLessThanOrEqual(20)
  })

  it.each<[string, string, (text: string) => string, string]>([
    [
      'one word of it',
      `${FILLER}She said |the weary vote in the council is final| and left. ${FILLER}`,
      (text) => text.replace('weary', 'solemn'),
      'the solemn vote in the council is final',
    ],
    [
      'a word less',
      `${FILLER}She said |the vote in the council is quite final| and left. ${FILLER}`,
      (text) => text.replace(' quite', ''),
      'the vote in the council is final',
    ],
    [
      'typography only',
      `${FILLER}She said |“it isn’t over—yet”| and left.`,
      (text) => text.replace('“it isn’t over—yet”', `"it isn't over - yet"`),
      `"it isn't over - yet"`,
    ],
  ])('finds a changed quote: %s', (_, before, change, expected) => {
    const { text, selector } = marked(before)
    const now = `New. ${change(text)}`
    const found = resolve(now, selector)
    expect(found).toMatchObject({ status: 'anchored', method: 'fuzzy' })
    if (found.status === 'anchored') expect(now.slice(found.start, found.end)).toContain(expected)
  })

  it.each<[string, string, string, string]>([
    ['a digit', 'about 12 per cent a year', '12', '13'],
    ['a magnitude', 'some 40 million dollars a year', 'million', 'billion'],
    ['a currency', 'for $40 a head every year', '$', '€'],
    ['a sign', 'a change of -5 points in the year', '-5', '5'],
    ['a "not"', 'the vote in the council is not final', ' not', ''],
    ['a "not" at the edge', 'not a vote that the council wanted', 'not ', ''],
    ['a contraction', 'the council does care for the vote', 'does', "doesn't"],
    ['a name', 'the vote is what Okafor wanted this year', 'Okafor', 'Tran'],
    ['a name that begins the sentence', 'Okafor wanted the vote this year', 'Okafor', 'Tran'],
    ['a direction', 'rents in the old town grew last year', 'grew', 'fell'],
    ['a beginning of a word', 'the council finds it likely this year', 'likely', 'unlikely'],
    ['a promise', 'the council will hear the farmers', 'will', 'may'],
    ['a person', 'what she told the council of the vote', 'she', 'he'],
    ['the order', 'the farmers despise the ferrymen', 'farmers despise the ferrymen', 'ferrymen despise the farmers'],
    ['French', 'le conseil n’a pas voté la loi hier', ' pas', ''],
    ['Vietnamese', 'nông dân không nên gieo vụ mới', 'không nên', 'nên'],
    ['Chinese', '专家说农民不应在九月之前播种', '不应', '应'],
    ['Arabic', 'قال المهندس إن المحطة لا تكفي المدينة', 'لا ', ''],
  ])('does not anchor a quote in which this changed, and offers the place: %s', (_, quote, old, now) => {
    const { text, selector } = marked(`${FILLER}Somebody claimed: |${quote}|, and so it went on. ${FILLER}`)
    const changed = `New. ${text.replace(quote, quote.replace(old, now))}`
    const found = resolve(changed, selector)
    expect(found).toMatchObject({ status: 'orphaned', reason: 'changed-meaning' })
    if (found.status === 'anchored') return
    const [best] = found.candidates
    expect(changed.slice(best?.start, best?.end)).toContain(quote.replace(old, now).slice(-8))
  })

  it('does not take what another said for what was said, when that is gone', () => {
    const { text, selector } = marked(
      `Tran told the press: |we will not give up the quay|. The crowd went home. ${FILLER}` +
        `Okafor told the press: we will not give up the quay. The crowd went home. ${FILLER}`,
    )
    const now = `New. ${text.replace('Tran told the press: we will not give up the quay. The crowd went home. ', '')}`
    expect(resolve(now, selector)).toMatchObject({ status: 'orphaned', reason: 'context-mismatch' })
  })

  it.each<[string, string, (text: string) => string, string]>([
    ['gone', `${FILLER}|a purple monument to rounding up| stood there.`, () => FILLER, 'not-found'],
    [
      'gone from a list of its like',
      `${LIST}|Rents grew by 4 per cent in 2013.| Wages grew by 3 per cent in 2013. ${FILLER}`,
      (text) => text.replace('Rents grew by 4 per cent in 2013. ', ''),
      'not-found',
    ],
    [
      'deleted, its double stays',
      `${FILLER}|He declined to comment on that.| Rain again on the quay. ${LIST}He declined to comment on that. Later he did.`,
      (text) => text.replace('He declined to comment on that. ', ''),
      'context-mismatch',
    ],
    [
      'a short quote in other surroundings',
      `One in |seven| of them.`,
      () => `${LIST} seven dwarfs`,
      'context-mismatch',
    ],
    [
      'two equal places, neither where it was',
      `Item: |no money| left. Item: no money left. `,
      (text) => `New. ${text.repeat(2)}`,
      'ambiguous',
    ],
  ])('makes an orphan: %s', (_, before, change, reason) => {
    const { text, selector } = marked(before)
    expect(resolve(change(text), selector)).toMatchObject({ status: 'orphaned', reason })
  })

  it.each<[string, string, QuoteSelector, object]>([
    ['an empty quote', 'abc', { exact: '' }, { status: 'orphaned', reason: 'empty-quote' }],
    ['an empty text', '', { exact: 'abc', start: 0, end: 3 }, { status: 'orphaned', reason: 'not-found' }],
    [
      'only a quote, once',
      'the one and only',
      { exact: 'one' },
      { status: 'anchored', start: 4, end: 7, method: 'quote' },
    ],
    ['only a quote, twice', 'one and one', { exact: 'one' }, { status: 'orphaned', reason: 'ambiguous' }],
    [
      'position 0 is not missing',
      'one and one',
      { exact: 'one', start: 0, end: 3 },
      { status: 'anchored', start: 0, method: 'position', score: 1 },
    ],
    ['only a start', 'one and one', { exact: 'one', start: 8 }, { status: 'anchored', start: 8, method: 'position' }],
    ['only an end', 'one and one', { exact: 'one', end: 11 }, { status: 'anchored', start: 8, method: 'position' }],
    [
      'start and end that contradict the quote',
      'one and one',
      { exact: 'one', start: 0, end: 7 },
      { status: 'orphaned', reason: 'ambiguous' },
    ],
    [
      'nulls',
      'the one',
      { exact: 'one', prefix: null, suffix: null, start: null, end: null },
      { status: 'anchored', start: 4 },
    ],
    [
      'a position beyond the end',
      'the one',
      { exact: 'one', start: 900, end: 903 },
      { status: 'anchored', start: 4, method: 'quote' },
    ],
    [
      'a negative position',
      'the one',
      { exact: 'one', start: -3, end: 0 },
      { status: 'anchored', start: 4, method: 'quote' },
    ],
    [
      'no guess by nearness',
      'a one, b one',
      { exact: 'one', start: 3, end: 6 },
      { status: 'orphaned', reason: 'ambiguous' },
    ],
    ['context decides', 'a one, b one', { exact: 'one', prefix: 'b ', suffix: '' }, { status: 'anchored', start: 9 }],
    ['overlapping places', 'aaaa', { exact: 'aa' }, { status: 'orphaned', reason: 'ambiguous' }],
  ])('%s', (_, text, selector, expected) => {
    expect(resolve(text, selector)).toMatchObject(expected)
  })

  it('is not deceived when a copy of the quote has come to lie at its position', () => {
    const first = 'The board met early. There was no money left. The ferry waited. '
    const second = 'Years passed on the quay. There was no money left. Nobody sang. '
    const selector = marked(
      `${first}${second.replace('There was no money left.', '|There was no money left.|')}`,
    ).selector
    // All before the second copy is replaced by so much text that the first copy lies where the second did.
    const pad = 'x'.repeat((selector.start ?? 0) - first.indexOf('There'))
    const now = `${pad}${first}${second}`
    expect(now.startsWith(selector.exact, selector.start ?? 0)).toBe(true)
    const found = resolve(now, selector)
    expect(found).toMatchObject({ status: 'anchored', method: 'quote', start: now.lastIndexOf('There') })
  })

  it('leaves the doubt to a person when the copy elsewhere fits only somewhat better', () => {
    const { text, selector } = marked(
      'We saw the old boats. |No money.| The rest is known. We saw the new boats. No money. The rest was silence.',
    )
    const now = text.replace('the old boats', 'the new boats')
    expect(['position', 'ambiguous']).toContain(
      ((found) =>
        found.status === 'anchored' && found.start === selector.start
          ? found.method
          : 'reason' in found
            ? found.reason
            : 'wrong')(resolve(now, selector)),
    )
  })

  it('does not take the next item of a list for one that was deleted', () => {
    const item = (what: string, number: number): string =>
      `${what} in the old town grew by ${number} per cent in 2013. `
    const [rents, wages, loans] = [item('Rents', 4), item('Wages', 3), item('Loans', 2)]
    const { text, selector } = marked(`${FILLER}|${rents.trim()}| ${wages}${loans}${FILLER}`)
    expect(resolve(text.replace(rents, ''), selector)).toMatchObject({ status: 'orphaned' })
  })

  it('does not take a double for a quote that was reworded', () => {
    const double = 'Somebody wrote that the vote on the bridge is final and left it at that.'
    const { text, selector } = marked(
      `${FILLER}On Monday she wrote that |the vote on the bridge is final| and left the hall. ${FILLER}${double}`,
    )
    const now = text.replace(
      'On Monday she wrote that the vote on the bridge is final and left the',
      'Then she told us that the vote on the bridge is now final and left our',
    )
    const found = resolve(now, selector)
    expect(found.status === 'anchored' ? now.slice(found.start, found.end) : found.reason).toMatch(
      /now final|ambiguous|context-mismatch/,
    )
  })

  it('scores more agreement higher', () => {
    const { text, selector } = marked(`${FILLER}She said |the vote in the council is quite final| and left. ${FILLER}`)
    const texts = [
      text,
      `New. ${text}`,
      `New. ${text.replace('and left', 'and went')}`,
      `New. ${text.replace(' quite', '')}`,
    ]
    const scores = texts.map((now) => {
      const found = resolve(now, selector)
      return found.status === 'anchored' ? found.score : 0
    })
    expect(scores[0]).toBe(1)
    expect([...scores].sort((one, other) => other - one)).toEqual(scores)
    expect(new Set(scores).size).toBe(4)
  })

  it('finds every passage of an unchanged text where it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        (text, one, other) => {
          const start = one % text.length
          const end = start + 1 + (other % (text.length - start))
          const [, quote] = describe(text, { start, end })
          expect(resolve(text, { ...quote, start, end })).toMatchObject({
            status: 'anchored',
            start,
            end,
            method: 'position',
            score: 1,
          })
        },
      ),
    )
  })

  /** What texts are hard on offsets: marks, directions, line ends, spaces of all kinds, halves of characters, and much of the same. */
  const UNITS = [
    'a',
    'b',
    'no ',
    '12',
    '🙂',
    '👩🏽‍🔧',
    'e\u0301',
    'ạ',
    'ạ\u0323',
    'مر',
    'שלום',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\u200f',
    '\ufeff',
    '\ud83d',
    '\ude42',
    '。',
    '不',
  ] as const
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 120 }),
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 200 }),
    fc
      .tuple(
        fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 30 }),
        fc.integer({ min: 2, max: 60 }),
      )
      .map(([piece, times]) => piece.repeat(times)),
  )

  it('finds any stretch of any text where it is described, cut characters and copies included', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const start = one % text.length
        const end = start + 1 + (other % (text.length - start))
        const [position, quote] = describe(text, { start, end })
        const found = resolve(text, { ...quote, start: position.start, end: position.end })
        expect(found).toMatchObject({ status: 'anchored', start, end, method: 'position', score: 1 })
        // Without the position: here or nowhere.
        const byQuote = resolve(text, quote)
        if (byQuote.status === 'anchored') expect(byQuote).toMatchObject({ start, end, method: 'quote' })
        else
          expect(
            text.split(quote.exact).length > 2 ||
              text.indexOf(quote.exact, start + 1) !== -1 ||
              text.indexOf(quote.exact) !== start,
          ).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
