import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { exampleAnnotation, exampleSource } from '../../model/testing/examples.ts'
import type { Payload } from '../../model/records.ts'
import { type Change, inverseOf, type Transaction } from '../../model/transaction.ts'
import { type HashText, hexOfBytes } from '../digest.ts'
import type { Frame } from '../frame.ts'
import type { StateRow } from '../state-lines.ts'

export const GENERATION = '11111111-1111-4111-8111-111111111111'
export const hashText: HashText = (text) => sha256(new TextEncoder().encode(text))

/** What the person does next; `pick` chooses among what there is. */
export interface Doing {
  readonly what: 'create' | 'edit' | 'delete' | 'import' | 'undo' | 'redo' | 'seed'
  readonly pick: number
  readonly text: string
}

/** Any UTF-16, lone surrogates included. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 0x17f }) }, fc.integer({ min: 0xd7f0, max: 0xe010 })),
    {
      maxLength: 12,
    },
  )
  .map((units) => String.fromCharCode(...units))

export const arbitraryDoings: fc.Arbitrary<readonly Doing[]> = fc.array(
  fc.record({
    what: fc.constantFrom<Doing['what']>('create', 'edit', 'delete', 'import', 'undo', 'undo', 'redo', 'seed'),
    pick: fc.nat({ max: 40 }),
    text: arbitraryText,
  }),
  { maxLength: 40 },
)

/** A workspace as simple as can be, to compare the real ones with. What can't be done now does nothing. */
export class ModelWorkspace {
  readonly rows = new Map<string, NonNullable<Change['after']>>()
  readonly texts = new Map<string, string>()
  readonly originals = new Map<string, Uint8Array>()
  history: readonly Transaction[] = []
  position = 0
  sequence = 0
  #ids = 0

  /** The frame that does it, already applied here; null when nothing can be done. */
  do(doing: Doing): Frame | null {
    const frame = this.#frameOf(doing)
    if (!frame) return null
    this.sequence += 1
    if ('transaction' in frame) {
      this.#change(frame.transaction.changes)
      for (const { id, text } of frame.transaction.payload?.texts ?? []) this.texts.set(id, text)
      for (const { sha256: key, bytes } of frame.transaction.payload?.originals ?? []) this.originals.set(key, bytes)
      if (frame.step === 'seed') return frame
      this.history = [...this.history.slice(0, this.position), frame.transaction]
      this.position += 1
    } else {
      this.#change(frame.changes)
      this.position += frame.step === 'undo' ? -1 : 1
    }
    return frame
  }

  /** Every row with its payload, in no order that means anything. */
  stateRows(): readonly StateRow[] {
    const records = [...this.rows].map(([key, row]) => ({ table: key.slice(0, key.indexOf('/')), row }) as StateRow)
    const history = this.history.map(({ payload: _kept, ...transaction }, index): StateRow => {
      return { table: 'history', row: { ordinal: index + 1, transaction } }
    })
    const texts = [...this.texts].map(([id, text]): StateRow => ({ table: 'texts', row: { id, text } }))
    const originals = [...this.originals].map(([key, bytes]): StateRow => {
      return { table: 'originals', row: { sha256: key, bytes } }
    })
    return [...originals, ...history, ...records, ...texts]
  }

  #frameOf({ what, pick, text }: Doing): Frame | null {
    const known = [...this.rows].at(pick % Math.max(1, this.rows.size))
    const undone = this.history[this.position - 1]
    const redone = this.history[this.position]
    switch (what) {
      case 'undo':
        return undone ? { step: 'undo', ordinal: this.position, changes: inverseOf(undone) } : null
      case 'redo':
        return redone ? { step: 'redo', ordinal: this.position + 1, changes: redone.changes } : null
      case 'import':
        return this.#written('do', this.#import(pick, text))
      case 'create':
      case 'seed':
        return this.#written(what === 'seed' ? 'seed' : 'do', { changes: [this.#created(pick, text)] })
      default:
        return known
          ? this.#written('do', { changes: [changeOf(known[0], known[1], what === 'edit' ? text : null)] })
          : null
    }
  }

  #created(pick: number, text: string): Change {
    const id = this.#newId()
    if (pick % 3 === 0) {
      const after = { id, title: `T${text}`, createdAt: '2026-01-01T00:00:00.000Z' }
      return { table: 'dossiers', id, before: null, after }
    }
    return {
      table: 'annotations',
      id,
      before: null,
      after: exampleAnnotation({ id, dossierId: `d${String(pick)}`, note: text }),
    }
  }

  /** Now and then the same bytes or the same text come in once more. */
  #import(pick: number, text: string): { readonly changes: readonly Change[]; readonly payload: Payload } {
    const id = this.#newId()
    const bytes = new TextEncoder().encode(text)
    const key = hexOfBytes(sha256(bytes))
    const source = exampleSource({
      id,
      dossierId: `d${String(pick % 3)}`,
      capsule: { ...exampleSource().capsule, sha256: key },
    })
    const again = [...this.texts].slice(0, pick % 2).map(([known, value]) => ({ id: known, text: value }))
    return {
      changes: [{ table: 'sources', id, before: null, after: source }],
      payload: { texts: [...again, { id, text }], originals: [{ sha256: key, bytes }] },
    }
  }

  #written(step: 'do' | 'seed', made: Pick<Transaction, 'changes' | 'payload'>): Frame {
    return {
      step,
      transaction: { id: this.#newId(), at: '2026-01-01T00:00:00.000Z', label: 'annotation.edit', ...made },
    }
  }

  #change(changes: readonly Change[]): void {
    for (const { table, id, after } of changes) {
      if (after) this.rows.set(`${table}/${id}`, after)
      else this.rows.delete(`${table}/${id}`)
    }
  }

  #newId(): string {
    this.#ids += 1
    return `id-${String(this.#ids)}`
  }
}

/** Edits the first text that the record has; `null` takes it away. */
function changeOf(key: string, before: NonNullable<Change['after']>, text: string | null): Change {
  const table = key.slice(0, key.indexOf('/'))
  const after = text === null ? null : 'note' in before ? { ...before, note: text } : { ...before, title: `T${text}` }
  return { table, id: before.id, before, after } as Change
}
