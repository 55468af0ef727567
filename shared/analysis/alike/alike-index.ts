import { readSketch, type Sketch, SKETCH_VALUES } from '../../text/sketch.ts'
import { estimatedLikeness, type Likeness } from './likeness.ts'
import { needsLook, relationOf } from './relation.ts'

/** Values in a band. Two sketches with one equal band are compared: of pairs that share a fifth 93 % are, of those
 * that share two fifths all but one in 100,000, of unrelated ones (0.003) one in 2,000. */
const BAND = 2
const BANDS = SKETCH_VALUES / BAND
const VALUE_SPAN = 2 ** 12
const KEY_SPAN = VALUE_SPAN ** BAND
/** A band that more sources have is a phrase of the outlet's: of these only the newest are compared. */
const MOST_IN_BUCKET = 64
const NONE = -1

export interface Candidate {
  readonly id: string
  /** Of the source that was asked about (first) and this one (second). */
  readonly likeness: Likeness
}

/**
 * Which sources may be alike, without comparing each with each: sketches that agree in one band of two values share a
 * bucket (locality-sensitive hashing). Adding one takes as long among ten thousand as among ten.
 */
export class AlikeIndex {
  private readonly ids: string[] = []
  private readonly sketches: (Sketch | null)[] = []
  private readonly places = new Map<string, number>()
  /** For each bucket the newest in it; the ones before it are chained through `before`. */
  private readonly newest = new Map<number, number>()
  private before = new Int32Array(BANDS * 256)

  /** How many are held. */
  get size(): number {
    return this.places.size
  }

  has(id: string): boolean {
    return this.places.has(id)
  }

  /** @returns false when the sketch is none that can be compared, or the id is there already */
  add(id: string, written: string): boolean {
    const sketch = readSketch(written)
    if (!sketch || this.places.has(id)) return false
    const place = this.ids.length
    this.ids.push(id)
    this.sketches.push(sketch)
    this.places.set(id, place)
    if (this.before.length < (place + 1) * BANDS) {
      const longer = new Int32Array(this.before.length * 2)
      longer.set(this.before)
      this.before = longer
    }
    for (let band = 0; band < BANDS; band += 1) {
      const key = keyOf(sketch, band)
      this.before[place * BANDS + band] = this.newest.get(key) ?? NONE
      this.newest.set(key, place)
    }
    return true
  }

  remove(id: string): void {
    const place = this.places.get(id)
    if (place === undefined) return
    this.places.delete(id)
    this.sketches[place] = null
  }

  /** Those that are or may be alike, by the estimate; most alike first. Empty for what is not held. */
  candidatesOf(id: string): readonly Candidate[] {
    const own = this.places.get(id)
    const sketch = own === undefined ? null : this.sketches[own]
    if (own === undefined || !sketch) return []
    const seen = new Set([own])
    const found: Candidate[] = []
    for (let band = 0; band < BANDS; band += 1) {
      let left = MOST_IN_BUCKET
      for (let at = this.newest.get(keyOf(sketch, band)) ?? NONE; at >= 0 && left > 0; left -= 1) {
        const other = this.sketches[at]
        if (other && !seen.has(at)) {
          seen.add(at)
          const likeness = estimatedLikeness(sketch, other)
          const id = this.ids[at]
          if (id !== undefined && (relationOf(likeness) !== null || needsLook(likeness))) found.push({ id, likeness })
        }
        at = this.before[at * BANDS + band] ?? NONE
      }
    }
    return found.sort((a, b) => b.likeness.shared - a.likeness.shared || (a.id < b.id ? -1 : 1))
  }
}

const keyOf = ({ values }: Sketch, band: number): number =>
  band * KEY_SPAN + (values[band * BAND] ?? 0) * VALUE_SPAN + (values[band * BAND + 1] ?? 0)
