import type { ResolveAnswer, ResolveRequest } from './resolve-messages.ts'
import { resolveRequest } from './resolve-request.ts'

const post = (answer: ResolveAnswer): void => {
  self.postMessage(answer)
}

// Away from the page: thousands of passages in a book take seconds, and whoever waits may give up.
self.addEventListener('message', ({ data }: MessageEvent<ResolveRequest>) => {
  post(
    resolveRequest(data, (done) => {
      post({ done })
    }),
  )
})
