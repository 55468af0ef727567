/**
 * A function of a list that keeps its last answer for each list, for as long as somebody holds the list: what was worked
 * out over ten thousand is there when the pane is shown again. Lists never change in place; everything is compared by
 * identity.
 */
export function keptPerList<Item, Rest extends readonly unknown[], Answer>(
  work: (list: readonly Item[], ...rest: Rest) => Answer,
): (list: readonly Item[], ...rest: Rest) => Answer {
  const known = new WeakMap<readonly Item[], { readonly rest: Rest; readonly answer: Answer }>()
  return (list, ...rest) => {
    const had = known.get(list)
    if (had && had.rest.every((one, index) => one === rest[index])) return had.answer
    const answer = work(list, ...rest)
    known.set(list, { rest, answer })
    return answer
  }
}
