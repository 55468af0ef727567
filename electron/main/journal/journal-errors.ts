/** The disk did not answer in time. Whether the bytes arrived is unknown, so they count as not written. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
  readonly code = 'storage/timeout'
}

/** A frame whose hash is right holds something that can't be understood, or it changed while it was read. */
export class DamagedFrameError extends Error {
  override readonly name = 'DamagedFrameError'
}
