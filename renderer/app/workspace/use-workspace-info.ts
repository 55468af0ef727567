import { useCallback, useEffect, useState } from 'react'
import type { WorkspaceInfo } from '../../../shared/ipc/workspace.ts'
import type { AppError } from '../../../shared/result.ts'
import { platform } from '../../platform/platform.ts'

interface WorkspaceInfoState {
  /** Null until it is known. */
  readonly info: WorkspaceInfo | null
  readonly error: AppError | null
  /** Asks again; what is known stays until the answer comes. */
  readonly reload: () => void
}

/** What stands in the workspace folder: asked when the component is mounted, and on demand. */
export function useWorkspaceInfo(): WorkspaceInfoState {
  const [answer, setAnswer] = useState<Omit<WorkspaceInfoState, 'reload'>>({ info: null, error: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let current = true
    void platform.workspace.info({}).then((result) => {
      if (!current) return
      setAnswer((before) =>
        result.ok ? { info: result.value, error: null } : { info: before.info, error: result.error },
      )
    })
    return () => {
      current = false
    }
  }, [turn])
  const reload = useCallback(() => {
    setTurn((before) => before + 1)
  }, [])
  return { ...answer, reload }
}
