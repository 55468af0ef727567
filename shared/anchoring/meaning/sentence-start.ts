/** What may stand between the end of one sentence and the first word of the next. */
const OPENING = /(?:^|[.!?…:;\n])['"()[\]\s-]*$|'$/u

/** Of ASCII units only. */
export const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** Whether a sentence may begin at this place of a text in its plain form. */
export function opensAt(text: string, at: number): boolean {
  // The usual case, after a word and a space, needs no expression.
  const afterWord = text.charCodeAt(at - 1) === 0x20 && isLetter(text.charCodeAt(at - 2))
  return !afterWord && OPENING.test(text.slice(Math.max(0, at - 8), at))
}
