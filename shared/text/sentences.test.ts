import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { nextSentence, previousSentence, sentenceAt, sentencesOf } from './sentences.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length })

/** Each case is one text with a bar wherever one sentence ends and the next begins. */
const CASES: readonly (readonly [string, string])[] = [
  ['en', 'It rained.| The port closed.| Nobody came.'],
  ['en', 'The U.S. Navy left the U.K. base in the U.S.| The port stayed.'],
  ['en', 'Mr. Ansell met Dr. J. K. Orme, Gen. Ruiz and St. Clair on Jan. 5.| He left.'],
  ['en', 'Harry S. Tarrant spoke.| He was late.'],
  ['en', 'It cost $2.8 billion.| Exports rose 4.5 percent.'],
  ['en', '“We agreed,” he said.| “It is done.”| She left.'],
  ['en', '“Stop it.| Now!” he cried.| Then “Why?” asked the clerk.'],
  ['en', '"Is it over?" she asked.| "Yes."| They went.'],
  ['en', 'Well… perhaps not.| Wait...| What?!| Never.'],
  ['en', 'They met (in secret.)| Then [openly.]| So it was.'],
  ['en', 'See No. 5 and Fig. 3 of vol. 2.| The answer was no.| Then they left.'],
  ['en', 'Acme Corp. President Lund spoke to Rand Inc., a firm.| The shares of Acme Corp.| The rest fell.'],
  ['en', 'At 5 p.m. Monday it rained.| At 6 a.m.| The sun rose.'],
  ['en', 'Ports, e.g. Varna, i.e. the old ones, matter vs. roads.| Done.'],
  ['en', 'Visit www.example.org or mail a.b@example.org.| Thanks.'],
  ['en', '1. First the port.| 2 ships came.'],
  ['en', 'It rose in 2012.| 2013 was worse.'],
  ['en', 'It rained.[12] And snowed.[3]'.replace('] And', ']| And')],
  ['en', 'It rained.| iPhone sales fell.'],
  ['en', 'First line\nsecond line.\n|Third.'],
  ['en', 'A headline\n\n|A paragraph.'],
  ['en', 'no capital. no end.'],
  ['en', 'He has a Ph.D. in law.| His wife has an M.D.| “Fine,” he said.'],
  ['en', 'Sales etc. are fine, etc.| The end.'],
  ['vi', 'Ông Trần sống ở TP. Hồ Chí Minh.| Th.S. Lê Văn An đồng ý.| PGS. TS. Hà nói.'],
  ['vi', 'Gạo, cà phê, v.v. đều tăng.| Ông nói.'],
  ['fr', 'M. Dupont a dit : « Bonjour.\u00A0»| Puis il est parti vers 10 h env. avec Mme. Roy.'],
  ['de', 'Am 3. Oktober kam Dr. Weiß z. B. nach Ulm.| Er blieb.| „Gut.“| Schluss.'],
  ['es', '¿Quién?| EE.UU. firmó.| ¡No!'],
  ['zh', '他来了。|“好。”|然后走了。|是吗？|是！'],
  ['ja', '「そうだ。」と言った。|彼は帰った。'],
  ['hi', 'वह आया। |वह गया।'],
  ['ar', 'هل جاء؟| نعم جاء.| ثم ذهب.'],
  ['und', ''],
  ['und', ' \n\t '],
]

function spansOf(marked: string): { text: string; printed: string[] } {
  const printed = marked
    .split('|')
    .map((part) => part.replace(/^\s+|\s+$/gu, ''))
    .filter((part) => part !== '')
  return { text: marked.replaceAll('|', ''), printed }
}

describe('sentencesOf', () => {
  it.each(CASES)('%s: %s', (language, marked) => {
    const { text, printed } = spansOf(marked)
    const found = sentencesOf(text, whole(text), language).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(printed)
  })

  it('keeps to its block', () => {
    const text = 'One. Two. Three.'
    expect(sentencesOf(text, { start: 6, end: 12 }, 'en')).toEqual([
      { start: 6, end: 9 },
      { start: 10, end: 12 },
    ])
  })

  const part = fc.constantFrom(
    'a',
    'A',
    ' ',
    '. ',
    '.',
    '? ',
    '“',
    '”',
    '"',
    ')',
    '(',
    '\n',
    '\n\n',
    'U.S',
    'Mr',
    '5',
    '。',
    'と',
    '…',
    '«',
    '\u00A0',
    '😀',
    'م',
    ', ',
  )
  it('covers everything that is not blank, in order, trimmed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let last = 0
          for (const { start, end } of sentencesOf(text, whole(text), 'en')) {
            expect(text.slice(last, start).replace(/[\p{White_Space}\p{Cf}]/gu, '')).toBe('')
            expect(end).toBeGreaterThan(start)
            expect(/^\s|\s$/u.test(text.slice(start, end))).toBe(false)
            last = end
          }
          expect(text.slice(last).replace(/[\p{White_Space}\p{Cf}]/gu, '')).toBe('')
        },
      ),
    )
  })

  it('answers for one offset as the whole list would', () => {
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        fc.nat(60),
        (text, offset) => {
          const all = sentencesOf(text, whole(text), 'en')
          expect(nextSentence(text, whole(text), offset, 'en')).toEqual(all.find(({ end }) => end > offset) ?? null)
          const before = all.filter(({ start }) => start < offset).at(-1) ?? null
          expect(previousSentence(text, whole(text), offset, 'en')).toEqual(before)
          const at = all.find(({ end }) => end > offset) ?? all.at(-1) ?? { start: 0, end: 0 }
          expect(sentenceAt(text, whole(text), offset, 'en')).toEqual(at)
        },
      ),
      { numRuns: 300 },
    )
  })

  const long: readonly (readonly [string, string])[] = [
    ['no end', 'harbour treaty '.repeat(100_000)],
    ['many ends', 'It rained. '.repeat(100_000)],
    ['blanks', '. '.repeat(5) + ' '.repeat(1_000_000)],
    ['line breaks', '\n'.repeat(500_000) + 'a'],
    ['stops', '.'.repeat(1_000_000)],
    ['quotes', '.”'.repeat(200_000)],
    ['initials', 'A. B. '.repeat(100_000)],
  ]
  it.each(long)('takes linear time: %s', (_name, text) => {
    const started = performance.now()
    sentencesOf(text, whole(text), 'en')
    sentenceAt(text, whole(text), text.length >> 1, 'en')
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
