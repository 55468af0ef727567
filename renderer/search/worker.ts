import '../platform/without-eval.ts'
import { SearchEngine } from './engine.ts'
import type { FromWorker, SearchAnswers, SearchRequest, ToWorker } from './protocol.ts'

/** Has a connection to the database of its own: the page is never held up. */
const engine = new SearchEngine()

const tell = (message: FromWorker): void => {
  postMessage(message)
}

function answer(id: number, request: SearchRequest): Promise<SearchAnswers[SearchRequest['kind']]> {
  const onProgress = (progress: { readonly done: number; readonly total: number }): void => {
    tell({ id, progress })
  }
  switch (request.kind) {
    case 'prepare':
      return engine.prepare(request.dossierId, onProgress)
    case 'search':
      return engine.search(request.question, request.first, request.count, onProgress)
    case 'whole':
      return engine.whole(request.question, request.sourceId, onProgress)
    case 'matching':
      return engine.matching(request.dossierId, request.typed, onProgress)
    case 'choices':
      return engine.choices(request.dossierIds, onProgress)
    case 'changed':
      return engine.changed(request.records)
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data.id, data).then(
    (value) => {
      tell({ id: data.id, value })
    },
    (thrown: unknown) => {
      tell({ id: data.id, error: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) })
    },
  )
})
