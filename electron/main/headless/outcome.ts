/** What a verb answers: the document for standard output, or that it was called wrongly. */
export type Outcome =
  | {
      readonly kind: 'document'
      readonly document: object
      /** Some input failed; the document says which. */
      readonly failed: boolean
    }
  | { readonly kind: 'wrong-usage'; readonly problem: string }

/** An error as it stands in a document. */
export interface ErrorEntry {
  readonly code: string
  readonly message: string
}

export const done = (document: object, failed = false): Outcome => ({ kind: 'document', document, failed })

/** The document of a verb that could do nothing. */
export const failedWith = ({ code, message }: ErrorEntry): Outcome => done({ error: { code, message } }, true)

export const wrongUsage = (problem: string): Outcome => ({ kind: 'wrong-usage', problem })
