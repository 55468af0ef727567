import type { Result } from '../result.ts'
import type { PayloadOf, RequestOf, ResponseOf } from './contract.ts'
import type { ChannelName, EVENTS, EventName, METHODS } from './names.ts'

type Call<Name extends ChannelName> = (request: RequestOf<Name>) => Promise<Result<ResponseOf<Name>>>
type Subscribe<Name extends EventName> = (listener: (payload: PayloadOf<Name>) => void) => () => void

/** What the preload puts on `window.api`: a named method per channel, a named subscription per event. */
export type Api = {
  readonly [Area in keyof typeof METHODS]: {
    readonly [Method in (typeof METHODS)[Area][number]]: Call<Extract<`${Area}.${Method}`, ChannelName>>
  }
} & {
  readonly on: {
    readonly [Area in keyof typeof EVENTS]: {
      readonly [Event in (typeof EVENTS)[Area][number]]: Subscribe<Extract<`${Area}.${Event}`, EventName>>
    }
  }
}
