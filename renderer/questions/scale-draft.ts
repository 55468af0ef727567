import { nameKey } from '../../shared/edits/people.ts'
import { newStance } from '../../shared/edits/questions.ts'
import type { Stance } from '../../shared/model/question.ts'

/** A step that was on the scale and is no longer, with what becomes of the quotes that hold it. */
export interface RemovedStep {
  readonly stance: Stance
  /** Where it stood; it comes back to there. */
  readonly at: number
  /** Id of the step that takes its quotes; null: they keep it, outside of the scale. */
  readonly to: string | null
}

/** A scale as it is being edited. Steps that are new have ids of the draft only, see `finish`. */
export interface ScaleDraft {
  readonly steps: readonly Stance[]
  /** Only those that were there before. */
  readonly removed: readonly RemovedStep[]
}

const NEW = 'new step '

export const isNew = (id: string): boolean => id.startsWith(NEW)

export const draftOf = (scale: readonly Stance[]): ScaleDraft => ({ steps: scale, removed: [] })

const freshId = ({ steps }: ScaleDraft): string => {
  const taken = new Set(steps.map(({ id }) => id))
  let count = 1
  while (taken.has(`${NEW}${String(count)}`)) count += 1
  return `${NEW}${String(count)}`
}

/** With one more step at its end. */
export const added = (draft: ScaleDraft, label: string): ScaleDraft => ({
  ...draft,
  steps: [...draft.steps, { id: freshId(draft), label }],
})

export const renamed = (draft: ScaleDraft, id: string, label: string): ScaleDraft => ({
  ...draft,
  steps: draft.steps.map((step) => (step.id === id ? { ...step, label } : step)),
})

/** With a step moved to another index; the same draft when that is none. */
export function moved(draft: ScaleDraft, from: number, to: number): ScaleDraft {
  const step = draft.steps[from]
  if (!step || from === to || to < 0 || to >= draft.steps.length) return draft
  const rest = draft.steps.filter((_, index) => index !== from)
  return { ...draft, steps: [...rest.slice(0, to), step, ...rest.slice(to)] }
}

/** Without a step; the last one stays. What was to go to it goes nowhere else unless told. */
export function removed(draft: ScaleDraft, id: string): ScaleDraft {
  const at = draft.steps.findIndex((step) => step.id === id)
  const stance = draft.steps[at]
  if (!stance || draft.steps.length === 1) return draft
  const others = draft.removed.map((other) => (other.to === id ? { ...other, to: null } : other))
  return {
    steps: draft.steps.filter((step) => step.id !== id),
    removed: isNew(id) ? others : [...others, { stance, at, to: null }],
  }
}

export const broughtBack = (draft: ScaleDraft, id: string): ScaleDraft => {
  const back = draft.removed.find(({ stance }) => stance.id === id)
  if (!back) return draft
  return {
    steps: [...draft.steps.slice(0, back.at), back.stance, ...draft.steps.slice(back.at)],
    removed: draft.removed.filter((other) => other !== back),
  }
}

/** Says to which step the quotes of a removed one go; null: to none. */
export const fated = (draft: ScaleDraft, id: string, to: string | null): ScaleDraft => ({
  ...draft,
  removed: draft.removed.map((step) => (step.stance.id === id ? { ...step, to } : step)),
})

/**
 * With the labels of a preset. A scale of the same length keeps its steps under new labels, so that no quote loses its
 * place; any other is replaced.
 */
export function withPreset(draft: ScaleDraft, labels: readonly string[]): ScaleDraft {
  if (labels.length === draft.steps.length) {
    return { ...draft, steps: draft.steps.map((step, index) => ({ ...step, label: labels[index] ?? step.label })) }
  }
  const gone = draft.steps.flatMap((stance, at) => (isNew(stance.id) ? [] : [{ stance, at, to: null }]))
  return {
    steps: labels.map((label, index) => ({ id: `${NEW}preset ${String(index + 1)}`, label })),
    removed: [...draft.removed.map((step) => ({ ...step, to: null })), ...gone],
  }
}

/** What is wrong with a scale: a step without a label, or two of the same; null when nothing is. */
export function problemOf({ steps }: ScaleDraft): { readonly id: string; readonly twice: boolean } | null {
  const labels = new Set<string>()
  for (const { id, label } of steps) {
    const key = nameKey(label)
    if (key === '') return { id, twice: false }
    if (labels.has(key)) return { id, twice: true }
    labels.add(key)
  }
  return null
}

export interface FinishedScale {
  readonly scale: readonly Stance[]
  /** Which step takes the quotes of a step that is gone, by id. */
  readonly moves: ReadonlyMap<string, string>
}

/**
 * The scale as it is kept. `taken`: ids that mean something else already.
 */
export function finish({ steps, removed: gone }: ScaleDraft, taken: Iterable<string>): FinishedScale {
  const used = new Set([...taken, ...steps.map(({ id }) => id), ...gone.map(({ stance }) => stance.id)])
  const ids = new Map<string, string>()
  const scale = steps.map(({ id, label }) => {
    const kept = isNew(id) ? newStance(label.trim(), used).id : id
    used.add(kept)
    ids.set(id, kept)
    return { id: kept, label: label.trim() }
  })
  const moves = gone.flatMap(({ stance, to }) => {
    const target = to === null ? undefined : ids.get(to)
    return target === undefined ? [] : [[stance.id, target] as const]
  })
  return { scale, moves: new Map(moves) }
}
