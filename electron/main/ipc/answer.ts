import { CHANNELS, type RequestOf, type ResponseOf } from '../../../shared/ipc/contract.ts'
import type { ChannelName } from '../../../shared/ipc/names.ts'
import { type AppError, fail, ok, type Result } from '../../../shared/result.ts'

/** What a handler needs to know about the asker, beside the request. */
export interface Asker {
  readonly contentsId: number
}

export type Handlers = {
  readonly [Name in ChannelName]: (
    request: RequestOf<Name>,
    asker: Asker,
  ) => Promise<Result<ResponseOf<Name>>> | Result<ResponseOf<Name>>
}

/** Causes stay here: they may hold paths, and not all of them can be cloned. */
const forThePage = ({ code, message }: AppError): Result<never> => fail(code, message)

/**
 * Answers one call: checks the payload, runs the handler, checks what it gives. Never throws; a bug in a
 * handler is `ipc/failed`, with the details going to `onBug` only.
 */
export async function answer<Name extends ChannelName>(
  name: Name,
  handlers: Handlers,
  payload: unknown,
  asker: Asker,
  onBug: (error: unknown) => void,
): Promise<Result<unknown>> {
  const channel = CHANNELS[name]
  const request = channel.request.safeParse(payload)
  if (!request.success) return fail('ipc/invalid', `${name}: the request does not have the agreed form.`)
  try {
    const result = await handlers[name](request.data as RequestOf<Name>, asker)
    if (!result.ok) {
      if (result.error.cause !== undefined) onBug(result.error.cause)
      return forThePage(result.error)
    }
    return ok(channel.response.parse(result.value))
  } catch (error) {
    onBug(error)
    return fail('ipc/failed', `${name} failed.`)
  }
}
