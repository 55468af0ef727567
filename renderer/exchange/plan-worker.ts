import '../platform/without-eval.ts'
import { mergePlanInSteps } from '../../shared/exchange/merge-plan.ts'
import { EXCHANGE_FORMATS, readExchange } from '../../shared/exchange/registry.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { readDossierContents } from '../storage/contents.ts'
import type { PlanAnswer, Planned, PlanRequest } from './plan-messages.ts'

const post = (answer: PlanAnswer): void => {
  self.postMessage(answer)
}

// Away from the page: thousands of passages take seconds, the file may be hostile, and whoever waits may give up.
self.addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  void planned(data)
    .catch((thrown: unknown) => fail('import/malformed', thrown instanceof Error ? thrown.message : String(thrown)))
    .then((result) => {
      // A cause may hold what cannot be sent; code and message say enough.
      post({ result: result.ok ? result : fail(result.error.code, result.error.message) })
    })
})

async function planned({ dossierId, fileName, bytes }: PlanRequest): Promise<Result<Planned>> {
  const read = readExchange(bytes, fileName)
  if (!read.ok) return read
  const contents = await readDossierContents(dossierId, { originals: false })
  if (!contents) return fail('storage/failed', 'The dossier is not there any more.')
  const { formatId, incoming } = read.value
  const format = EXCHANGE_FORMATS.find(({ id }) => id === formatId)?.label ?? formatId
  const steps = mergePlanInSteps(contents, incoming, formatId)
  let step = steps.next()
  while (!step.done) {
    post(step.value)
    step = steps.next()
  }
  const lengths = new Map(contents.sources.map(({ source, text }) => [source.id, text.length]))
  return ok({ plan: step.value, lengths, format, left: incoming.left })
}
