/** Some letters of one font that the file sets at one place. Points; y grows downwards, as the eye reads. */
export interface Run {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Of the baseline. */
  readonly y: number
  /** Height of the font. */
  readonly size: number
  readonly font: string
  readonly isRightToLeft: boolean
  /** White space stood before it in the file. */
  readonly isSpaced: boolean
  /** Id of the marked content that it stands in, by which tagged files name it. */
  readonly mark: string | null
  /** The file says that it is no part of the text: a running head, a rule. */
  readonly isArtifact: boolean
}

/** One page as far as it is text. */
export interface PageRuns {
  /** 1-based. */
  readonly number: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** In the order of the file. */
  readonly runs: readonly Run[]
  /** Text that stands at an angle to the rest: stamps, watermarks, labels of axes. */
  readonly askew: readonly string[]
  /** Some of it was left out. */
  readonly isCut: boolean
}
