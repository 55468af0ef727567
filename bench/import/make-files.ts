import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleFile } from '../../shared/formats/testing/many-articles/many-articles.ts'

/** Writes the generated articles of these numbers; their paths and bytes in all. */
export function makeFiles(
  folder: string,
  from: number,
  count: number,
): { readonly paths: readonly string[]; readonly bytes: number } {
  let total = 0
  const paths = Array.from({ length: count }, (_, at) => {
    const { name, bytes } = articleFile(from + at)
    const path = join(folder, name)
    writeFileSync(path, bytes)
    total += bytes.length
    return path
  })
  return { paths, bytes: total }
}
