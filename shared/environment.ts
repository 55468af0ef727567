/** What pure code may not take from the world by itself: time and identity are parameters. */
export interface Environment {
  /** The instant now, ISO 8601 UTC. */
  readonly now: () => string
  /** A new identifier, never given twice. */
  readonly newId: () => string
}
