/** Ids; the oldest is forgotten first. */
const LIMIT = 1000

/** Made by this page and not used yet: nothing that is stored can have one of them. */
const fresh = new Set<string>()

export function freshId(): string {
  const id = crypto.randomUUID()
  fresh.add(id)
  for (const oldest of fresh) {
    if (fresh.size <= LIMIT) break
    fresh.delete(oldest)
  }
  return id
}

/** Whether the id was made by this page and is used for the first time. */
export const takeFreshId = (id: string): boolean => fresh.delete(id)
