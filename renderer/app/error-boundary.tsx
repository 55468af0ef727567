import { Component, type ErrorInfo, type ReactNode } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { platform } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/empty-state.tsx'

interface ErrorBoundaryProps {
  /** What is shown is tried anew when this changes. */
  readonly resetKey: string
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: Error | null
  readonly failedAt: string | null
}

/** A view that breaks takes nothing else with it: the frame stays, and the view can be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, failedAt: null }

  static getDerivedStateFromError(thrown: unknown): Partial<ErrorBoundaryState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  static getDerivedStateFromProps(
    { resetKey }: ErrorBoundaryProps,
    { error, failedAt }: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    if (error === null) return null
    if (failedAt === null) return { error, failedAt: resetKey }
    return failedAt === resetKey ? null : { error: null, failedAt: null }
  }

  override componentDidCatch(error: Error, _info: ErrorInfo): void {
    platform.logError(error)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <ErrorState
        title={messages.app.crash.title}
        detail={error.message}
        action={
          <Button
            look="primary"
            onClick={() => {
              this.setState({ error: null, failedAt: null })
            }}
          >
            {messages.app.crash.retry}
          </Button>
        }
      >
        {messages.app.crash.text}
      </ErrorState>
    )
  }
}
