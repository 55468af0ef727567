import { describe, expect, it } from 'vitest'
import { SameThreadPort } from './same-thread-port.ts'

const never = { addEventListener: () => undefined }
const later = (): Promise<void> => Promise.resolve()

describe('SameThreadPort', () => {
  it('hands messages over in order, after the task that sends them', async () => {
    const port = new SameThreadPort()
    const heard: unknown[] = []
    port.addEventListener('message', ({ data }) => heard.push(data), { signal: never })
    const [first, second] = [{}, {}]
    port.postMessage(first)
    port.postMessage(second)
    expect(heard).toEqual([])
    await later()
    expect(heard[0]).toBe(first)
    expect(heard[1]).toBe(second)
  })

  it('takes a piece of a stream out of the hands of its sender', async () => {
    const port = new SameThreadPort()
    const heard: unknown[] = []
    port.addEventListener('message', ({ data }) => heard.push(data.chunk), { signal: never })
    const chunk = { items: ['one'] }
    port.postMessage({ chunk })
    chunk.items = []
    await later()
    expect(heard).toEqual([{ items: ['one'] }])
  })

  it('tells nothing to who has stopped listening', async () => {
    const port = new SameThreadPort()
    const [heard, ends]: [unknown[], (() => void)[]] = [[], []]
    const signal = { addEventListener: (_: 'abort', end: () => void) => void ends.push(end) }
    port.addEventListener('message', ({ data }) => heard.push(data), { signal })
    port.postMessage({})
    for (const end of ends) end()
    await later()
    expect(heard).toEqual([])
  })
})
