import { expect, it } from 'vitest'
import { EXCHANGE_EXTENSIONS } from '../../../shared/exchange/registry.ts'
import { PICKED_EXTENSIONS } from './picked-extensions.ts'

it('offers every file of annotations that can be read', () => {
  expect(EXCHANGE_EXTENSIONS.filter((extension) => !PICKED_EXTENSIONS.annotations.includes(extension))).toEqual([])
})
