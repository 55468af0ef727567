import { useEffect, useRef, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Source } from '../../shared/model/source.ts'
import { errorText } from '../errors/error-text.ts'
import { type BringProgress, type Brought, bringOver } from './bring-over.ts'

interface Bringing {
  /** Null while nothing is under way. */
  readonly progress: BringProgress | null
  readonly error: string | null
  readonly start: (from: string) => void
}

/** One run at a time; closing the dialog ends it at once. */
export function useBringing(source: Source, text: string, onBrought: (brought: Brought) => void): Bringing {
  const [progress, setProgress] = useState<BringProgress | null>(null)
  const [error, setError] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      running.current?.abort()
    },
    [],
  )
  const start = (from: string): void => {
    const controller = new AbortController()
    running.current = controller
    setError(null)
    setProgress({ stage: 'looking', done: 0, total: 0 })
    void bringOver(source, text, from, { signal: controller.signal, onProgress: setProgress }).then((outcome) => {
      if (outcome.status === 'cancelled') return
      running.current = null
      setProgress(null)
      if (outcome.status === 'brought') onBrought(outcome.brought)
      else setError(outcome.error ? errorText(outcome.error) : messages.editions.failed)
    })
  }
  return { progress, error, start }
}
