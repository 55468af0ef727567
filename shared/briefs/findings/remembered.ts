import type { BriefBlock } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'

/** Makes a value once for each dossier as it is: an index is another object when anything in it has changed. */
export function perIndex<Value>(make: (index: BriefIndex) => Value): (index: BriefIndex) => Value {
  const known = new WeakMap<BriefIndex, { readonly value: Value }>()
  return (index) => {
    const before = known.get(index)
    if (before !== undefined) return before.value
    const value = make(index)
    known.set(index, { value })
    return value
  }
}

/** Makes a value once for each block: one that did not change is the same object, and is not looked at again. */
export function perBlock<Value>(
  make: (block: BriefBlock, index: BriefIndex) => Value,
): (block: BriefBlock, index: BriefIndex) => Value {
  const knownIn = perIndex(() => new WeakMap<BriefBlock, { readonly value: Value }>())
  return (block, index) => {
    const known = knownIn(index)
    const before = known.get(block)
    if (before !== undefined) return before.value
    const value = make(block, index)
    known.set(block, { value })
    return value
  }
}
