import type { Environment } from '../../../shared/environment.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { renameInBrief } from '../../../shared/briefs/written/rename-in-brief.ts'
import type { DossierContents } from '../../../shared/model/dossier-contents.ts'
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
  const source = ({ supersedes, ...record }: Source): Source => ({
    ...own(record),
    ...(supersedes === undefined ? {} : { supersedes: rename(supersedes) }),
  })
  const annotation = (record: Annotation): Annotation => ({
    ...own(record),
    target: { ...record.target, source: rename(record.target.source) },
    speakerId: record.speakerId === null ? null : rename(record.speakerId),
    questionId: record.questionId === null ? null : rename(record.questionId),
    note: renameLinks(record.note, rename),
  })
  return {
    dossier: { ...contents.dossier, id: dossierId },
    sources: contents.sources.map((entry) => ({ ...entry, source: source(entry.source) })),
    annotations: contents.annotations.map(annotation),
    people: contents.people.map(own),
    questions: contents.questions.map(own),
    briefs: contents.briefs.map((record) => renameInBrief({ ...record, dossierId }, rename)),
  }
}
