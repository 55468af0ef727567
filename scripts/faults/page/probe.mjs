import { sha256 } from '@noble/hashes/sha2.js'
import { hashOfOriginal, hashOfRecord, hashOfText, hexOfBytes, SetDigest } from '../../../shared/journal/digest.ts'

/**
 * In the page, past all code of the app that stores anything: reads every row of the real database in one
 * transaction and counts and hashes them anew.
 */

const RECORDS = ['dossiers', 'sources', 'blocks', 'annotations', 'people', 'questions', 'briefs']
const encoder = new TextEncoder()
const hash = (text) => sha256(encoder.encode(text))

/** Null when there is no such database; it is not made by looking for it. */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('variorum')
    let isNew = false
    request.onupgradeneeded = () => {
      isNew = true
      request.transaction.abort()
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => (isNew ? resolve(null) : reject(request.error))
    request.onblocked = () => reject(new Error('blocked'))
  })
}

function readAll(database) {
  return new Promise((resolve, reject) => {
    const tables = [...database.objectStoreNames]
    const transaction = database.transaction(tables, 'readonly')
    const rows = {}
    for (const table of tables) {
      const request = transaction.objectStore(table).getAll()
      request.onsuccess = () => (rows[table] = request.result)
    }
    transaction.oncomplete = () => resolve(rows)
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}

/** Natively: texts and originals are most of the bytes. */
const hexOf = async (bytes) => hexOfBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

async function recount(rows) {
  const digest = new SetDigest()
  const wrong = []
  for (const table of RECORDS) for (const row of rows[table] ?? []) digest.toggle(hashOfRecord(table, row, hash))
  for (const { id, text } of rows.texts ?? []) {
    digest.toggle(hashOfText(id, await hexOf(encoder.encode(JSON.stringify(text))), hash))
  }
  for (const { sha256: key, bytes } of rows.originals ?? []) {
    digest.toggle(hashOfOriginal(key, hash))
    if ((await hexOf(bytes)) !== key) wrong.push(`originals/${key}`)
  }
  const counts = Object.fromEntries(
    [...RECORDS, 'texts', 'originals'].map((table) => [table, rows[table]?.length ?? 0]),
  )
  return { counts, digest: digest.hex, wrong }
}

async function probe() {
  const database = await open()
  if (!database) return { there: false }
  try {
    const rows = await readAll(database)
    const ordinals = (rows.history ?? []).map(({ ordinal }) => ordinal)
    return {
      there: true,
      state: rows.state?.[0] ?? null,
      ...(await recount(rows)),
      annotations: (rows.annotations ?? []).map(({ id }) => id).sort(),
      dossiers: (rows.dossiers ?? []).map(({ id }) => id),
      sources: (rows.sources ?? []).map(({ dossierId }) => dossierId),
      history: { rows: ordinals.length, first: ordinals[0] ?? 0, last: ordinals.at(-1) ?? 0 },
    }
  } finally {
    database.close()
  }
}

window.faultsProbe = probe
window.faultsRows = async (table) => {
  const database = await open()
  const rows = (await readAll(database))[table]
  database.close()
  return rows
}
window.faultsCount = async (table) => {
  const database = await open()
  const request = database.transaction(table).objectStore(table).count()
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      database.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
}
