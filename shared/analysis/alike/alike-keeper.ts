import type { Source } from '../../model/source.ts'
import { AlikeIndex } from './alike-index.ts'
import { type Likeness, turned } from './likeness.ts'
import { needsLook, type Relation, relationOf } from './relation.ts'

/** Two sources that have something in common. `first` is the lesser id. */
export interface Pair {
  readonly first: string
  readonly second: string
  readonly likeness: Likeness
  /** What the first is to the second; null: too little to be told, but enough for two editions of one address. */
  readonly relation: Relation | null
  /** Whether the texts were compared, not only their sketches. */
  readonly isExact: boolean
}

export interface KeeperWorld {
  /** The sketch of a source that has none; null when its text is too short for one or not there. */
  readonly sketch: (id: string) => Promise<string | null>
  /** Compares the texts; null when they are too long for it or not there. */
  readonly look: (first: string, second: string) => Promise<Likeness | null>
  /** Called often while there is much to do; lets others have the thread when it is time. */
  readonly pause: () => Promise<void>
  /** Called when all that have a sketch are compared and those that have none come next, which takes longer. */
  readonly told?: () => void
}

/** Of one source so many candidates are looked at again; the others are as their sketches say. */
const MOST_LOOKS = 6
/** Of a hundred prints of one article each is told of so many others. */
const MOST_PAIRS = 24

type Sketched = Pick<Source, 'id' | 'sketch' | 'wordCount'>

/** What a source says as far as it is compared: it changes with the fence, and so do the words outside. */
const stateOf = ({ sketch, wordCount }: Sketched): string => sketch ?? `${String(wordCount)} words`

/** Knows which of many sources are alike, and does only what is new when they change. */
export class AlikeKeeper {
  private readonly index = new AlikeIndex()
  /** What each source said when it was looked at. */
  private readonly states = new Map<string, string>()
  private readonly pairs = new Map<string, Map<string, Pair>>()
  private changes = 0
  private wanted: readonly Sketched[] | null = null
  private running: Promise<void> | null = null

  constructor(private readonly world: KeeperWorld) {}

  /** Raised with every pair that comes, changes or goes. */
  get version(): number {
    return this.changes
  }

  /** Each pair once. */
  all(): readonly Pair[] {
    return [...this.pairs].flatMap(([id, own]) => [...own.values()].filter(({ first }) => first === id))
  }

  /** Brings the pairs up to these sources. Of several calls meanwhile the last one counts; all end with it. */
  update(sources: readonly Sketched[]): Promise<void> {
    this.wanted = sources
    this.running ??= this.run().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async run(): Promise<void> {
    for (let sources = this.wanted; sources !== null; sources = this.wanted) {
      this.wanted = null
      this.forget(sources)
      const news = sources.filter(({ id }) => !this.states.has(id))
      const without = news.filter(({ sketch }) => sketch === undefined)
      for (const source of news) if (source.sketch !== undefined) await this.add(source, source.sketch)
      if (without.length > 0) this.world.told?.()
      for (const source of without) {
        // Somebody else is waiting: what is left is as new for the next turn.
        if (this.wanted !== null) break
        await this.add(source, await this.world.sketch(source.id))
      }
    }
  }

  private async add(source: Sketched, sketch: string | null): Promise<void> {
    this.states.set(source.id, stateOf(source))
    if (sketch !== null && this.index.add(source.id, sketch)) await this.compare(source.id)
    await this.world.pause()
  }

  /** What is gone, or says something else since the fence was moved. */
  private forget(sources: readonly Sketched[]): void {
    const present = new Map(sources.map((source) => [source.id, stateOf(source)]))
    for (const [id, state] of this.states) {
      if (present.get(id) === state) continue
      this.index.remove(id)
      this.states.delete(id)
      for (const other of this.pairs.get(id)?.keys() ?? []) this.pairs.get(other)?.delete(id)
      if (this.pairs.delete(id)) this.changes += 1
    }
  }

  private async compare(id: string): Promise<void> {
    let looks = 0
    for (const candidate of this.index.candidatesOf(id).slice(0, MOST_PAIRS)) {
      const isUnsure = needsLook(candidate.likeness) && looks < MOST_LOOKS
      if (isUnsure) looks += 1
      const exact = isUnsure ? await this.world.look(id, candidate.id) : null
      if (isUnsure) await this.world.pause()
      this.keep(id, candidate.id, exact ?? candidate.likeness, exact !== null)
    }
  }

  private keep(id: string, other: string, likeness: Likeness, isExact: boolean): void {
    const [first, second] = id < other ? [id, other] : [other, id]
    const own = id < other ? likeness : turned(likeness)
    const pair = { first, second, likeness: own, relation: relationOf(own), isExact }
    this.changes += 1
    for (const each of [first, second]) {
      const known = this.pairs.get(each) ?? new Map<string, Pair>()
      known.set(each === first ? second : first, pair)
      this.pairs.set(each, known)
    }
  }
}
