import { parseArgs } from 'node:util'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'

/** What a verb takes: options with a value, all of them needed, and whether files follow. */
export interface Parameters<Option extends string> {
  readonly options: readonly Option[]
  readonly takesFiles: boolean
}

export interface Arguments<Option extends string> {
  readonly options: Readonly<Record<Option, string>>
  /** In the order given, as given. */
  readonly files: readonly string[]
}

const text = messages.headless

/** Reads the arguments after the verb. The error's message is what was wrong with them. */
export function parseArguments<Option extends string>(
  argv: readonly string[],
  { options, takesFiles }: Parameters<Option>,
): Result<Arguments<Option>> {
  const wrong = (problem: string): Result<never> => fail('ipc/invalid', problem)
  let parsed
  try {
    parsed = parseArgs({
      args: [...argv],
      options: Object.fromEntries(options.map((option) => [option, { type: 'string', multiple: true } as const])),
      allowPositionals: true,
    })
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
  const values: Partial<Record<Option, string>> = {}
  for (const option of options) {
    const given = parsed.values[option] ?? []
    const [value] = given
    if (value === undefined) return wrong(text.missingOption(option))
    if (given.length > 1) return wrong(text.repeatedOption(option))
    if (value === '') return wrong(text.emptyOption(option))
    values[option] = value
  }
  const files = parsed.positionals
  const [first] = files
  if (takesFiles && first === undefined) return wrong(text.noFiles)
  if (!takesFiles && first !== undefined) return wrong(text.noArguments(first))
  return ok({ options: values as Record<Option, string>, files })
}
