import { describe, expect, it } from 'vitest'
import { parseByline } from './byline.ts'

const iso = (line: string): readonly (string | null)[] => parseByline(line)?.dates.map((date) => date.iso) ?? []

describe('parseByline', () => {
  const cases: readonly (readonly [string, readonly string[], string | null, string | null])[] = [
    ['By Jane Doe', ['Jane Doe'], null, null],
    ['by Jane Doe', ['Jane Doe'], null, null],
    ['BY JANE DOE', ['JANE DOE'], null, null],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe'], null, null],
    ['By Jane Doe, John Roe & Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe'], null, null],
    ['By Jane Doe, Staff Writer', ['Jane Doe'], null, null],
    ['By Jane Doe, University of Somewhere', ['Jane Doe'], null, null],
    ['By Jane Doe in Valletta', ['Jane Doe'], null, null],
    ['By Jane Doe, The Island Courier', ['Jane Doe'], 'The Island Courier', null],
    ['By Jane Doe – The Island Courier – May 3, 2021', ['Jane Doe'], 'The Island Courier', '2021-05-03'],
    ['By Jane Doe — Isle and Sea — 3 May 2021', ['Jane Doe'], 'Isle and Sea', '2021-05-03'],
    ['By Jane Doe\u00A0 \u00A0May 3, 2021 | 03:40 pm PT', ['Jane Doe'], null, '2021-05-03'],
    ['By Jane Doe | Updated May 3, 2021 9:12 a.m. ET', ['Jane Doe'], null, '2021-05-03'],
    ['Posted on May 3, 2021 by Jane Doe', ['Jane Doe'], null, '2021-05-03'],
    ['May 3, 2021 · by Jane Doe · in Ferries', ['Jane Doe'], null, '2021-05-03'],
    ['Author: Jane M. Doe', ['Jane M. Doe'], null, null],
    ['Jane Doe, The Island Courier, 3 May 2021', ['Jane Doe'], 'The Island Courier', '2021-05-03'],
    ['Jane Doe | 3 May 2021', ['Jane Doe'], null, '2021-05-03'],
    ['Valletta, 3 May 2021', [], null, '2021-05-03'],
    ['The Island Courier, May 3, 2021', [], 'The Island Courier', '2021-05-03'],
    ['By Nguyễn Thị Ánh Tuyết', ['Nguyễn Thị Ánh Tuyết'], null, null],
    ['By María de los Ángeles van der Berg', ['María de los Ángeles van der Berg'], null, null],
    ['Tác giả: Trần Văn Bình', ['Trần Văn Bình'], null, null],
    ['Tác giả: Trần Văn Bình'.normalize('NFD'), ['Trần Văn Bình'], null, null],
    ['Bởi Trần Văn Bình và Lê Thu', ['Trần Văn Bình', 'Lê Thu'], null, null],
    ['Par Jeanne Roy et Paul Lemaire', ['Jeanne Roy', 'Paul Lemaire'], null, null],
    ['Von Karl Ritter', ['Karl Ritter'], null, null],
    ['Por Ana Núñez', ['Ana Núñez'], null, null],
    ['作者：林秋白', ['林秋白'], null, null],
    ['来源：江岸晚报 作者：林秋白 2017年6月9日', ['林秋白'], '江岸晚报', '2017-06-09'],
    ['بقلم: سلمى الحداد', ['سلمى الحداد'], null, null],
    ['Автор: Иван Петров', ['Иван Петров'], null, null],
  ]
  it.each(cases)('%s', (line, names, outlet, date) => {
    expect(parseByline(line)).toMatchObject({ names, outlet })
    expect(iso(line)[0] ?? null).toBe(date)
  })

  it.each([
    'By dispatching the minister, the cabinet sent a message.',
    'By March, the council had changed its mind',
    'By Monday',
    'By 2030',
    'Von der Küste',
    'Theo ông Trần Văn Lộc, cán bộ văn hóa xã, làng đang xin công nhận di tích.',
    'Simmering Tensions',
    'The ferry sank on 3 May 2021.',
    `By ${'a'.repeat(5_000)}`,
    '',
  ])('is no byline: %s', (line) => {
    expect(parseByline(line)).toBeNull()
  })
})
