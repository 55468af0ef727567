/** Tables for comparing quotations: words that make another statement of the same other words. Another language is a line. */

const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '')

const NEGATIONS: Readonly<Record<string, readonly string[]>> = {
  en: list('not no never none nor neither cannot without nobody nothing nowhere hardly barely scarcely unless'),
  vi: list('không chưa chẳng chả đừng chớ'),
  fr: list('ne pas non jamais aucun aucune sans rien personne ni guère'),
  de: list('nicht kein keine keinen keinem keiner nie niemals ohne weder'),
  es: list('no nunca jamás sin ningún ninguna nadie nada ni tampoco'),
  zh: list('不 没 沒 無 无 未 非 勿 莫 别 別'),
  ar: list('لا لن لم ليس ليست غير ما دون بدون عدم كلا'),
}

/** How sure, how often, which way: `will` is not `may`. */
const DEGREES: Readonly<Record<string, readonly string[]>> = {
  en: list(
    `will would shall should can could may might must ought if only always often sometimes rarely seldom less more most
    least few fewer many all some any every almost nearly before after until perhaps maybe probably possibly likely
    unlikely partly fully both either too`,
  ),
  vi: list('sẽ đã đang thể phải nên nếu chỉ luôn ít nhiều hơn mọi trước sau'),
  fr: list('peut pourrait doit devrait si seulement toujours moins plus tous avant après'),
}

const NUMBERS: readonly string[] = list(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
  half third quarter double twice triple dozen percent
  một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ tỉ nửa
  一 二 两 兩 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 半`,
)

/** Negations and degrees of all languages: a passage may quote another language than its source is in. */
export const CONTRARY_WORDS: ReadonlySet<string> = new Set(Object.values(NEGATIONS).flat())
export const DEGREE_WORDS: ReadonlySet<string> = new Set(Object.values(DEGREES).flat())
export const NUMBER_WORDS: ReadonlySet<string> = new Set(NUMBERS)
