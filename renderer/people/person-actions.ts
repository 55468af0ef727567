import { keepApart, mergePeople, splitPerson } from '../../shared/edits/merge-people.ts'
import { changed, transactionOf } from '../../shared/edits/transaction-of.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Person, StatedRole } from '../../shared/model/person.ts'
import type { Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readDossierAnnotations, readPeople, readPerson, readPersons } from '../storage/contents.ts'
import { undo } from '../storage/history.ts'
import { showUndoLine } from '../ui/undo-line.tsx'
import { rolesOf, withRoles } from './roles.ts'

const words = messages.people

type PersonPatch = Partial<Pick<Person, 'name' | 'aliases' | 'standing'>>

/** Changes one person as they are on disk now. Null from `edit`: nothing is to be changed. */
export const changePerson = (personId: string, edit: (now: Person) => PersonPatch | null): Promise<Result<void>> =>
  replacePerson(personId, (now) => ({ ...now, ...edit(now) }))

/** Changes the roles of a person as they are on disk now; the latest becomes the one that is shown beside the name. */
export const changeRoles = (
  personId: string,
  edit: (now: readonly StatedRole[]) => readonly StatedRole[],
): Promise<Result<void>> => replacePerson(personId, (now) => withRoles(now, edit(rolesOf(now))))

function replacePerson(personId: string, next: (now: Person) => Person): Promise<Result<void>> {
  return commit(async () => {
    const now = await readPerson(personId)
    if (!now) return null
    const after = next(now)
    if (JSON.stringify(after) === JSON.stringify(now)) return null
    return transactionOf(environment, 'person.edit', [changed('people', now, after)])
  })
}

/** Makes one person of several and offers to take it back. */
export async function mergeInto(keepId: string, dropIds: readonly string[]): Promise<Result<void>> {
  let said: string | null = null
  const merged = await commit(async () => {
    const keep = await readPerson(keepId)
    const dropped = await readPersons(dropIds)
    if (!keep || dropped.length === 0) return null
    said = words.merge.done(
      dropped.map(({ name }) => name),
      keep.name,
    )
    const [annotations, others] = await Promise.all([
      readDossierAnnotations(keep.dossierId),
      readPeople(keep.dossierId),
    ])
    return mergePeople(environment, keep, dropped, annotations, others)
  })
  sayDone(merged, said)
  return merged
}

/** What is another person's. */
export interface Splitting {
  readonly name: string
  readonly aliases: readonly string[]
  readonly annotationIds: readonly string[]
}

/** Makes two people of one and offers to take it back. */
export async function splitOff(personId: string, splitting: Splitting): Promise<Result<void>> {
  let said: string | null = null
  const split = await commit(async () => {
    const now = await readPerson(personId)
    if (!now) return null
    said = words.split.done(splitting.name, now.name, splitting.annotationIds.length)
    const annotationIds = new Set(splitting.annotationIds)
    return splitPerson(environment, now, { ...splitting, annotationIds }, await readDossierAnnotations(now.dossierId))
  })
  sayDone(split, said)
  return split
}

/** Remembers that two people of a similar name are two: they are not offered for merging again. */
export async function keepPeopleApart(keepId: string, dropId: string): Promise<Result<void>> {
  let said: string | null = null
  const apart = await commit(async () => {
    const keep = await readPerson(keepId)
    const drop = await readPerson(dropId)
    if (!keep || !drop) return null
    said = words.alike.keptApart(keep.name, drop.name)
    return keepApart(environment, keep, drop)
  })
  sayDone(apart, said)
  return apart
}

function sayDone(result: Result<void>, text: string | null): void {
  if (!result.ok || text === null) return
  showUndoLine({ text, undoLabel: words.undo, onUndo: () => void undo() })
}
