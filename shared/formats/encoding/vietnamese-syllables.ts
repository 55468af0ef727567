/** What can stand before the vowels of a syllable. */
const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'
/** Vowels with what follows them, without tones. */
const RHYMES = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uênh uên uơ
uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyt uyu uyn uyp ư ưa ưc ưi ưn ưng ưt ưu
ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêt yêu yêng`

const listed = (words: string): readonly string[] => words.trim().split(/\s+/u)

const SYLLABLES: ReadonlySet<string> = new Set(
  ['', ...listed(ONSETS)].flatMap((onset) => listed(RHYMES).map((rhyme) => onset + rhyme)),
)

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** Before these a syllable has no tone but the rising and the heavy one. */
const STOPPED = /(?:c|ch|p|t)$/u
const STOPPED_TONES = /[\u0301\u0323]/u

/**
 * True when `word` can be one syllable of Vietnamese as it is written: about 6,800 of them are in use, and hardly any
 * word of other languages is among those with a tone or a letter of its own.
 */
export function isVietnameseSyllable(word: string): boolean {
  const marks = word.toLowerCase().normalize('NFD')
  const tones = marks.match(TONE) ?? []
  if (tones.length > 1) return false
  const plain = marks.replace(TONE, '').normalize('NFC')
  if (!SYLLABLES.has(plain)) return false
  return !STOPPED.test(plain) || (tones.length === 1 && STOPPED_TONES.test(tones[0] ?? ''))
}
