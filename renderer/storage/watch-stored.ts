import { Dexie, liveQuery } from 'dexie'
import { onReadAgain, readsHeld } from './held-reads.ts'
import { mendDatabase, MENDS } from './mend-database.ts'

/** What a read gave. A failure is told only when nothing is left that could be tried. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly thrown: unknown }

/** A text that is read again is the same; rows are new objects, and may have changed. */
export const sameAnswer = (a: Answer<unknown>, b: Answer<unknown>): boolean =>
  a.ok && b.ok ? Object.is(a.value, b.value) : !a.ok && !b.ok && a.thrown === b.thrown

/** Of a query that asks for what the tables do not have: no database is so whole that it would answer. */
const OF_THE_QUERY: ReadonlySet<string> = new Set(['SchemaError', 'InvalidTableError', 'InvalidArgumentError'])

const isOfDatabase = (thrown: unknown): boolean =>
  (thrown instanceof Dexie.DexieError || thrown instanceof DOMException) && !OF_THE_QUERY.has(thrown.name)

/** How it is found out that something else would be read now. Answers what ends it. */
export type Observe<Value> = (read: () => Promise<Answer<Value>>, meet: (answer: Answer<Value>) => void) => () => void

/** Reads again after each change of a row that was read, or could have been. */
const live = <Value>(read: () => Promise<Answer<Value>>, meet: (answer: Answer<Value>) => void): (() => void) => {
  const reading = liveQuery(read).subscribe(meet)
  return () => {
    reading.unsubscribe()
  }
}

/**
 * Reads, and reads again after each change of what was read. A database that can't be read is mended, and then
 * read again: until then nothing is told. A bug in the read is told at once, and so is a database that fails on
 * after each way to mend it. Returns what ends it.
 */
export function watchStored<Value>(
  read: () => Promise<Value>,
  tell: (answer: Answer<Value>) => void,
  observe: Observe<Value> = live,
): () => void {
  let failures = 0
  const meet = (answer: Answer<Value>): void => {
    if (readsHeld()) return
    failures = answer.ok ? 0 : failures + 1
    if (answer.ok || failures > MENDS || !isOfDatabase(answer.thrown)) tell(answer)
    else mendDatabase(answer.thrown, failures)
  }
  // Caught here: Dexie says nothing at all of reads that end because the connection did.
  const outcome = async (): Promise<Answer<Value>> => {
    try {
      return { ok: true, value: await read() }
    } catch (thrown) {
      return { ok: false, thrown }
    }
  }
  let end = observe(outcome, meet)
  const stop = onReadAgain(() => {
    end()
    end = observe(outcome, meet)
  })
  return () => {
    stop()
    end()
  }
}
