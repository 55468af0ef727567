/** One Highlight a name for the whole window, whatever number of texts is open in it. Of two, the higher is drawn over the lower. */
export function highlightOf(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const highlight = new Highlight()
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
  return highlight
}
