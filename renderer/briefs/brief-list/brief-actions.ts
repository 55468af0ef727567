import { createBrief, deleteBrief, editBrief, newBrief } from '../../../shared/edits/briefs.ts'
import { blocksOf, type WrittenBrief, writtenBriefs } from '../../../shared/briefs/written/written-brief.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Brief, BriefBlock } from '../../../shared/model/brief.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { runCommand } from '../../commands/run-command.ts'
import { environment } from '../../environment/browser-environment.ts'
import { commit } from '../../storage/commit.ts'
import { readBriefRecords } from '../../storage/contents.ts'
import { announce } from '../../ui/announcer.tsx'
import { showUndoLine } from '../../ui/undo-line.tsx'
import { openBrief } from './open-brief-store.ts'

const text = messages.briefs.list

type BriefHead = Pick<Brief, 'title' | 'citationStyle' | 'date'>

/** Writes a new brief and opens it. */
export async function create(
  dossierId: string,
  head: BriefHead,
  blocks: readonly BriefBlock[],
): Promise<Result<WrittenBrief>> {
  const written = newBrief(environment, dossierId, head, blocks)
  const done = await commit(createBrief(environment, written))
  if (!done.ok) return done
  openBrief(dossierId, written.brief.id)
  announce(text.created(head.title))
  return ok(written)
}

/** Changes the head of a brief as it is on disk now; what it says stays. */
export function changeHead(dossierId: string, briefId: string, change: Partial<BriefHead>): Promise<Result<void>> {
  return edit(dossierId, briefId, (now) =>
    Object.entries(change).some(([key, value]) => now.brief[key as keyof BriefHead] !== value)
      ? editBrief(environment, now, { ...now, brief: { ...now.brief, ...change } })
      : null,
  )
}

/** A second brief that says the same, and opens it. */
export async function duplicate(dossierId: string, briefId: string): Promise<Result<WrittenBrief>> {
  const now = await readBrief(dossierId, briefId)
  if (!now) return fail('export/unknown-brief', 'The brief is not there any more.')
  const { title, citationStyle, date } = now.brief
  return create(dossierId, { title: text.copyOf(title), citationStyle, date }, blocksOf(now))
}

/** Deletes a brief and offers to take it back. */
export async function remove(dossierId: string, briefId: string): Promise<Result<void>> {
  let title: string | null = null
  const done = await edit(dossierId, briefId, (now) => {
    title = now.brief.title
    return deleteBrief(environment, now)
  })
  if (done.ok && title !== null) {
    showUndoLine({
      text: text.removed(title),
      undoLabel: text.undo,
      onUndo: () => {
        runCommand('edit.undo')
      },
    })
  }
  return done
}

const edit = (
  dossierId: string,
  briefId: string,
  change: (now: WrittenBrief) => Transaction | null,
): Promise<Result<void>> =>
  commit(async () => {
    const now = await readBrief(dossierId, briefId)
    return now ? change(now) : null
  })

const readBrief = async (dossierId: string, briefId: string): Promise<WrittenBrief | undefined> =>
  writtenBriefs(await readBriefRecords(dossierId)).find(({ brief }) => brief.id === briefId)
