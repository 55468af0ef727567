import { fold } from './fold.ts'

export interface ComboOption {
  readonly id: string
  readonly label: string
  /** Other words for it: an alias. Typing one of them finds it too. */
  readonly also?: readonly string[]
  /** Beside the label, faint: a role, a count. */
  readonly detail?: string
}

/**
 * The options that complete `typed`, at most `limit`: those that start with it, then those with a word
 * that does, then those that contain it; each in the order given. Everything when nothing is typed.
 */
export function completions(options: readonly ComboOption[], typed: string, limit: number): readonly ComboOption[] {
  const query = fold(typed.trim())
  if (query === '') return options.slice(0, limit)
  const ranked: [ComboOption[], ComboOption[], ComboOption[]] = [[], [], []]
  for (const option of options) {
    const rank = Math.min(...[option.label, ...(option.also ?? [])].map((words) => rankOf(fold(words), query)))
    ranked[rank]?.push(option)
  }
  return ranked.flat().slice(0, limit)
}

/** 0 starts with it, 1 has a word that does, 2 contains it, 3 does not. */
function rankOf(text: string, query: string): number {
  if (text.startsWith(query)) return 0
  if (text.includes(` ${query}`)) return 1
  return text.includes(query) ? 2 : 3
}
