import { changeFence } from '../../shared/edits/fence.ts'
import { deleteSources, editSource, setReadingState, type SourceCorrection } from '../../shared/edits/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { ReadingState, Source } from '../../shared/model/source.ts'
import { runCommand } from '../commands/run-command.ts'
import { environment } from '../environment/browser-environment.ts'
import { errorText } from '../errors/error-text.ts'
import { commit } from '../storage/commit.ts'
import { readBlocks, readSourceRemoval, readSources, readTexts } from '../storage/contents.ts'
import { announce } from '../ui/announcer.tsx'
import { showUndoLine } from '../ui/undo-line.tsx'

const text = messages.library

const NEXT: Readonly<Record<ReadingState, ReadingState>> = { new: 'reading', reading: 'done', done: 'new' }

export const nextState = (state: ReadingState): ReadingState => NEXT[state]

/** Corrects what is known about a source. Answers what went wrong, or null. */
export async function correctSource(source: Source, correction: SourceCorrection): Promise<string | null> {
  const written = await commit(async () => {
    const [now] = await readSources([source.id])
    return now ? editSource(environment, now, correction) : null
  })
  return written.ok ? null : errorText(written.error)
}

/** Puts blocks behind the fence; when all of them are there already, takes them out. */
export async function switchBlocks(sourceId: string, indexes: ReadonlySet<number>): Promise<void> {
  const written = await commit(async () => {
    const [[source], before, [record]] = await Promise.all([
      readSources([sourceId]),
      readBlocks(sourceId),
      readTexts([sourceId]),
    ])
    if (!source || !before || !record) return null
    const areFenced = [...indexes].every((index) => before.blocks[index]?.role === 'boilerplate')
    return changeFence(
      environment,
      { source, text: record.text, before },
      indexes,
      areFenced ? 'paragraph' : 'boilerplate',
    )
  })
  if (!written.ok) announce(errorText(written.error))
}

/** Moves all of them to the state that follows that of the first. */
export async function advanceState(sources: readonly Source[]): Promise<void> {
  const [first] = sources
  if (!first) return
  const state = nextState(first.state)
  const written = await commit(async () => {
    const now = await readSources(sources.map(({ id }) => id))
    return now.length > 0 ? setReadingState(environment, now, state) : null
  })
  announce(written.ok ? text.markedAs(sources.length, text.states[state]) : errorText(written.error))
}

/** Removes sources with their annotations, and offers to take it back. */
export async function removeSources(ids: readonly string[]): Promise<void> {
  let annotations = 0
  const written = await commit(async () => {
    const removal = await readSourceRemoval(ids)
    annotations = removal.annotations.length
    return deleteSources(environment, removal)
  })
  if (!written.ok) {
    announce(errorText(written.error))
    return
  }
  showUndoLine({
    text: text.removed(ids.length, annotations),
    undoLabel: text.undo,
    onUndo: () => {
      runCommand('edit.undo')
    },
  })
}
