import type { AppError } from '../../shared/result.ts'
import { retryWorld } from './retry-world.ts'
import { isRoom, NO_ROOM } from './room.ts'
import { reportSaveState, useSaveState } from './save-state.ts'

/** Nobody notices a view that is late by less; milliseconds. */
const NOTICED = 3_000

const SLOW: AppError = { code: 'storage/timeout', message: 'The database does not answer' }

export interface ViewWatch {
  /** Aborted when it has taken long and there is no room: what waits for the database then may wait for ever. */
  readonly noRoom: AbortSignal
  readonly waitsForRoom: () => void
  /** The foot of the window says again what it said before. */
  readonly end: () => void
}

/**
 * While a change that is on disk is brought into the database: says so at the foot of the window when it takes
 * long, because later changes wait for it and the views do not show it.
 */
export function watchView(): ViewWatch {
  const before = useSaveState.getState()
  let isOver = false
  let isSaid = false
  const noRoom = new AbortController()
  const say = (error: AppError): void => {
    if (isOver) return
    isSaid = true
    reportSaveState({ status: 'waiting', what: 'view', error })
  }
  const callOff = retryWorld().unlessBefore(NOTICED, () => {
    void isRoom().then((room) => {
      say(room ? SLOW : NO_ROOM)
      if (!room) noRoom.abort()
    })
  })
  return {
    noRoom: noRoom.signal,
    waitsForRoom: () => {
      say(NO_ROOM)
    },
    end: () => {
      isOver = true
      callOff()
      if (isSaid) reportSaveState(before)
    },
  }
}
