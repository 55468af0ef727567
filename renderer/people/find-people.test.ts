import { describe, expect, it } from 'vitest'
import { newPerson, type PersonFields } from '../../shared/edits/people.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { peopleFinder } from './find-people.ts'

const environment = countingEnvironment()
const person = (fields: PersonFields) => newPerson(environment, 'd1', fields)
const find = peopleFinder([
  person({ name: 'Trần Nam Tiến', aliases: ['the lecturer'], affiliation: 'Hallam College' }),
  person({ name: 'Tranquil Moe', role: 'Đại sứ' }),
  person({ name: '王毅', aliases: ['Wang Yi'], role: 'minister' }),
  person({ name: 'ليلى المنصوري' }),
])

describe('finding people', () => {
  it.each([
    ['', ['Trần Nam Tiến', 'Tranquil Moe', '王毅', 'ليلى المنصوري']],
    ['Tran', ['Trần Nam Tiến', 'Tranquil Moe']],
    ['tien tran', ['Trần Nam Tiến']],
    ['TRẦN', ['Trần Nam Tiến', 'Tranquil Moe']],
    ['Tiến'.normalize('NFD'), ['Trần Nam Tiến']],
    ['lecturer', ['Trần Nam Tiến']],
    ['hallam tran', ['Trần Nam Tiến']],
    ['dai su', ['Tranquil Moe']],
    ['王', ['王毅']],
    ['wang min', ['王毅']],
    ['المنصوري', ['ليلى المنصوري']],
    ['nobody', []],
  ])('%j finds %j', (query, names) => {
    expect(find(query).map(({ name }) => name)).toEqual(names)
  })
})
