import { describe, expect, it } from 'vitest'
import { checkPrinted } from './check-printed.ts'

const EXACT = 'The mayor’s well-known plan — nearly 4.5 billion — did not, she said, lapse. It holds.'

describe('checkPrinted', () => {
  it.each([
    ['as it stands', EXACT, 'EXACT', false],
    ['without its last stop', EXACT.slice(0, -1), 'EXACT', false],
    ['other marks and dashes', EXACT.replace('’', "'").replaceAll('—', '–'), 'NORMALISED', false],
    ['in marks', `“${EXACT}”`, 'NORMALISED', false],
    ['an ellipsis', 'The mayor’s well-known plan … did not, she said, lapse. It holds.', 'EXACT', true],
    ['a bracketed one', 'The mayor’s well-known plan […] lapse. It holds.', 'EXACT', true],
    ['spaced dots', 'The mayor’s well-known plan . . . lapse. It holds.', 'EXACT', true],
    ['at both ends', '… nearly 4.5 billion …', 'EXACT', true],
    ['two, and other typography', "The mayor's well-known plan ... did not ... lapse. It holds.", 'NORMALISED', true],
    ['in marks, shortened', '“The mayor’s … It holds”', 'NORMALISED', true],
    ['after a dash', '… nearly 4.5 billion — did not, she said, lapse. It holds.', 'EXACT', true],
    [
      'added words',
      'The mayor’s well-known plan [of 2019] — nearly 4.5 billion — did not, she said, lapse. It holds.',
      'EXACT',
      true,
    ],
    ['a head in small letters', '[t]he mayor’s … It holds.', 'EXACT', true],
    ['a capital head', 'The mayor’s … [S]he said, lapse. It holds.', 'EXACT', true],
    ['left out without a mark', 'The mayor’s well-known plan did not, she said, lapse. It holds.', 'ALTERED', false],
    [
      'cut at the end',
      'The mayor’s well-known plan — nearly 4.5 billion — did not, she said, lapse.',
      'ALTERED',
      false,
    ],
    ['cut at the start', 'It holds.', 'ALTERED', false],
    ['more than there is', `${EXACT} It always will.`, 'ALTERED', false],
    ['another order', 'It holds … The mayor’s well-known plan', 'ALTERED', false],
    ['half a word', 'The may… lapse. It holds.', 'ALTERED', false],
    ['half a compound', 'The mayor’s well-… lapse. It holds.', 'ALTERED', false],
    ['half a compound, behind', 'The mayor’s … known plan … It holds.', 'ALTERED', false],
    ['half a number', '… 5 billion … It holds.', 'ALTERED', false],
    [
      'exchanged for brackets',
      'The mayor’s well-known [idea] — nearly 4.5 billion — did not, she said, lapse. It holds.',
      'ALTERED',
      false,
    ],
    ['an ending in brackets', 'The mayor’s well-known plan[s] … It holds.', 'ALTERED', false],
    ['another head', '[a]he mayor’s … It holds.', 'ALTERED', false],
    ['a question', `${EXACT.slice(0, -1)}?`, 'ALTERED', false],
    ['something else', 'Bees returned early to the hills.', 'MISSING', false],
    ['only an ellipsis', '…', 'MISSING', false],
    ['nothing', '', 'MISSING', false],
  ])('%s', (_, printed, status, abridged) => {
    expect(checkPrinted(EXACT, printed)).toMatchObject({ status, abridged })
  })

  it('says what is left out, and what is added', () => {
    const printed = 'The mayor’s [bold] plan'
    const exact = 'The mayor’s plan, which is not new'
    const { omitted, added } = checkPrinted(exact, `${printed} …`)
    expect(omitted.map(({ start, end }) => exact.slice(start, end))).toEqual([', which is not new'])
    expect(added.map(({ start, end }) => printed.slice(start, end))).toEqual(['[bold]'])
  })

  it('says what differs, word by word, and not how it is set', () => {
    const { differences } = checkPrinted('It lapsed — with the “1991” protocol.', 'It lapsed - in the "1991" protocol.')
    expect(differences.filter(({ type }) => type !== 'same')).toEqual([
      { type: 'source', text: 'with' },
      { type: 'printed', text: 'in' },
    ])
    expect(differences.map(({ type, text }) => (type === 'source' ? '' : text)).join('')).toBe(
      'It lapsed - in the "1991" protocol.',
    )
  })

  it.each([
    ['Chinese', '我们不同意在雨季之前放水。', '我们…同意在雨季之前[大量]放水。', 'EXACT'],
    ['Chinese with a change', '我们不同意在雨季之前放水。', '我们…反对在雨季之前放水。', 'ALTERED'],
    ['Arabic', 'لا نتوقع أن ترتفع الرسوم قبل نهاية العام', 'لا نتوقع … قبل نهاية العام', 'EXACT'],
    ['French elision', 'C’est l’État qui n’a pas payé', '… État qui … payé', 'EXACT'],
    ['French negation cut', 'C’est l’État qui n’a pas payé', 'C’est l’État qui … a pas payé', 'ALTERED'],
    ['decomposed', 'nông dân không nên gieo vụ mới', 'nông dân … vụ mới'.normalize('NFD'), 'NORMALISED'],
    ['a tone of a part', 'nông dân không nên gieo vụ mới', 'nông dân … vu mới', 'ALTERED'],
    [
      'an ellipsis and brackets of the source',
      'and then… [sic] nothing came',
      'and then… [sic] nothing … came',
      'EXACT',
    ],
  ])('%s', (_, exact, printed, status) => {
    expect(checkPrinted(exact, printed).status).toBe(status)
  })

  it('ends on what was made to be slow', () => {
    const exact = 'a '.repeat(3_000)
    expect(checkPrinted(exact, `${'a … '.repeat(40)}b`).status).not.toBe('EXACT')
  })
})
