/** Disjoint sets of ids; what is joined belongs together, through whatever it is joined with as well. */
export class Sets {
  private readonly parents = new Map<string, string>()

  join(a: string, b: string): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    if (one !== other) this.parents.set(one, other)
  }

  /** The name of the set; null for an id that was never joined. */
  nameOf(id: string): string | null {
    return this.parents.has(id) ? this.rootOf(id) : null
  }

  private rootOf(id: string): string {
    const parent = this.parents.get(id)
    if (parent === undefined) this.parents.set(id, id)
    if (parent === undefined || parent === id) return id
    const root = this.rootOf(parent)
    if (root !== parent) this.parents.set(id, root)
    return root
  }
}
