import { messages } from '../../shared/messages/messages.ts'
import type { AppError } from '../../shared/result.ts'

/** What happened. */
export const whatHappened = ({ code }: AppError): string => messages.errors.byCode[code].what

/** What was kept, what to do. */
export const whatNext = ({ code }: AppError): string => messages.errors.byCode[code].next

/** What happened, what was kept, what to do: for the place where it happened. */
export const errorText = ({ code }: AppError): string => {
  const { what, next } = messages.errors.byCode[code]
  return `${what} ${next}`
}
