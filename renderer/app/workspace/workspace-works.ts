import { messages } from '../../../shared/messages/messages.ts'
import type { Result } from '../../../shared/result.ts'
import { platform } from '../../platform/platform.ts'
import { showNoticeLine } from '../../ui/undo-line.tsx'
import { type RestoreSource, setWorkNotice, setWorkStep, useWorkspaceDialogs, type Work } from './workspace-store.ts'

const text = messages.workspace.works

/** These begin with a dialog of the system, and nothing of ours may appear while it is open. */
const ASKS_FIRST: readonly Work[] = ['back-up', 'choose', 'move']

/** Told where a person looks: in the panel that is open, else in the quiet line. */
function say(notice: string): void {
  if (useWorkspaceDialogs.getState().panel === null) showNoticeLine(notice)
  else setWorkNotice(notice)
}

/** One at a time, and none under a question or an error that waits for its answer. */
const isBusy = (): boolean => useWorkspaceDialogs.getState().step !== null

/**
 * Does a work and keeps what is shown of it truthful. The answer is null when there is nothing more to do:
 * cancelled, or failed, and then a dialog says so.
 */
async function run<Value>(work: Work, call: () => Promise<Result<Value>>): Promise<Value | null> {
  setWorkNotice(null)
  const progress = ASKS_FIRST.includes(work) ? null : { done: 0, total: 0 }
  setWorkStep({ kind: 'running', work, progress, cancelling: false })
  const unsubscribe = platform.onWorkspaceProgress(({ work: of, done, total }) => {
    const { step } = useWorkspaceDialogs.getState()
    if (of !== 'read' && step?.kind === 'running') setWorkStep({ ...step, progress: { done, total } })
  })
  const result = await call()
  unsubscribe()
  if (result.ok) {
    setWorkStep(null)
    return result.value
  }
  if (result.error.code === 'storage/cancelled') {
    setWorkStep(null)
    say(text.cancelled)
  } else setWorkStep({ kind: 'failed', work, error: result.error })
  return null
}

/** Everything into one file of the person's choice. */
export async function backUp(): Promise<void> {
  if (isBusy()) return
  const saved = await run('back-up', () => platform.workspace.backUp({}))
  if (saved) say(text.backedUp(saved.fileName))
}

/** Asks for a backup, has it checked, and asks whether to go on. */
export async function chooseBackup(): Promise<void> {
  if (isBusy()) return
  const backup = await run('choose', () => platform.workspace.chooseBackup({}))
  if (backup) confirmRestore({ kind: 'backup', backup })
}

export const confirmRestore = (source: RestoreSource): void => {
  setWorkStep({ kind: 'confirm', source })
}

/** Brings the workspace back from `source`. Afterwards the main process loads the page again. */
export async function restore(source: RestoreSource): Promise<void> {
  const from =
    source.kind === 'backup'
      ? { kind: source.kind, token: source.backup.token }
      : { kind: source.kind, id: source.snapshot.id }
  await runToEnd('restore', () => platform.workspace.restore({ from }))
}

/** Removes the dossier from everything on disk. Afterwards the main process loads the page again. */
export const erase = (dossierId: string): Promise<void> =>
  runToEnd('erase', () => platform.workspace.erase({ dossierId }))

/** Asks for an empty folder and moves the workspace there. Afterwards the app starts again. */
export async function move(): Promise<void> {
  if (isBusy()) return
  const moved = await run('move', () => platform.workspace.move({}))
  if (moved) setWorkStep({ kind: 'ended', work: 'move' })
}

/** For works whose success is answered by null. */
async function runToEnd(work: 'restore' | 'erase', call: () => Promise<Result<null>>): Promise<void> {
  const done = await run(work, async () => {
    const result = await call()
    return result.ok ? { ok: true, value: work } : result
  })
  if (done) setWorkStep({ kind: 'ended', work })
}

/** Asks the work in hand to stop; it answers when it has. */
export function cancelWork(): void {
  const { step } = useWorkspaceDialogs.getState()
  if (step?.kind !== 'running' || step.cancelling) return
  setWorkStep({ ...step, cancelling: true })
  void platform.workspace.cancel({})
}
