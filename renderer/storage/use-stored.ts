import { useSyncExternalStore } from 'react'
import { sharedRead } from './shared-read.ts'
import type { Observe } from './watch-stored.ts'

const NOTHING = { answer: () => null, follow: () => () => undefined }

/**
 * A live value of the database, read again whenever something changes that it was read from. Others may show it as
 * well, or have shown it just before: then it is there at once. Else it is undefined while it loads. While the
 * database is being mended it stays what it was.
 *
 * @param name of the question, as in {@link sharedRead}; null: nothing is asked, and undefined answered
 * @throws in rendering, for the error boundary: a bug in the read, and a database that can't be mended
 */
export function useStored<Value>(
  name: string | null,
  read: () => Promise<Value>,
  observe?: Observe<Value>,
): Value | undefined {
  const { follow, answer } = name === null ? NOTHING : sharedRead(name, read, observe)
  const known = useSyncExternalStore(follow, answer)
  if (!known) return undefined
  if (!known.ok) throw known.thrown
  return known.value
}
