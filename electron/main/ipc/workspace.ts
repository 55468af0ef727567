import { fail, ok } from '../../../shared/result.ts'
import { hasRoom } from '../journal/room.ts'
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
  | 'workspace.hasRoom'
>

/**
 * What the page's storage asks of the durable workspace, all of it without a word to the person.
 *
 * @param sessionData Chromium's folder, with the page's database
 */
export function workspaceHandlers(
  workspace: Workspace,
  aside: DatabaseAside,
  reload: (contentsId: number) => void,
  sessionData: string,
): WorkspaceHandlers {
  const roomLeft = (): Promise<boolean> => hasRoom([workspace.root, sessionData])
  return {
    'workspace.ready': () => workspace.ready(),
    'workspace.open': ({ claim, refused }, { contentsId }) => workspace.open(contentsId, claim, refused),
    // Once Chromium runs out of room it closes the page's database, which then can't even be read. So the change
    // waits here already, where nothing is harmed by it, and the page goes on reading.
    'workspace.append': async ({ base, frames }) =>
      (await roomLeft())
        ? workspace.append(base, frames)
        : fail('storage/disk-full', 'There is no room for the change in the database.'),
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
      // A full disk looks like damage from there. Nothing of it would be copied aside, and no new one could be made.
      if (!(await roomLeft())) return fail('storage/disk-full', 'There is no room to make the database anew.')
      return ready.ok ? aside.run(detail, () => reload(contentsId)) : ready
    },
    'workspace.hasRoom': async () => ok(await roomLeft()),
  }
}
