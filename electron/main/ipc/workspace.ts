import type { Workspace } from '../journal/workspace.ts'
import type { DatabaseAside } from '../services/database-aside.ts'
import type { Handlers } from './answer.ts'

type WorkspaceHandlers = Pick<
  Handlers,
  | 'workspace.ready'
  | 'workspace.open'
  | 'workspace.append'
  | 'workspace.beginRead'
  | 'workspace.read'
  | 'workspace.endRead'
  | 'workspace.beginHandOver'
  | 'workspace.handOver'
  | 'workspace.finishHandOver'
  | 'workspace.check'
  | 'workspace.heal'
  | 'workspace.setDatabaseAside'
>

/** What the page's storage asks of the durable workspace, all of it without a word to the person. */
export function workspaceHandlers(
  workspace: Workspace,
  aside: DatabaseAside,
  reload: (contentsId: number) => void,
): WorkspaceHandlers {
  return {
    'workspace.ready': () => workspace.ready(),
    'workspace.open': ({ claim, refused }, { contentsId }) => workspace.open(contentsId, claim, refused),
    'workspace.append': ({ base, frame }) => workspace.append(base, frame),
    'workspace.beginRead': (_request, { contentsId }) => workspace.beginRead(contentsId),
    'workspace.read': ({ stream }, { contentsId }) => workspace.read(contentsId, stream),
    'workspace.endRead': ({ stream }, { contentsId }) => workspace.endRead(contentsId, stream),
    'workspace.beginHandOver': (_request, { contentsId }) => workspace.beginHandOver(contentsId),
    'workspace.handOver': ({ stream, bytes }, { contentsId }) => workspace.handOver(contentsId, stream, bytes),
    'workspace.finishHandOver': ({ stream }, { contentsId }) => workspace.finishHandOver(contentsId, stream),
    'workspace.check': () => workspace.check(),
    'workspace.heal': ({ payload }) => workspace.heal(payload),
    'workspace.setDatabaseAside': async ({ detail }, { contentsId }) => {
      // Whoever may not write to the workspace may not take its database away either.
      const ready = await workspace.ready()
      return ready.ok ? aside.run(detail, () => reload(contentsId)) : ready
    },
  }
}
