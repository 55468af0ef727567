import { readAnnotations, readPersons, readQuestion } from '../storage/contents.ts'
import { readSourcesById } from '../storage/search-rows.ts'
import type { DossierIndex } from './dossier-index.ts'
import { putSources } from './load-index.ts'
import type { ChangedRecord } from './protocol.ts'

/** Brings an index after records that have changed: they are read as they are now, and what is gone goes. */
export async function applyChanged(index: DossierIndex, records: readonly ChangedRecord[]): Promise<void> {
  const idsOf = (table: ChangedRecord['table']): readonly string[] => [
    ...new Set(records.filter((record) => record.table === table).map(({ id }) => id)),
  ]
  const people = idsOf('people')
  const questions = idsOf('questions')
  await applyPeople(index, people)
  await applyQuestions(index, questions)
  await applySources(index, idsOf('sources'))
  // Their names are words of what names them.
  const naming = [...people, ...questions].flatMap((id) => index.annotationsNaming(id))
  await applyAnnotations(index, [...new Set([...idsOf('annotations'), ...naming])])
}

async function applyPeople(index: DossierIndex, ids: readonly string[]): Promise<void> {
  for (const id of ids) index.removePerson(id)
  for (const person of await readPersons(ids)) if (person.dossierId === index.dossierId) index.putPerson(person)
}

async function applyQuestions(index: DossierIndex, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const question = await readQuestion(id)
    if (question?.dossierId === index.dossierId) index.putQuestion(question)
    else index.removeQuestion(id)
  }
}

async function applySources(index: DossierIndex, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const there = await readSourcesById(ids)
  for (const id of ids) if (there.get(id)?.dossierId !== index.dossierId) index.removeSource(id)
  await putSources(
    index,
    [...there.values()].filter(({ dossierId }) => dossierId === index.dossierId),
  )
}

async function applyAnnotations(index: DossierIndex, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids)
  for (const annotation of ids.length > 0 ? await readAnnotations(ids) : []) {
    if (annotation.dossierId !== index.dossierId) continue
    index.putAnnotation(annotation)
    gone.delete(annotation.id)
  }
  for (const id of gone) index.removeAnnotation(id)
}
