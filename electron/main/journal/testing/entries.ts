import fc from 'fast-check'
import { advance, type PayloadIndex } from '../../../../shared/journal/advance.ts'
import type { Frame } from '../../../../shared/journal/frame.ts'
import { emptyState } from '../../../../shared/journal/workspace-state.ts'
import type { Dossier } from '../../../../shared/model/dossier.ts'
import type { Payload } from '../../../../shared/model/records.ts'
import { type Change, inverseOf, type Transaction } from '../../../../shared/model/transaction.ts'
import { baseChain, FRAME_MAGIC } from '../frame-codec.ts'
import { hashText, hexOfSha256 } from '../hash-text.ts'
import type { Entry, JournalPoint } from '../types.ts'

export const GENERATION = '3f0e7b9c-6f0a-4c1e-9d53-2f1f6a2f9b10'

export const basePoint = (generation = GENERATION): JournalPoint => ({
  generation,
  sequence: 0,
  chain: baseChain(generation),
})

/** `seconds` after a fixed moment. */
export const instant = (seconds: number): string => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString()

/** What a person might do next; what is not possible at that moment is done in the nearest way that is. */
export interface Intent {
  readonly kind: 'create' | 'rename' | 'delete' | 'import' | 'seed' | 'undo' | 'redo'
  readonly words: string
  readonly bytes: Uint8Array
}

/** Any UTF-16, lone surrogates and control characters too. */
const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units))

/** Also bytes that look like the beginning of a frame. */
const anyBytes = (maxLength: number): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.uint8Array({ maxLength }), fc.boolean())
    .map(([bytes, alike]) => (alike ? Uint8Array.from([...FRAME_MAGIC, 0, 0, 0, 9, ...bytes]) : bytes))

export const intentArbitrary = (maxLength = 120): fc.Arbitrary<Intent> =>
  fc.record({
    kind: fc.constantFrom('create', 'create', 'rename', 'delete', 'import', 'import', 'seed', 'undo', 'redo'),
    words: anyText(maxLength),
    bytes: anyBytes(maxLength),
  })

/** Entries that follow one another truly: every `before` is what the frames so far have made. */
export const entriesArbitrary = (options: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<Entry[]> =>
  fc
    .array(intentArbitrary(), { minLength: 0, maxLength: 12, ...options })
    .map((intents) => entriesOf(framesOf(intents)))

/** `count` ordinary entries, always the same. */
export const plainEntries = (count: number, generation = GENERATION): Entry[] =>
  entriesOf(
    framesOf(
      Array.from({ length: count }, (_, index) => ({
        kind: index % 3 === 0 ? 'create' : index % 3 === 1 ? 'import' : 'rename',
        words: `Step ${index}`,
        bytes: Uint8Array.from([index, index + 1]),
      })),
    ),
    generation,
  )

/** Each frame with its head, from the empty workspace on. Written a second apart. */
export function entriesOf(frames: readonly Frame[], generation = GENERATION): Entry[] {
  const index = { texts: new Map<string, string>(), originals: new Set<string>() } satisfies PayloadIndex
  let state = emptyState(generation)
  return frames.map((frame) => {
    const { state: after, fresh } = advance(state, frame, index, hashText)
    for (const [id, content] of fresh.texts) index.texts.set(id, content)
    for (const sha256 of fresh.originals) index.originals.add(sha256)
    state = after
    const at = instant(after.sequence)
    const head = {
      sequence: after.sequence,
      at,
      state: after,
      texts: [...fresh.texts],
      originals: [...fresh.originals],
    }
    return { head, frame }
  })
}

export function framesOf(intents: readonly Intent[]): Frame[] {
  const model = new Model()
  return intents.map((intent) => model.next(intent))
}

class Model {
  readonly #dossiers = new Map<string, Dossier>()
  #steps: Transaction[] = []
  #position = 0
  #made = 0

  next(intent: Intent): Frame {
    const last = this.#steps[this.#position - 1]
    const undone = this.#steps[this.#position]
    if (intent.kind === 'undo' && last) {
      const ordinal = this.#position
      this.#position -= 1
      return { step: 'undo', ordinal, changes: this.#apply(inverseOf(last)) }
    }
    if (intent.kind === 'redo' && undone) {
      this.#position += 1
      return { step: 'redo', ordinal: this.#position, changes: this.#apply(undone.changes) }
    }
    const transaction = this.#transaction(intent)
    this.#apply(transaction.changes)
    if (intent.kind === 'seed') return { step: 'seed', transaction }
    this.#steps = [...this.#steps.slice(0, this.#position), transaction]
    this.#position += 1
    return { step: 'do', transaction }
  }

  #transaction({ kind, words, bytes }: Intent): Transaction {
    this.#made += 1
    const [before = null] = this.#dossiers.values()
    const rest = { id: `t${this.#made}`, at: instant(this.#made) }
    if (kind === 'rename' && before) {
      const after = { ...before, title: `${words}.` }
      return { ...rest, label: 'dossier.rename', changes: [{ table: 'dossiers', id: before.id, before, after }] }
    }
    if (kind === 'delete' && before) {
      return { ...rest, label: 'dossier.delete', changes: [{ table: 'dossiers', id: before.id, before, after: null }] }
    }
    const id = `d${this.#made}`
    const after = { id, title: `${words}!`, createdAt: rest.at }
    const changes: readonly Change[] = [{ table: 'dossiers', id, before: null, after }]
    if (kind !== 'import') return { ...rest, label: 'dossier.create', changes }
    const payload: Payload = {
      texts: [{ id: `x${this.#made}`, text: words }],
      originals: [{ sha256: hexOfSha256(bytes), bytes }],
    }
    return { ...rest, label: 'source.import', changes, payload }
  }

  #apply(changes: readonly Change[]): readonly Change[] {
    for (const { id, after } of changes) {
      if (after) this.#dossiers.set(id, after as Dossier)
      else this.#dossiers.delete(id)
    }
    return changes
  }
}
