import { useEffect, useState } from 'react'
import type { Result } from '../../shared/result.ts'
import { openWorkspace } from '../storage/open.ts'
import { useOpening } from '../storage/opening-store.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { OpeningError } from './opening-error.tsx'
import { OpeningFrame } from './opening-frame.tsx'
import { OpeningProgress } from './opening-progress.tsx'

/** Opens the workspace, then shows the frame; what goes wrong before there is a frame is told here. */
export function App() {
  const [opened, setOpened] = useState<Result<void> | null>(null)
  const [attempt, setAttempt] = useState(0)
  const bare = useOpening(({ phase }) => phase === 'opening' || phase === 'open')
  useEffect(() => {
    let current = true
    void openWorkspace().then((result) => {
      if (current) setOpened(result)
    })
    return () => {
      current = false
    }
  }, [attempt])

  if (opened === null) {
    return (
      <>
        <OpeningFrame bar={bare} />
        <OpeningProgress />
      </>
    )
  }
  if (!opened.ok) {
    return (
      <OpeningError
        error={opened.error}
        onRetry={() => {
          setOpened(null)
          setAttempt((before) => before + 1)
        }}
      />
    )
  }
  return (
    <ErrorBoundary resetKey="app">
      <Frame />
    </ErrorBoundary>
  )
}
