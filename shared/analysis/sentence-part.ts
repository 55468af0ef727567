/** A piece of a sentence. Names come from sources: whoever sets them isolates their direction. */
export interface SentencePart {
  readonly text: string
  readonly foreign: boolean
}

export const own = (text: string): SentencePart => ({ text, foreign: false })
export const foreign = (text: string): SentencePart => ({ text, foreign: true })

/** A sentence as plain text. */
export const plainText = (parts: readonly SentencePart[]): string => parts.map(({ text }) => text).join('')
