import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pdf } from '../pdf.ts'

const CHINESE = '江水比往年低了三分之一，渔民说他们从未见过这样的春天。'
const TAIWANESE = '水庫的水位在兩年內下降了四十公尺，農民要求重新分配。'
const JAPANESE = '川の水位は三年続けて下がり、漁師たちは補償を求めている。'
const KOREAN = '강의 수위는 삼 년 동안 계속 낮아졌다고 어민들은 말한다.'

it.each([
  ['gb-ucs2', CHINESE],
  ['gb-euc', CHINESE],
  ['cns-ucs2', TAIWANESE],
  ['cns-big5', TAIWANESE],
  ['jis-ucs2', JAPANESE],
  ['jis-sjis', JAPANESE],
  ['jis-identity', 'あいうえお'],
  ['ks-ucs2', KOREAN],
  ['ks-uhc', KOREAN],
])('reads %s, which names its characters by a map that it does not hold', async (name, text) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../testing/reportlab/${name}.pdf`, import.meta.url)))
  const read = await pdf.read({ fileName: `${name}.pdf`, bytes })
  expect(read.ok && read.value).toMatchObject({ text, authors: [] })
})
