/** Marks that word processors write in legacy encodings: curly quotes, dashes, ellipsis, no-break space, guillemets. */
const TYPOGRAPHIC = /[‘’‚“”„–—…«»\u00A0•™©®°€£§¿¡،؛؟。、，「」『』？！：；（）《》]/u

/** A capital inside a lower-case word, a sign between two letters, or a lone accented capital before a digit. */
const BROKEN_WORD = /\p{Ll}\p{M}*[\p{Lu}]\p{Ll}|\p{L}[\p{S}¹²³¼½¾ªº¿¡¸]\p{L}|(?<!\p{L})[À-ž]\d/gu
const CONTROLS = /[\u0080-\u009F\uFFFD\uE000-\uF8FF]/gu
const NOT_ASCII = /[^\0-\x7F]/gu
const COMMON_LETTERS =
  /[éèêëàâçîïôùûüöäßñáíóúåæøãõìòœ]|[абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ]|[\u0621-\u064A]|[ąćęłńśźżčďěňřšťůžőűăşţğı]|[α-ωάέήίόύώ]|[א-ת]|[\u3041-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/giu
/** Words that mix scripts are what a wrong guess looks like. */
const MIXED_SCRIPT =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}\p{Script=Hebrew}]|[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}\p{Script=Hebrew}]\p{Script=Latin}/gu
const HALF_WIDTH_KANA = /[\uFF61-\uFF9F]/gu
/** Letters of Polish that Czech and its neighbours lack, and the reverse: ISO 8859-2 against windows-1250. */
const POLISH_ONLY = /[ąęłżćśźń]/giu
const CZECH_ONLY = /[ščřžťďůľĺ]/giu

const WEIGHTS = {
  common: 1,
  typographic: 0.8,
  brokenWord: -2.5,
  control: -3,
  mixedScript: -2,
  halfWidth: -0.7,
  twoLanguages: -1.5,
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * How much a decoded text looks like something that a person wrote, by its characters beyond ASCII.
 *
 * @returns about 1 for a right decoding, about 0 or less for a wrong one; 0 when all is ASCII
 */
export function plausibility(text: string): number {
  const foreign = text.match(NOT_ASCII) ?? []
  if (foreign.length === 0) return 0
  const typographic = foreign.filter((letter) => TYPOGRAPHIC.test(letter)).length
  const sum =
    WEIGHTS.common * count(text, COMMON_LETTERS) +
    WEIGHTS.typographic * typographic +
    WEIGHTS.brokenWord * count(text, BROKEN_WORD) +
    WEIGHTS.control * count(text, CONTROLS) +
    WEIGHTS.mixedScript * count(text, MIXED_SCRIPT) +
    WEIGHTS.halfWidth * count(text, HALF_WIDTH_KANA) +
    WEIGHTS.twoLanguages * Math.min(count(text, POLISH_ONLY), count(text, CZECH_ONLY))
  return sum / foreign.length
}
