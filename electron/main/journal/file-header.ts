import { z } from 'zod'
import { DamagedFileError, ForeignFileError, NewerVersionError } from './file-errors.ts'

export interface Understood {
  readonly format: string
  /** Newest version of the format that can be read. */
  readonly version: number
  /** Newest schema of the records that can be read. */
  readonly schema: number
}

const Kind = z.looseObject({
  format: z.string(),
  version: z.number().int().positive(),
  schema: z.number().int().positive(),
})

/**
 * The header of a file of ours. What only a newer app understands is told from what is damaged.
 * @throws ForeignFileError when it is of another format, NewerVersionError, DamagedFileError
 */
export function parseHeader<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  known: Understood,
): z.infer<Schema> {
  const json = parseJson(line)
  const kind = Kind.safeParse(json)
  if (!kind.success) throw new DamagedFileError('The header can’t be read', { cause: kind.error })
  const { format, version, schema: records } = kind.data
  if (format !== known.format) throw new ForeignFileError(`This is a ${format.slice(0, 40)}, not a ${known.format}`)
  if (version > known.version || records > known.schema) {
    throw new NewerVersionError(`Version ${String(version)}, records of version ${String(records)}`)
  }
  const header = schema.safeParse(json)
  if (!header.success) throw new DamagedFileError('The header can’t be read', { cause: header.error })
  return header.data
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new DamagedFileError('The header is no JSON', { cause: error })
  }
}
