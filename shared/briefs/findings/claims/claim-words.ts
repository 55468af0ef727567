import { anyOf, WORD_END, WORD_START } from '../../../suggestions/patterns.ts'

/** Words by which a sentence shows that it states something which could be looked up. Lower case, NFC. */
export interface ClaimLanguage {
  /** `most`, `many`: how many of a crowd. */
  readonly many: readonly string[]
  /** Who they are, without names. */
  readonly crowds: readonly string[]
  /** What they do: with it the crowd says something. */
  readonly opinions: readonly string[]
  /** Said by nobody at all: `it is widely believed`. */
  readonly nobody: readonly string[]
  /** Sources of patterns for what is the most, the first or the only one, and says of what. */
  readonly superlatives: readonly string[]
  /** Nouns that the analyst counts for the reader: of these a number needs no source. */
  readonly own: readonly string[]
}

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/)

const EN: ClaimLanguage = {
  many: list('most, many, some, several, few, numerous, a number of, the majority of, a majority of, other, all'),
  crowds: list(
    'experts, analysts, lawyers, officials, scholars, economists, scientists, observers, critics, diplomats, historians, researchers, commentators, supporters, opponents, residents, farmers, engineers, specialists, politicians, insiders',
  ),
  opinions: list(
    'say, said, believe, believed, think, thought, argue, argued, agree, agreed, warn, warned, expect, expected, doubt, doubted, hold, claim, claimed, fear, feared, support, supported, oppose, opposed, reject, rejected, regard, consider, contend, predict, see, concede, deny, denied, accuse, insist',
  ),
  nobody: list(
    'it is widely believed, it is generally agreed, it is widely known, it is commonly thought, it is well known, it is generally accepted, it is widely accepted, it is said that, reportedly, allegedly',
  ),
  superlatives: [
    '(?:largest|biggest|highest|lowest|fastest|slowest|oldest|youngest|longest|shortest|richest|poorest|strongest|weakest|greatest|smallest|deepest|worst|best)(?: [\\p{L}\\p{M}-]+){0,4} (?:in|since|ever|of all|on record|to date)',
    '(?:for the )?first time since',
    'the first(?: [\\p{L}\\p{M}-]+){1,4} (?:ever|in history|since \\d{4})',
    'the only (?:country|state|city|company|party|nation|government|town)',
  ],
  own: list(
    'source, sources, article, articles, quote, quotes, quotation, quotations, question, questions, section, sections, page, pages, point, points, annotation, annotations, brief, briefs, reason, reasons',
  ),
}

const FR: ClaimLanguage = {
  many: list(
    "la plupart des, beaucoup de, beaucoup d’, beaucoup d', de nombreux, de nombreuses, certains, certaines, plusieurs, d’autres, d'autres, quelques, la majorité des, tous les",
  ),
  crowds: list(
    'experts, analystes, juristes, avocats, responsables, économistes, chercheurs, observateurs, diplomates, historiens, spécialistes, critiques, partisans, opposants, habitants, scientifiques, élus',
  ),
  opinions: list(
    "disent, estiment, pensent, croient, affirment, soutiennent, jugent, craignent, doutent, considèrent, s’accordent, s'accordent, avertissent, prévoient, redoutent, rejettent, ont dit, ont estimé, ont affirmé, refusent",
  ),
  nobody: list('on dit que, il est généralement admis, il est bien connu, on estime que, il paraît que'),
  superlatives: [
    'l[ea]s? plus (?:grand|petit|haut|bas|riche|pauvre|ancien|long|fort|faible|important|rapide)\\p{L}*(?: [\\p{L}\\p{M}’-]+){0,4} (?:du|de la|des|au|en|depuis|jamais)',
    'pour la première fois depuis',
  ],
  own: list(
    'source, sources, article, articles, citation, citations, question, questions, section, sections, page, pages, point, points, raison, raisons',
  ),
}

const VI: ClaimLanguage = {
  many: list('hầu hết, phần lớn, nhiều, một số, đa số, không ít, các'),
  crowds: list(
    'chuyên gia, nhà phân tích, luật sư, quan chức, học giả, nhà kinh tế, nhà khoa học, nhà quan sát, nhà nghiên cứu, nông dân, nhà ngoại giao, nhà sử học',
  ),
  opinions: list(
    'nói, cho rằng, cho biết, tin, nhận định, cảnh báo, đồng ý, khẳng định, đánh giá, phản đối, ủng hộ, lo ngại, dự đoán',
  ),
  nobody: list('ai cũng biết, người ta nói, người ta cho rằng, được cho là'),
  superlatives: [
    '(?:lớn|cao|thấp|nhanh|chậm|nhỏ|mạnh|yếu|giàu|nghèo|dài) nhất(?: [\\p{L}\\p{M}]+){0,3} (?:thế giới|từ trước đến nay|kể từ|trong lịch sử|cả nước|khu vực)',
    'lần đầu tiên (?:kể từ|sau|trong lịch sử)',
  ],
  own: list('nguồn, bài, bài viết, câu hỏi, trích dẫn, mục, trang, điểm, lý do'),
}

/** The tables of a language as patterns. */
export interface ClaimPatterns {
  readonly crowd: RegExp
  readonly nobody: RegExp
  readonly superlative: RegExp
  readonly own: ReadonlySet<string>
}

/** Between how many, who and what they do: `most of the`, `in the ministry`. */
const FEW_WORDS = (most: number): string => `(?:\\s+[\\p{L}\\p{M}’'-]+){0,${String(most)}}?\\s+`

function patternsOf({ many, crowds, opinions, nobody, superlatives, own }: ClaimLanguage): ClaimPatterns {
  const crowd = `${anyOf(many)}(?:${FEW_WORDS(3)}|(?<=[’'])|\\s)${anyOf(crowds)}${FEW_WORDS(4)}${anyOf(opinions)}`
  const whole = (source: string): RegExp => new RegExp(`${WORD_START}(?:${source})${WORD_END}`, 'iu')
  return {
    crowd: whole(crowd),
    nobody: whole(anyOf(nobody)),
    superlative: whole(superlatives.map((source) => source.replaceAll(' ', '\\s+')).join('|')),
    own: new Set(own),
  }
}

const PATTERNS: Readonly<Record<'en' | 'fr' | 'vi', ClaimPatterns>> = {
  en: patternsOf(EN),
  fr: patternsOf(FR),
  vi: patternsOf(VI),
}

export const claimPatterns = (language: 'en' | 'fr' | 'vi'): ClaimPatterns => PATTERNS[language]

const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
const FRENCH = /(?<!\p{L})(?:le|la|les|des|du|une|est|sont|dans|pour|qui|que|avec|selon|aux|sur|pas|ont)(?!\p{L})/giu
const ENGLISH = /(?<!\p{L})(?:the|and|of|to|is|are|in|that|with|for|was|were|by|on|have|has)(?!\p{L})/giu

/** In which of the languages that have tables a stretch of prose is written. */
export function proseLanguage(text: string): 'en' | 'fr' | 'vi' {
  const composed = text.normalize('NFC')
  const count = (pattern: RegExp): number => composed.match(pattern)?.length ?? 0
  const english = count(ENGLISH)
  if (count(VIETNAMESE) > english * 2 + 2) return 'vi'
  return count(FRENCH) > english ? 'fr' : 'en'
}
