import type { PayloadIndex } from '../../../shared/journal/advance.ts'
import type { Payload } from '../../../shared/model/records.ts'
import { hexOfSha256 } from './hash-text.ts'
import { objectsFolder } from './layout.ts'
import { contentOfText, ObjectStore, type StoredObject } from './objects.ts'

/**
 * Writes objects again from copies that somebody else has kept. A copy that is not what the index says it was is
 * not taken.
 * @returns how many were not taken. @throws what the file system throws
 */
export async function putPayload(folder: string, index: PayloadIndex, { texts, originals }: Payload): Promise<number> {
  const wanted: StoredObject[] = []
  for (const { id, text } of texts) {
    const bytes = contentOfText(text)
    const sha256 = hexOfSha256(bytes)
    if (index.texts.get(id) === sha256) wanted.push({ sha256, bytes })
  }
  for (const { sha256, bytes } of originals) {
    if (index.originals.has(sha256) && hexOfSha256(bytes) === sha256) wanted.push({ sha256, bytes })
  }
  await new ObjectStore(objectsFolder(folder)).putAll(wanted)
  return texts.length + originals.length - wanted.length
}
