import { useEffect, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Result } from '../../shared/result.ts'
import { errorText } from '../errors/error-text.ts'
import { openWorkspace } from '../storage/open.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/empty-state.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { OpeningFrame } from './opening-frame.tsx'

/** Opens the workspace, then shows the frame; what goes wrong before there is a frame is told here. */
export function App() {
  const [opened, setOpened] = useState<Result<void> | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    void openWorkspace().then((result) => {
      if (current) setOpened(result)
    })
    return () => {
      current = false
    }
  }, [attempt])

  if (opened === null) return <OpeningFrame />
  if (!opened.ok) {
    return (
      <ErrorState
        title={messages.app.crash.openTitle}
        detail={opened.error.message}
        action={
          <Button
            look="primary"
            onClick={() => {
              setOpened(null)
              setAttempt((before) => before + 1)
            }}
          >
            {messages.app.crash.openRetry}
          </Button>
        }
      >
        {errorText(opened.error)}
      </ErrorState>
    )
  }
  return (
    <ErrorBoundary resetKey="app">
      <Frame />
    </ErrorBoundary>
  )
}
