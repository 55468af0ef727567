import { messages } from '../../../shared/messages/messages.ts'
import { assertNever } from '../../../shared/result.ts'
import { failedWith, type Outcome } from './outcome.ts'
import type { Verb } from './verb.ts'
import { VERBS } from './verbs.ts'
import type { HeadlessWorld } from './world.ts'

/** 0: all done; 1: some input failed; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2

const text = messages.headless

/** A bug, not an expected failure: the document stays valid, and the trace goes where people look. */
function unexpected(error: unknown, world: HeadlessWorld): Outcome {
  world.writeError(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const message = error instanceof Error ? error.message : String(error)
  return failedWith({ code: 'headless/unexpected', message: text.unexpected(message) })
}

async function outcomeOf(verb: Verb, argv: readonly string[], world: HeadlessWorld): Promise<Outcome> {
  try {
    const runVerb = await verb.load()
    return await runVerb(argv, world)
  } catch (error) {
    return unexpected(error, world)
  }
}

/**
 * Runs one verb: one JSON document on standard output, or none and a usage line on standard error.
 *
 * @param argv the arguments after the program's name
 */
export async function run(argv: readonly string[], world: HeadlessWorld): Promise<ExitCode> {
  const [name, ...rest] = argv
  const verb = VERBS.find((candidate) => candidate.name === name)
  if (verb === undefined) {
    world.writeError(name === undefined ? text.noVerb : text.unknownVerb(name))
    world.writeError(text.usage(VERBS.map(({ usage }) => `  ${usage}`).join('\n')))
    return 2
  }
  const outcome = await outcomeOf(verb, rest, world)
  switch (outcome.kind) {
    case 'wrong-usage':
      world.writeError(outcome.problem)
      world.writeError(text.usageOf(verb.usage))
      return 2
    case 'document':
      await world.writeOut(`${JSON.stringify(outcome.document)}\n`)
      return outcome.failed ? 1 : 0
    default:
      return assertNever(outcome)
  }
}
