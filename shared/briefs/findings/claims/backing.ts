import { type Annotation, exactOf } from '../../../model/annotation.ts'
import type { BriefIndex } from '../../annotated-brief/brief-index.ts'
import { perIndex } from '../remembered.ts'
import type { Claim } from './claims-in.ts'

interface Backing {
  /** By value and unit. */
  readonly byValue: ReadonlyMap<string, readonly Annotation[]>
  readonly bySpeaker: ReadonlyMap<string, readonly Annotation[]>
  readonly names: readonly (readonly [name: string, personId: string])[]
}

const keyOf = (value: number, unit: string | null): string => `${String(value)} ${unit ?? ''}`
const SHORTEST_NAME = 3

function add(map: Map<string, Annotation[]>, key: string, annotation: Annotation): void {
  const list = map.get(key)
  if (list) list.push(annotation)
  else map.set(key, [annotation])
}

const backingOf = perIndex(({ contents }): Backing => {
  const byValue = new Map<string, Annotation[]>()
  const bySpeaker = new Map<string, Annotation[]>()
  for (const annotation of contents.annotations) {
    const { figure, speakerId } = annotation
    if (figure !== null && figure.value !== null) add(byValue, keyOf(figure.value, figure.unit), annotation)
    if (speakerId !== null) add(bySpeaker, speakerId, annotation)
  }
  const names = contents.people.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].filter((form) => form.length >= SHORTEST_NAME).map((form) => [form, id] as const),
  )
  return { byValue, bySpeaker, names }
})

const WORDS = /[\p{L}\p{M}\p{N}]{3,}|[\p{sc=Han}]/gu
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().normalize('NFC').match(WORDS) ?? [])
const IN_WORD = /[\p{L}\p{M}\p{N}]/u

function names(sentence: string, name: string): boolean {
  const at = sentence.indexOf(name)
  return at !== -1 && !IN_WORD.test(sentence.charAt(at - 1)) && !IN_WORD.test(sentence.charAt(at + name.length))
}

/** The annotation that a claim may rest on: it has the same number, or the same person; of several the most alike. */
export function backingFor({ quantity }: Claim, sentence: string, index: BriefIndex): Annotation | null {
  const { byValue, bySpeaker, names: all } = backingOf(index)
  const ofValue = quantity === null ? [] : (byValue.get(keyOf(quantity.value, quantity.unit)) ?? [])
  const people = new Set(all.filter(([name]) => names(sentence, name)).map(([, id]) => id))
  const candidates = ofValue.length > 0 ? ofValue : [...people].flatMap((id) => bySpeaker.get(id) ?? [])
  const said = wordsOf(sentence)
  let best: Annotation | null = null
  let most = -1
  for (const candidate of candidates) {
    const shared = [...wordsOf(exactOf(candidate))].filter((word) => said.has(word)).length
    const isSpeaker = candidate.speakerId !== null && people.has(candidate.speakerId) ? 1 : 0
    if (shared + isSpeaker > most) [best, most] = [candidate, shared + isSpeaker]
  }
  // A person alone says little: their words must have at least two in common with the sentence.
  return ofValue.length > 0 || most > 2 ? best : null
}
