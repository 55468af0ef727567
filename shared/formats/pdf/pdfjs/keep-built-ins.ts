const HOLDERS = [
  [Array.prototype, ['push']],
  [JSON, ['parse', 'stringify']],
] as const satisfies readonly (readonly [object, readonly string[]])[]

/**
 * Runs what may replace built-in functions and puts these back. The legacy build of pdf.js brings its own on Node 20,
 * for the sake of corners that nothing here touches, and they would be those of the whole thread from then on: `push`
 * takes a quarter of reading a PDF then, and `JSON.parse` is a parser in JavaScript.
 */
export async function keepingBuiltIns<Value>(work: () => Promise<Value>): Promise<Value> {
  const kept = HOLDERS.flatMap(([holder, names]) =>
    names.map((name) => [holder, name, Object.getOwnPropertyDescriptor(holder, name)] as const),
  )
  try {
    return await work()
  } finally {
    for (const [holder, name, own] of kept) if (own) Object.defineProperty(holder, name, own)
  }
}
