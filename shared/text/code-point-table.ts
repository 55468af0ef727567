const CODE_POINTS = 0x110000

/**
 * What is to be known of each code point, asked once for each that is met: a regular expression over Unicode classes
 * takes a hundred times as long as a look into a table, and a book of a million words would wait for seconds.
 */
export class CodePointTable {
  /** One more than the answer, 0 where nobody has asked. Memory that is never written is never there. */
  private readonly answers = new Uint16Array(CODE_POINTS)
  private readonly ask: (character: string) => number

  /** @param ask of one character, which may be a lone surrogate; answers 0 to 65,534 */
  constructor(ask: (character: string) => number) {
    this.ask = ask
  }

  of(codePoint: number): number {
    const answer = this.answers[codePoint] ?? 0
    return answer === 0 ? this.learn(codePoint) : answer - 1
  }

  private learn(codePoint: number): number {
    const answer = this.ask(String.fromCodePoint(codePoint))
    this.answers[codePoint] = answer + 1
    return answer
  }
}
