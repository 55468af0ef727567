/** Reads JSON from localStorage; null when there is none or it can't be read: a preference is never worth a failure. */
export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as unknown)
  } catch (unreadable) {
    void unreadable
    return null
  }
}

/** Remembers a preference; when storage is full or denied it holds for this session only. */
export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch (denied) {
    void denied
  }
}
