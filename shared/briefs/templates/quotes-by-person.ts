import { byText } from '../../analysis/by-text.ts'
import { groupBy } from '../../analysis/group-by.ts'
import { messages } from '../../messages/messages.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { BriefBlock } from '../../model/brief.ts'
import { STANDINGS } from '../../model/person.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { headingBlock, inOrderOfDate, passageBlock, sourcesBlocks, textBlock } from './blocks.ts'
import { summaryBlocks } from './summary.ts'
import type { BriefTemplate } from './template.ts'

const words = messages.briefTemplates

/** Who stands where; then everybody who speaks, experts first, with each of their passages once, the earliest first; then the unnamed. */
export const quotesByPerson: BriefTemplate = {
  id: 'quotes-by-person',
  ...words.people,
  draft: (index) => {
    const { annotations, dossier } = index.contents
    const answered = index.rows.filter(({ cells }) => cells.size > 0)
    return {
      title: words.peopleTitle(dossier.title),
      blocks: [
        ...(annotations.length === 0 ? [textBlock(words.noPeople)] : []),
        ...(answered.length === 0 ? [] : summaryBlocks(answered, index)),
        ...bySpeaker(index).flatMap(([name, said]) => speakerBlocks(name, said, index)),
        ...(annotations.length === 0 ? [] : sourcesBlocks(index)),
      ],
    }
  },
}

const speakerBlocks = (name: string, said: readonly Annotation[], index: BriefIndex): readonly BriefBlock[] => [
  headingBlock(1, name),
  ...inOrderOfDate(said, index).flatMap((annotation) => passageBlock(annotation, index)),
]

function bySpeaker(index: BriefIndex): readonly (readonly [string, readonly Annotation[]])[] {
  const { annotations, people } = index.contents
  const known = new Set(people.map(({ id }) => id))
  const said = groupBy(annotations, ({ speakerId }) => (speakerId !== null && known.has(speakerId) ? speakerId : null))
  const named = [...people]
    .sort(
      (a, b) =>
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || byText(a.name, b.name) || byText(a.id, b.id),
    )
    .flatMap(({ id, name }) => {
      const of = said.get(id)
      return of ? [[name, of] as const] : []
    })
  const unnamed = said.get(null)
  return unnamed ? [...named, [words.unnamed, unnamed]] : named
}
