import { useEffect, useRef, useState } from 'react'
import type { ReadAgain } from '../../../shared/edits/change-encoding.ts'
import type { ImportedSource } from '../../../shared/formats/import-format.ts'
import type { Source } from '../../../shared/model/source.ts'
import { errorText } from '../../errors/error-text.ts'
import { readAgain } from './read-again.ts'

export type Reading =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly error: string }
  | { readonly status: 'read'; readonly read: ReadAgain }

/** Time in which the next encoding may be chosen, in ms: running down the list must not read every one. */
const SETTLE = 150

/** The source as it is now and as it would be in `encoding`; each encoding is read once. */
export function useReading(source: Source, encoding: string): Reading {
  const [shown, setShown] = useState<{ readonly encoding: string; readonly reading: Reading } | null>(null)
  const known = useRef(new Map<string, ImportedSource>())
  useEffect(() => {
    const controller = new AbortController()
    const readOnce = async (name: string): Promise<ImportedSource | null> => {
      const before = known.current.get(name)
      if (before) return before
      const result = await readAgain(source, name, controller.signal)
      if (controller.signal.aborted) return null
      if (result.ok) known.current.set(name, result.value)
      else setShown({ encoding, reading: { status: 'failed', error: errorText(result.error) } })
      return result.ok ? result.value : null
    }
    const readBoth = async (): Promise<void> => {
      const before = await readOnce(source.capsule.encoding ?? '')
      const after = before && (await readOnce(encoding))
      if (before && after && !controller.signal.aborted) {
        setShown({ encoding, reading: { status: 'read', read: { before, after } } })
      }
    }
    const timer = setTimeout(() => void readBoth(), SETTLE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [source, encoding])
  return shown?.encoding === encoding ? shown.reading : { status: 'reading' }
}
