/** A note that wants to stand beside a line. Pixels from the top of the article. */
export interface WantedNote {
  readonly id: string
  readonly top: number
  readonly height: number
}

/** A note where it stands, with those that found no room and are folded into it. */
export interface PlacedNote {
  readonly id: string
  readonly top: number
  readonly folded: readonly string[]
}

const GAP = 6
/** Height of the `+3` under a note. */
const FOLD_HEIGHT = 18
/** Further than this from its line a note says nothing about it. */
const DRIFT = 44

interface Slot {
  readonly note: WantedNote
  readonly top: number
  readonly folded: string[]
}

const bottomOf = ({ note, top, folded }: Slot): number => top + note.height + (folded.length > 0 ? FOLD_HEIGHT : 0)

/**
 * Places notes under one another without overlap. Each stands at its line or a little under it;
 * where that is too far, it is folded into the note above. The active note always stands at its
 * line: what would cover it is folded into it.
 *
 * @param notes in reading order.
 */
export function layOutNotes(notes: readonly WantedNote[], activeId: string | null): readonly PlacedNote[] {
  const slots: Slot[] = []
  for (const note of [...notes].sort((a, b) => a.top - b.top)) {
    if (note.id === activeId) placeActive(slots, note)
    else place(slots, note)
  }
  return slots.map(({ note, top, folded }) => ({ id: note.id, top, folded }))
}

function place(slots: Slot[], note: WantedNote): void {
  const above = slots.at(-1)
  const top = above ? Math.max(note.top, bottomOf(above) + GAP) : note.top
  if (!above || top - note.top <= DRIFT) {
    slots.push({ note, top, folded: [] })
    return
  }
  above.folded.push(note.id)
}

function placeActive(slots: Slot[], note: WantedNote): void {
  const folded: string[] = []
  for (let above = slots.at(-1); above && bottomOf(above) + GAP > note.top; above = slots.at(-1)) {
    folded.unshift(above.note.id, ...above.folded)
    slots.pop()
  }
  slots.push({ note, top: note.top, folded })
}
