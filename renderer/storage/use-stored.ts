import { useEffect, useState } from 'react'
import { type Answer, type Observe, watchStored } from './watch-stored.ts'

interface Asked<Value> {
  readonly read: () => Promise<Value>
  readonly deps: readonly unknown[]
  readonly observe: Observe<Value> | undefined
}

interface Answered<Value> {
  readonly asked: Asked<Value>
  readonly answer: Answer<Value>
}

const NONE: readonly unknown[] = []

/**
 * A live value of the database, read again whenever something changes that it was read from. Undefined while it
 * loads, at first and after a change of `deps`; nothing of the last deps is shown for the present ones. While the
 * database is being mended it stays what it was.
 *
 * @throws in rendering, for the error boundary: a bug in the read, and a database that can't be mended
 */
export function useStored<Value>(read: () => Promise<Value>, deps = NONE, observe?: Observe<Value>): Value | undefined {
  const asked = useAsked(read, deps, observe)
  const [answered, setAnswered] = useState<Answered<Value> | null>(null)
  useEffect(
    () =>
      watchStored(
        asked.read,
        (answer) => {
          setAnswered((before) =>
            before?.asked === asked && sameAnswer(before.answer, answer) ? before : { asked, answer },
          )
        },
        asked.observe,
      ),
    [asked],
  )
  if (answered?.asked !== asked) return undefined
  if (!answered.answer.ok) throw answered.answer.thrown
  return answered.answer.value
}

/** The same object until the deps change: the read is then the one of that rendering. */
function useAsked<Value>(
  read: () => Promise<Value>,
  deps: readonly unknown[],
  observe: Observe<Value> | undefined,
): Asked<Value> {
  const [last, setLast] = useState<Asked<Value>>(() => ({ read, deps, observe }))
  if (sameDeps(last.deps, deps)) return last
  const next = { read, deps, observe }
  setLast(next)
  return next
}

const sameDeps = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))

/** A text that is read again is the same; rows are new objects, and may have changed. */
const sameAnswer = (a: Answer<unknown>, b: Answer<unknown>): boolean =>
  a.ok && b.ok ? Object.is(a.value, b.value) : !a.ok && !b.ok && a.thrown === b.thrown
