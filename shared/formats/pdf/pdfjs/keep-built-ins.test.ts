import { expect, it } from 'vitest'
import { keepingBuiltIns } from './keep-built-ins.ts'
import { loadPdfLibrary } from './library.ts'

const ownOf = (): readonly unknown[] =>
  [[Array.prototype, 'push'] as const, [JSON, 'parse'] as const, [JSON, 'stringify'] as const].map(
    ([holder, name]): unknown => Object.getOwnPropertyDescriptor(holder, name)?.value,
  )

it('leaves the thread its own functions', async () => {
  const own = ownOf()
  await loadPdfLibrary()
  for (const [at, value] of ownOf().entries()) expect(value).toBe(own[at])
})

it('puts them back after an error as well', async () => {
  const { parse } = JSON
  const failing = keepingBuiltIns(() => {
    JSON.parse = () => 'replaced'
    return Promise.reject(new Error('of its own'))
  })
  await expect(failing).rejects.toThrow('of its own')
  expect(JSON.parse).toBe(parse)
})
