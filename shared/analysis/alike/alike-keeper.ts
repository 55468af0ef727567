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
  /** Compares the texts; null when they are too long for it or not there. */
  readonly look: (first: string, second: string) => Promise<Likeness | null>
  /** Called often while there is much to do; lets others have the thread when it is time. */
  readonly pause: () => Promise<void>
}

/** Of one source so many candidates are looked at again; the others are as their sketches say. */
const MOST_LOOKS = 6
/** Of a hundred prints of one article each is told of so many others. */
const MOST_PAIRS = 24

type Sketched = Pick<Source, 'id' | 'sketch'>

/** Knows which of many sources are alike, and does only what is new when they change. */
export class AlikeKeeper {
  private readonly index = new AlikeIndex()
  private readonly sketches = new Map<string, string>()
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
      for (const { id, sketch } of sources) {
        if (sketch === undefined || this.sketches.has(id)) continue
        this.sketches.set(id, sketch)
        if (this.index.add(id, sketch)) await this.compare(id)
        await this.world.pause()
      }
    }
  }

  /** What is gone, or says something else since the fence was moved. */
  private forget(sources: readonly Sketched[]): void {
    const present = new Map(sources.map(({ id, sketch }) => [id, sketch]))
    for (const [id, sketch] of this.sketches) {
      if (present.get(id) === sketch) continue
      this.index.remove(id)
      this.sketches.delete(id)
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
