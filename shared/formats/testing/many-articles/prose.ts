import { randomOf } from '../../../testing/random.ts'

const COMMON =
  'the of and to in that for it was on is as with he be at by not had his from but they have which she or are we were this an their has would there been what who will more when out up said if about into them can only other time new some could these two may then do first any now such like our over man me even most made after also did many before must through years where much your way well down should because long those people mr world still own see men work here get both between life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  )
const VIETNAMESE =
  'nước sông người dân huyện tỉnh năm tháng ngày ông bà nói rằng không có một những các của cho với được là và trong khi đã sẽ mặn ngọt cống đê ruộng lúa vườn cây giá tiền nhà máy trạm đo số liệu kết quả báo cáo cơ quan chính quyền đề nghị kiểm tra mùa khô mưa lũ triều cường đóng mở vận hành thiếu thừa cao thấp nhanh chậm trước sau giữa bên ngoài cửa biển'.split(
    ' ',
  )
const CHINESE = [
  ...'江水咸潮提前上溯沿岸城市居民渔民水库流量监测部门公布数据标准不同结论专家认为今年降雨偏少取用水源工程建设完成以前应当加强调度管理研究报告显示影响范围扩大农业灌溉受到限制',
]
const ONSETS = ['b', 'c', 'd', 'f', 'g', 'h', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'st', 'tr', 'br', 'pl', 'sh']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai']
const CODAS = ['', 'n', 'r', 's', 't', 'l', 'ng', 'nd', 'ck', 'm']
const RARE_WORDS = 20_000

export type Script = 'english' | 'vietnamese' | 'chinese'

/** The invented word of this number; different numbers give different words as a rule. */
function rareWord(number: number): string {
  const random = randomOf(number * 7_919 + 13)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  return Array.from({ length: 2 + (number % 2) }, () => one(ONSETS) + one(VOWELS) + one(CODAS)).join('')
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Words as they are distributed in texts: some all the time, most hardly ever. */
export function wordMaker(random: () => number, script: Script): () => string {
  const from = (list: readonly string[]): string => list[Math.floor(random() ** 2 * list.length)] ?? ''
  if (script === 'chinese') return () => from(CHINESE) + from(CHINESE)
  if (script === 'vietnamese') return () => from(VIETNAMESE)
  return () => (random() < 0.55 ? from(COMMON) : rareWord(Math.floor(RARE_WORDS ** random()) - 1))
}

export function sentence(random: () => number, script: Script): string {
  const next = wordMaker(random, script)
  const words = Array.from({ length: 8 + Math.floor(random() * 18) }, next)
  if (script === 'chinese') return `${words.slice(0, 6).join('')}，${words.slice(6).join('')}。`
  const text = words.join(' ')
  return random() < 0.12 ? `“${capital(text)},” said ${capital(next())} ${capital(next())}.` : `${capital(text)}.`
}

export const paragraph = (random: () => number, script: Script): string =>
  Array.from({ length: 3 + Math.floor(random() * 4) }, () => sentence(random, script)).join(
    script === 'chinese' ? '' : ' ',
  )
