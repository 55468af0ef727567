import { describe, expect, it } from 'vitest'
import { isFragment, isNearlyEqual, quotationOf, wordsOfQuotation } from './same-quotation.ts'

const LONG = 'We will keep the gates of the upper dam closed for as long as the river stays this low'

const fragment = (short: string, long: string) => isFragment(quotationOf(short), quotationOf(long))
const near = (a: string, b: string) => isNearlyEqual(quotationOf(a), quotationOf(b))

describe('wordsOfQuotation', () => {
  it.each([
    ['marks and case', '“The DAM—will hold,”', '"the dam - will hold"'],
    ['no-break spaces', 'the\u00a0dam', 'the  dam'],
    ['composed accents', 'Tuyết nói', 'Tuyết nói'.normalize('NFD')],
    ['apostrophes', 'It won’t', "it won't"],
    ['stops of acronyms', 'the U.S. navy', 'the US navy'],
    ['percent', '71 per cent', '71%'],
    ['minus signs', 'by −5', 'by -5'],
  ])('does not see %s', (_what, a, b) => {
    expect(wordsOfQuotation(a)).toEqual(wordsOfQuotation(b))
  })

  it.each([
    ['numbers', '71 ships', '17 ships'],
    ['decimals', '7.1 ships', '71 ships'],
    ['signs', 'fell by -5', 'fell by 5'],
    ['currencies', '$5', '€5'],
    ['tones', 'má', 'mà'],
    ['characters', '未来', '本来'],
  ])('sees %s', (_what, a, b) => {
    expect(wordsOfQuotation(a)).not.toEqual(wordsOfQuotation(b))
  })

  it('reads a range as two numbers', () => {
    expect(wordsOfQuotation('2015-2017')).toEqual(['2015', '2017'])
  })
})

describe('isFragment', () => {
  it.each([
    ['a part of six words', 'keep the gates of the upper', LONG, true],
    ['the end of it', 'as long as the river stays this low', LONG, true],
    ['a part of five words', 'the gates of the upper', LONG, false],
    ['words in another order', 'the upper dam of the gates', LONG, false],
    ['the longer of the two', LONG, 'keep the gates of the upper', false],
    [
      'words after a negation',
      'China will close the gates again',
      'I do not think China will close the gates again',
      false,
    ],
    ['words after a far negation', LONG, `That is not so, as I have said before. ${LONG}`, true],
    ['words before a negation', 'we will keep the gates closed', 'we will keep the gates closed never', false],
    ['eleven characters', '我们不会为这座大坝付钱', '他说我们不会为这座大坝付钱因为它不是我们的', false],
    ['twelve characters', '我们将会为这座大坝付钱的', '他说我们将会为这座大坝付钱的因为它是我们的', true],
  ])('%s', (_what, short, long, expected) => {
    expect(fragment(short, long)).toBe(expected)
  })

  it('finds a later occurrence when the first is turned round', () => {
    const short = 'we will open the upper gates'
    expect(
      fragment(short, `it is not true that ${short} and then everybody saw that in fact and at last ${short}`),
    ).toBe(true)
  })
})

describe('isNearlyEqual', () => {
  it.each([
    ['one article less', LONG.replace('the upper', 'upper')],
    [
      'another spelling',
      'We will honour what our neighbours signed long ago here',
      'We will honor what our neighbours signed long ago here',
    ],
    [
      'organise and organize',
      'They organise the talks among the river states every year',
      'They organize the talks among the river states every year',
    ],
  ])('%s', (_what, a, b = LONG) => {
    expect(near(a, b)).toBe(true)
    expect(near(b, a)).toBe(true)
  })

  it.each([
    ['will and will not', LONG.replace('will', 'will not')],
    ['will and won’t', LONG.replace('will', 'won’t')],
    ['will and may', LONG.replace('will', 'may')],
    ['another noun', LONG.replace('river', 'ocean')],
    ['another verb of its length', LONG.replace('keep', 'kept')],
    ['two words of eighteen', LONG.replace('the upper dam', 'dam')],
    [
      '71 and 17',
      'They counted 71 ships in the lower harbour last week',
      'They counted 17 ships in the lower harbour last week',
    ],
    [
      'a number less',
      'They counted 71 ships in the lower harbour last week',
      'They counted ships in the lower harbour last week',
    ],
    [
      'seven and eleven',
      'They sent seven ships to the lower harbour last week',
      'They sent eleven ships to the lower harbour last week',
    ],
    [
      'increase and decrease',
      'They promise to increase trade with every river state soon',
      'They promise to decrease trade with every river state soon',
    ],
    [
      'likely and unlikely',
      'It is likely that the dam holds for ten years',
      'It is unlikely that the dam holds for ten years',
    ],
    [
      'subject and object changed',
      'Toria will never attack Velmark over the water of the dam',
      'Velmark will never attack Toria over the water of the dam',
    ],
    [
      'not in Vietnamese',
      'Chúng tôi sẽ trả tiền cho con đập này vào năm sau',
      'Chúng tôi sẽ không trả tiền cho con đập này vào năm sau',
    ],
    ['not in Chinese', '我们会为这座大坝付钱因为它是我们大家的工程', '我们不会为这座大坝付钱因为它是我们大家的工程'],
    ['another character', '我们会为这座大坝付钱因为它是我们大家的工程', '他们会为这座大坝付钱因为它是我们大家的工程'],
    ['seven words', 'the dam holds for many long years', 'dam holds for many long years'],
  ])('not with %s', (_what, a, b = LONG) => {
    expect(near(a, b)).toBe(false)
    expect(near(b, a)).toBe(false)
  })
})
