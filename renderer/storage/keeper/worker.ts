import '../../platform/without-eval.ts'
import { VariorumDatabase } from '../database.ts'
import { keeperOf } from './keeper.ts'
import type { KeeperRequest, KeeperResponse } from './messages.ts'

/** Has a connection of its own, so that the page is never held up by more than the database itself. */
const keeper = keeperOf(new VariorumDatabase())

const tell = (response: KeeperResponse): void => {
  postMessage(response)
}

async function answer(request: KeeperRequest): Promise<unknown> {
  switch (request.call) {
    case 'scan':
      return keeper.scan(request.sequence, (done) => {
        tell({ kind: 'rows', id: request.id, done })
      })
    case 'touch':
      keeper.touch(request.touched)
      return null
    case 'begin':
      return keeper.begin(request.way)
    case 'take':
      return keeper.take(request.bytes)
    case 'finish':
      return keeper.finish(request.state)
  }
}

addEventListener('message', ({ data }: MessageEvent<KeeperRequest>) => {
  answer(data).then(
    (value) => {
      tell({ kind: 'answer', id: data.id, value })
    },
    (thrown: unknown) => {
      const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
      tell({ kind: 'error', id: data.id, name, message })
    },
  )
})
