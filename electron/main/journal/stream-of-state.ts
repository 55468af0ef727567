import { isDeepStrictEqual } from 'node:util'
import { StateHeader } from '../../../shared/journal/state-lines.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { DamagedGenerationError } from './load-image.ts'

const LINE_END = 10

/**
 * Lets a stream through if it is of the state that was announced. Whoever reads it gives up what he has for it:
 * before its first piece is out it must be clear that the files don't hold less than they were thought to.
 * @throws DamagedGenerationError
 */
export async function* streamOfState(
  pieces: AsyncIterable<Uint8Array>,
  announced: WorkspaceState,
): AsyncGenerator<Uint8Array, void, void> {
  let isFirst = true
  for await (const piece of pieces) {
    if (isFirst && !isDeepStrictEqual(stateIn(piece), announced)) throw new DamagedGenerationError([])
    isFirst = false
    yield piece
  }
}

/** A piece ends with a line, and the first line is the header. */
function stateIn(piece: Uint8Array): WorkspaceState {
  const line = new TextDecoder().decode(piece.subarray(0, piece.indexOf(LINE_END)))
  return StateHeader.parse(JSON.parse(line)).state
}
