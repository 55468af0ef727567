import type { Direction } from '../../briefs/document/document.ts'

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const LETTER = /\p{L}/u

export interface Stretch {
  readonly text: string
  readonly direction: Direction
}

/**
 * Words cut where their direction changes: Word sets a run in one direction, and needs to be told which. What has no
 * direction of its own (blanks, digits, quote marks) goes with the words around it where these agree, else with `base`.
 */
export function stretchesOf(text: string, base: Direction): readonly Stretch[] {
  if (base === 'ltr' && !RIGHT_TO_LEFT.test(text)) return text === '' ? [] : [{ text, direction: base }]
  const stretches: { text: string; direction: Direction }[] = []
  let waiting = ''
  const add = (more: string, direction: Direction): void => {
    const last = stretches.at(-1)
    if (more === '') return
    if (last?.direction === direction) last.text += more
    else stretches.push({ text: more, direction })
  }
  for (const character of text) {
    const own = ownDirection(character)
    if (own === null) {
      waiting += character
      continue
    }
    add(waiting, stretches.at(-1)?.direction === own ? own : base)
    waiting = ''
    add(character, own)
  }
  add(waiting, base)
  return stretches
}

function ownDirection(character: string): Direction | null {
  if (RIGHT_TO_LEFT.test(character)) return 'rtl'
  return LETTER.test(character) ? 'ltr' : null
}
