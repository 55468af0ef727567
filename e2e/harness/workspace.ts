import type { Page } from '@playwright/test'
import type { Annotation } from '../../shared/model/annotation.ts'

/** Reads a whole table of the real database, in the page, past all code of the app. */
export function readTable<Row>(page: Page, table: string): Promise<readonly Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('variorum')
        opening.onerror = () => {
          reject(new Error('The database can’t be opened.'))
        }
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction(name).objectStore(name).getAll()
          reading.onsuccess = () => {
            database.close()
            resolve(reading.result as Row[])
          }
        }
      }),
    table,
  )
}

/** All annotations on disk, in an order that does not depend on when they were made. */
export async function readAnnotations(page: Page): Promise<readonly Annotation[]> {
  const annotations = await readTable<Annotation>(page, 'annotations')
  return [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1))
}
