/** Parts of which words are made, and what stands between words. */
interface Script {
  readonly parts: readonly string[]
  /** Parts to a word. */
  readonly shortest: number
  readonly longest: number
  readonly between: string
  readonly stop: string
}

const LATIN = 'an be con de er for ga ha in ju ka lo mi no or pre qui re sta ti un ver wa xe yo zi th ing ment'.split(
  ' ',
)
const VIETNAMESE =
  'nước biển người đã được những quốc hợp tác ổn định kinh tế thương mại chính sách vùng đất giữa với'.split(' ')
const ARABIC = 'ال بي ات من هذا كان في على وزير مدينة بحر قال يوم سنة ماء'.split(' ')
const CHINESE = [...'水文站报告显示河流位下降厘米政府专家认为经济合作年度增长百分比']
const CYRILLIC = 'во да по ре ка но ста ни ле го ми ро пра со бы че ств ение'.split(' ')

const script = (parts: readonly string[], shortest: number, longest: number, between = ' ', stop = '.'): Script => {
  return { parts, shortest, longest, between, stop }
}

const MAIN = script(LATIN, 1, 4)
/** Each takes one block of ten in turns; the rest is in the first. */
const OTHERS = [
  script(VIETNAMESE, 1, 1),
  script(ARABIC, 1, 2),
  script(CHINESE, 1, 3, '', '。'),
  script(CYRILLIC, 1, 4),
] as const

/** Different words in one script; a few of them make up most of a text, as in any language. */
const VOCABULARY = 4_000
const vocabularies = new Map<Script, readonly string[]>()

function vocabularyOf(of: Script, random: () => number): readonly string[] {
  const known = vocabularies.get(of)
  if (known) return known
  const made = Array.from({ length: VOCABULARY }, () => {
    const length = of.shortest + Math.floor(random() * (of.longest - of.shortest + 1))
    return Array.from({ length }, () => of.parts[Math.floor(random() * of.parts.length)] ?? '').join('')
  })
  vocabularies.set(of, made)
  return made
}

/** A paragraph of `count` words; the script depends on the index of the block. */
export function paragraphOf(index: number, count: number, random: () => number): string {
  const of = index % 10 === 9 ? (OTHERS[Math.floor(index / 10) % OTHERS.length] ?? MAIN) : MAIN
  const words = vocabularyOf(of, random)
  const pieces: string[] = []
  for (let at = 0; at < count; at += 1) {
    const word = words[Math.floor(random() ** 3 * words.length)] ?? ''
    const isEnd = at === count - 1 || random() < 0.06
    pieces.push(isEnd ? `${word}${of.stop}` : word)
  }
  return pieces.join(of.between)
}
