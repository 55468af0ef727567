import { describe, expect, it } from 'vitest'
import { samePassageIn } from './same-passage.ts'

const FIRST = `The harbour board met on Monday. The dredging of the northern channel will cost 40 million crowns, the engineer said. Nobody asked who pays.

Later the mayor spoke. She thanked the pilots for their patience during the winter storms. The meeting ended at nine.`

const SECOND = `Minutes, as printed.

She thanked the pilots for their patience during the winter storms. A vote followed.

The board of the harbour met on Monday. Dredging the northern channel will cost some 40 million crowns, said the engineer. No one asked who pays.`

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const search = (from: string, to: string, words: string) => {
  const answer = samePassageIn(to)(from, spanOf(from, words))
  return answer.status === 'found' ? { ...answer, words: to.slice(answer.place.start, answer.place.end) } : answer
}

describe('samePassageIn', () => {
  it('finds the very words wherever the other text has them', () => {
    const words = 'She thanked the pilots for their patience during the winter storms.'
    expect(search(FIRST, SECOND, words)).toMatchObject({ status: 'found', isExact: true, words })
  })

  it('finds changed words and says that they are', () => {
    const words = 'The dredging of the northern channel will cost 40 million crowns, the engineer said.'
    const printed = FIRST.replace('will cost 40', 'is to cost 40')
    expect(search(FIRST, printed, words)).toMatchObject({
      status: 'found',
      isExact: false,
      words: words.replace('will cost 40', 'is to cost 40'),
    })
  })

  it('says of words that stand twice alike that they may be either', () => {
    const twice = 'It was late. The gate stayed shut. It rained. It was late. The gate stayed shut. It rained.'
    const once = 'Nothing else. The gate stayed shut. Nothing more.'
    const answer = search(once, twice, 'The gate stayed shut.')
    expect(answer.status).toBe('unsure')
    expect(answer.status === 'unsure' && answer.places.map(({ start, end }) => twice.slice(start, end))).toEqual([
      'The gate stayed shut.',
      'The gate stayed shut.',
    ])
  })

  it('says so when the other text has nothing of it', () => {
    expect(
      search(FIRST, 'Quite another text, about bees and their keepers in the hills.', 'The meeting ended at nine.'),
    ).toEqual({
      status: 'none',
    })
  })

  it('offers what shares most words without a claim', () => {
    const words = 'The dredging of the northern channel will cost 40 million crowns, the engineer said.'
    const answer = search(FIRST, SECOND, words)
    expect(answer.status).toBe('unsure')
    expect(answer.status === 'unsure' && answer.places.map(({ start, end }) => SECOND.slice(start, end))).toEqual([
      expect.stringContaining('40 million crowns'),
    ])
  })

  it('finds a passage in its own text', () => {
    const words = 'The meeting ended at nine.'
    expect(search(FIRST, FIRST, words)).toMatchObject({ status: 'found', place: spanOf(FIRST, words), isExact: true })
  })
})
