/**
 * In the page: reads every row of the app's database and puts them into a new one with the same tables and
 * indexes, with nothing in between. What is measured is the putting alone.
 *
 * @returns {Promise<number>} milliseconds
 */
export async function rawPut() {
  const CHUNK = 2_000
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const committed = (transaction) =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onerror = transaction.onabort = () => reject(transaction.error)
    })
  const source = await settled(indexedDB.open('variorum'))
  const names = [...source.objectStoreNames]
  const reading = source.transaction(names, 'readonly')
  const tables = await Promise.all(
    names.map(async (name) => {
      const store = reading.objectStore(name)
      const [rows, keys] = await Promise.all([settled(store.getAll()), settled(store.getAllKeys())])
      const indexes = [...store.indexNames].map((index) => store.index(index))
      const described = indexes.map(({ name: own, keyPath, unique, multiEntry }) => ({
        own,
        keyPath,
        unique,
        multiEntry,
      }))
      return { name, keyPath: store.keyPath, described, rows, keys }
    }),
  )
  source.close()
  const opening = indexedDB.open('bench-raw', 1)
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, described } of tables) {
      const store = opening.result.createObjectStore(name, { keyPath })
      for (const { own, keyPath: path, unique, multiEntry } of described)
        store.createIndex(own, path, { unique, multiEntry })
    }
  }
  const target = await settled(opening)
  const began = performance.now()
  for (const { name, keyPath, rows, keys } of tables) {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const writing = target.transaction(name, 'readwrite', { durability: 'relaxed' })
      const store = writing.objectStore(name)
      rows.slice(from, from + CHUNK).forEach((row, at) => {
        if (keyPath === null) store.put(row, keys[from + at])
        else store.put(row)
      })
      await committed(writing)
    }
  }
  const took = performance.now() - began
  target.close()
  await settled(indexedDB.deleteDatabase('bench-raw'))
  return took
}
