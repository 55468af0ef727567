import { en } from './en.ts'

/** A text, or a function that makes one from values; literal types are widened so that a translation fits. */
type Widened<Entry> = Entry extends string
  ? string
  : Entry extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Entry]: Widened<Entry[Key]> }

export type Messages = Widened<typeof en>

/** The catalogue in use. */
export const messages: Messages = en
