import { describe, expect, it } from 'vitest'
import { cutTimes, findDates } from './dates.ts'

describe('findDates', () => {
  it.each([
    ['May 3, 2021', '2021-05-03'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['06 July 2015', '2015-07-06'],
    ['3rd of May, 2021', '2021-05-03'],
    ['2021-05-03T10:00Z', '2021-05-03'],
    ['2021-05-03', '2021-05-03'],
    ['2021/5/3', '2021-05-03'],
    ['03.05.2021', '2021-05-03'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
    ['05/05/2021', '2021-05-05'],
    ['05/03/2021', null],
    ['ngày 3 tháng 5 năm 2021', '2021-05-03'],
    ['12 septembre 2018', '2018-09-12'],
    ['1er mars 2019', '2019-03-01'],
    ['3. Mai 2021', '2021-05-03'],
    ['2 de agosto de 2019', '2019-08-02'],
    ['3 мая 2021', '2021-05-03'],
    ['2017年06月09日', '2017-06-09'],
    ['2021년 5월 3일', '2021-05-03'],
    ['5 نوفمبر 2020', '2020-11-05'],
    ['October, 12/2018 - 09:00', '2018-10-12'],
    ['31 February 2021', null],
    ['July 2015', null],
    ['2015', null],
    ['14/8/14', null],
    ['No. 3 May Street', null],
  ])('%s: %s', (text, iso) => {
    expect(findDates(text)[0]?.iso ?? null).toBe(iso)
  })

  it('knows what an ambiguous date means where the day comes first', () => {
    expect(findDates('05/03/2021')[0]?.ifDayFirst).toBe('2021-03-05')
  })

  it('finds several, none overlapping', () => {
    expect(findDates('May 3, 2021, updated 5 May 2021').map(({ iso }) => iso)).toEqual(['2021-05-03', '2021-05-05'])
  })
})

describe('cutTimes', () => {
  it.each([
    ['Jane Doe 14/8/14 20:14', 'Jane Doe | |'],
    ['Jane Doe 3 days ago', 'Jane Doe |'],
    ['Mai 3 giờ trước', 'Mai |'],
    ['il y a 2 jours', '|'],
    ['منذ 3 أيام', '|'],
    ['3天前', '|'],
    ['nothing here', 'nothing here'],
  ])('%s', (text, rest) => {
    expect(cutTimes(text).rest).toBe(rest)
  })
})

describe('cutTimes: how long ago', () => {
  it.each([
    '3 days ago',
    'an hour ago',
    'Just now',
    'yesterday at noon',
    '5 phút trước',
    '2 ngày qua',
    'il y a une heure',
    'vor einem Tag',
    'hace una hora',
    'há 2 dias',
    '2 ore fa',
    '2 hari yang lalu',
    '2 дня назад',
    'منذ ساعة',
    'قبل 3 أيام',
    '3天前',
    '3日前',
    '3일 전',
  ])('%s', (text) => {
    expect(cutTimes(`Jane Doe ${text}`)).toMatchObject({ isRelative: true })
  })
})
