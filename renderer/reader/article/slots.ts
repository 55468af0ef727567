import type { FencedRun } from './sections.ts'

/** A place in the text that a component fills. */
export type Slot =
  | { readonly kind: 'fence'; readonly element: HTMLElement; readonly run: FencedRun; readonly isOpen: boolean }
  | { readonly kind: 'metadata'; readonly element: HTMLElement }

/** The slots of all sections that are on the page. */
export class SlotStore {
  private readonly bySection = new Map<number, readonly Slot[]>()
  private readonly listeners = new Set<() => void>()
  private all: readonly Slot[] = []

  set(section: number, slots: readonly Slot[]): void {
    if (slots.length === 0 && !this.bySection.has(section)) return
    if (slots.length === 0) this.bySection.delete(section)
    else this.bySection.set(section, slots)
    this.all = [...this.bySection.values()].flat()
    for (const listener of this.listeners) listener()
  }

  clear(): void {
    for (const section of [...this.bySection.keys()]) this.set(section, [])
  }

  readonly snapshot = (): readonly Slot[] => this.all

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
