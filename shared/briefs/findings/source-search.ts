import { normalForm } from '../../anchoring/normal-form.ts'
import type { Source } from '../../model/source.ts'
import { checkedText, type CheckedText, PrintedSearch } from '../check/printed-search.ts'
import { perIndex } from './remembered.ts'

/** Texts of sources never change: what a check needs of one is kept as long as the source is. */
const known = new WeakMap<Source, CheckedText>()

function textOf(source: Source, text: string): CheckedText {
  const before = known.get(source)
  if (before?.text === text) return before
  const made = checkedText({ name: source.id, text })
  known.set(source, made)
  return made
}

/** Looks in all sources of a dossier; names are their ids. */
export const searchOf = perIndex(
  ({ sources }) => new PrintedSearch(sources.map(({ source, text }) => textOf(source, text))),
)

/** What is asked, as it reads: to print it in marks is no quotation of a source. */
export const wordingsOf = perIndex(
  ({ contents }) => new Set(contents.questions.map(({ wording }) => normalForm(wording).text)),
)
