import { idOf } from '../../../formats/jsonld/terms.ts'
import { Block } from '../../../model/block.ts'
import { APPROXIMATORS, type Figure, QUANTITY_KINDS } from '../../../model/figure.ts'
import { STANDINGS, type StatedRole } from '../../../model/person.ts'
import { fromCodePointOffsets } from '../../../text/code-points.ts'
import type { IncomingPerson, IncomingQuestion, IncomingSource } from '../../incoming.ts'
import { bareSource } from '../bare.ts'
import { calendarDateIn, type Fields, fieldsIn, numberIn, oneOf, partialDateIn, stringsIn } from '../values.ts'
import { iriIn, textOf } from './nodes.ts'

/** The key of a record: the id that its name was made of, else the name. */
export const keyOf = (iri: string): string => idOf(iri) ?? iri

/** Sources by the name under which annotations know them. */
export function readSources(value: unknown): ReadonlyMap<string, IncomingSource> {
  return new Map(
    fieldsIn(value).flatMap((node) => {
      const iri = textOf(node['id'])
      return iri === null ? [] : [[iri, readSource(node, iri)] as const]
    }),
  )
}

function readSource(node: Fields, iri: string): IncomingSource {
  const text = textOf(node['text'])
  const sha256 = textOf(node['sha256'])
  return {
    ...bareSource(textOf(node['localId']) ?? keyOf(iri)),
    title: textOf(node['title']) ?? '',
    subtitle: textOf(node['subtitle']),
    authors: stringsIn(node['authors']),
    outlet: textOf(node['outlet']),
    publishedAt: calendarDateIn(node['published']),
    language: textOf(node['language']) ?? 'und',
    fileName: textOf(node['fileName']),
    address: textOf(node['address']),
    sha256: sha256 !== null && /^[0-9a-f]{64}$/u.test(sha256) ? sha256 : null,
    text,
    blocks: text === null ? null : readBlocks(node['blocks'], text),
  }
}

/** Null when one of them is no block: then the text is divided anew. */
function readBlocks(value: unknown, text: string): readonly Block[] | null {
  if (!Array.isArray(value)) return null
  const blocks = value.flatMap((entry: unknown) => {
    const block = Block.safeParse(entry)
    return block.success ? [block.data] : []
  })
  if (blocks.length < value.length) return null
  const offsets = fromCodePointOffsets(
    text,
    blocks.flatMap(({ start, end }) => [start, end]),
  )
  return blocks.map(({ role }, at) => ({ role, start: offsets[2 * at] ?? 0, end: offsets[2 * at + 1] ?? 0 }))
}

export function readPerson(node: Fields, sources: ReadonlyMap<string, IncomingSource>): readonly IncomingPerson[] {
  const [iri, name] = [textOf(node['id']), textOf(node['name'])]
  if (iri === null || name === null || name === '') return []
  return [
    {
      key: keyOf(iri),
      name,
      aliases: stringsIn(node['aliases']),
      role: textOf(node['role']),
      affiliation: textOf(node['affiliation']),
      standing: oneOf(STANDINGS, node['standing']) ?? 'other',
      statedRoles: fieldsIn(node['statedRoles']).map((role): StatedRole => {
        const saidIn = textOf(role['saidIn'])
        return {
          role: textOf(role['role']),
          affiliation: textOf(role['affiliation']),
          asOf: partialDateIn(role['asOf']),
          sourceId: saidIn === null ? null : (sources.get(saidIn)?.key ?? keyOf(saidIn)),
        }
      }),
    },
  ]
}

export function readQuestion(node: Fields): readonly IncomingQuestion[] {
  const [iri, wording] = [textOf(node['id']), textOf(node['wording'])]
  if (iri === null || wording === null || wording === '') return []
  const scale = fieldsIn(node['steps']).flatMap((step) => {
    const [id, label] = [textOf(step['step']), textOf(step['stepLabel'])]
    return id !== null && id !== '' && label !== null && label !== '' ? [{ id, label }] : []
  })
  return [{ key: keyOf(iri), wording, scale }]
}

export function readFigure(node: Fields): Figure {
  const scale = numberIn(node['scale'])
  const apart = stringsIn(node['keptApartFrom']).map(keyOf)
  return {
    value: numberIn(node['amount']),
    valueTo: numberIn(node['amountTo']),
    unit: textOf(node['unit']),
    scale: scale !== null && scale > 0 ? scale : 1,
    approximator: oneOf(APPROXIMATORS, node['approximator']),
    measure: textOf(node['measure']),
    quantityKind: oneOf(QUANTITY_KINDS, node['quantityKind']),
    asOf: partialDateIn(node['asOf']),
    ...(apart.length === 0 ? {} : { keptApartFrom: apart }),
  }
}

/** The key of what an annotation refers to. */
export const keyIn = (value: unknown): string | null => {
  const iri = iriIn(value)
  return iri === null ? null : keyOf(iri)
}
