import type { Environment } from '../../../shared/environment.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { renameInBrief } from '../../../shared/briefs/written/rename-in-brief.ts'
import { withRelatedIds } from '../../../shared/edits/related-sources.ts'
import type { DossierContents } from '../../../shared/model/dossier-contents.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Source } from '../../../shared/model/source.ts'
import { renameLinks } from '../../../shared/notes/rename-links.ts'

/** The same dossier under identifiers of its own, references included, so that it can stand beside the first. */
export function withNewIds(environment: Environment, contents: DossierContents): DossierContents {
  const renamed = new Map<string, string>()
  const rename = (id: string): string => {
    const known = renamed.get(id)
    if (known !== undefined) return known
    const fresh = environment.newId()
    renamed.set(id, fresh)
    return fresh
  }
  const dossierId = rename(contents.dossier.id)
  const own = <Entry extends { readonly id: string }>(record: Entry): Entry & { readonly dossierId: string } => ({
    ...record,
    id: rename(record.id),
    dossierId,
  })
  const source = (record: Source): Source => own(withRelatedIds(record, rename))
  const annotation = (record: Annotation): Annotation => ({
    ...own(record),
    target: { ...record.target, source: rename(record.target.source) },
    speakerId: record.speakerId === null ? null : rename(record.speakerId),
    questionId: record.questionId === null ? null : rename(record.questionId),
    note: renameLinks(record.note, rename),
    figure: record.figure && withRenamed(record.figure, 'keptApartFrom', rename),
  })
  const person = (record: Person): Person => ({
    ...own(withRenamed(record, 'notSameAs', rename)),
    ...(record.statedRoles === undefined
      ? {}
      : {
          statedRoles: record.statedRoles.map((stated) => ({
            ...stated,
            sourceId: stated.sourceId === null ? null : rename(stated.sourceId),
          })),
        }),
  })
  return {
    dossier: { ...contents.dossier, id: dossierId },
    sources: contents.sources.map((entry) => ({ ...entry, source: source(entry.source) })),
    annotations: contents.annotations.map(annotation),
    people: contents.people.map(person),
    questions: contents.questions.map(own),
    briefs: contents.briefs.map((record) => renameInBrief({ ...record, dossierId }, rename)),
  }
}

/** The same record with other ids in a list that may be left out. */
const withRenamed = <Field extends string, Entry extends { readonly [F in Field]?: readonly string[] | undefined }>(
  record: Entry,
  field: Field,
  rename: (id: string) => string,
): Entry => {
  const ids = record[field]
  return ids === undefined ? record : { ...record, [field]: ids.map(rename) }
}
