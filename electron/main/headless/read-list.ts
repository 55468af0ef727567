import type { z } from 'zod'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { HeadlessWorld } from './world.ts'

const text = messages.headless
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Reads a JSON file that holds an array, or an object with the array under `key`: the documents of
 * this interface are taken as they are, so that one verb's output is another's input.
 *
 * @returns the unchecked items; errors `import/…` of reading, and `model/invalid`
 */
export async function readList(world: HeadlessWorld, file: string, key: string): Promise<Result<readonly unknown[]>> {
  const read = await world.readFile(file)
  if (!read.ok) return fail(read.error.code, text.fileFailed(file, read.error.message), read.error.cause)
  let json: string
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(read.value)
  } catch (error) {
    return fail('model/invalid', text.notUnicode(file), error)
  }
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return fail('model/invalid', text.notJson(file, messageOf(error)), error)
  }
  const list: unknown = isRecord(value) ? value[key] : value
  return Array.isArray(list) ? ok(list as readonly unknown[]) : fail('model/invalid', text.notAList(file))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Checks one item. The message names it by its index, 0-based as in the file, and by the field. */
export function parseItem<Schema extends z.ZodType>(
  schema: Schema,
  item: unknown,
  index: number,
): Result<z.infer<Schema>> {
  const parsed = schema.safeParse(item)
  if (parsed.success) return ok(parsed.data)
  const problem = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  return fail('model/invalid', text.invalidItem(index, problem.join('; ')))
}
