import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { ANNOTATION_KINDS, type Annotation } from '../../../shared/model/annotation.ts'
import { foldedAnnotation, foldedPerson, foldedQuestion } from '../../annotations/list/folded.ts'
import { fold } from '../../ui/fold.ts'

const words = messages.briefLive.drawer

export const DRAWER_GROUPINGS = ['question', 'kind', 'person', 'source'] as const
export type DrawerGrouping = (typeof DRAWER_GROUPINGS)[number]

/** A line of the drawer. Only headings cannot be chosen. */
export type DrawerRow =
  | { readonly type: 'heading'; readonly key: string; readonly label: string; readonly count: number }
  | { readonly type: 'annotation'; readonly key: string; readonly annotation: Annotation }
  | {
      readonly type: 'matrix' | 'timeline'
      readonly key: string
      readonly questionId: string
      readonly question: string
    }
  | { readonly type: 'source-list'; readonly key: string }

export type Insertable = Exclude<DrawerRow, { type: 'heading' }>

interface Group {
  readonly key: string
  readonly label: string
  readonly questionId: string | null
  readonly items: readonly Annotation[]
}

/** Every annotation of the dossier, in the order in which the annotated brief prints them. */
export const inPrintOrder = ({ checkById }: BriefIndex): readonly Annotation[] =>
  [...checkById.values()].map(({ annotation }) => annotation)

/** Those that hold every word in their quote, value, note or tags, their speaker, question or source. */
export function findAnnotations(index: BriefIndex, query: string): readonly Annotation[] {
  const all = inPrintOrder(index)
  const asked = fold(query).split(/\s+/).filter(Boolean)
  if (asked.length === 0) return all
  const questions = new Map(index.contents.questions.map((question) => [question.id, question]))
  const sources = new Map(
    index.sources.map(({ source }) => [source.id, fold(`${source.title}\n${source.outlet ?? ''}`)] as const),
  )
  return all.filter((annotation) => {
    const person = index.personById.get(annotation.speakerId ?? '')
    const question = questions.get(annotation.questionId ?? '')
    return asked.every(
      (word) =>
        foldedAnnotation(annotation).includes(word) ||
        (person !== undefined && foldedPerson(person).includes(word)) ||
        (question !== undefined && foldedQuestion(question).includes(word)) ||
        (annotation.figure !== null && fold(messages.figures.compact(annotation.figure)).includes(word)) ||
        sources.get(annotation.target.source)?.includes(word) === true,
    )
  })
}

/**
 * The lines of the drawer: each group under its heading, with the table and the timeline of a question under its own,
 * and the list of sources at the end. What is not a quote is left out while something is searched.
 */
export function drawerRows(
  index: BriefIndex,
  annotations: readonly Annotation[],
  grouping: DrawerGrouping,
  isSearched: boolean,
): readonly DrawerRow[] {
  const rows = groupsOf(index, annotations, grouping).flatMap(({ key, label, questionId, items }): DrawerRow[] => {
    const tables: DrawerRow[] =
      questionId === null || isSearched
        ? []
        : (['matrix', 'timeline'] as const).map((type) => ({
            type,
            key: `${type} ${questionId}`,
            questionId,
            question: label,
          }))
    return [
      { type: 'heading', key: `heading ${key}`, label, count: items.length },
      ...tables,
      ...items.map((annotation): DrawerRow => ({ type: 'annotation', key: annotation.id, annotation })),
    ]
  })
  return isSearched ? rows : [...rows, { type: 'source-list', key: 'source-list' }]
}

function groupsOf(index: BriefIndex, annotations: readonly Annotation[], grouping: DrawerGrouping): readonly Group[] {
  const found = new Map<string, Annotation[]>()
  const names = namesOf(index, grouping)
  const known = new Set(names.map(([value]) => value))
  for (const annotation of annotations) {
    const named = valueOf(annotation, grouping)
    const value = known.has(named) ? named : ''
    const own = found.get(value)
    if (own) own.push(annotation)
    else found.set(value, [annotation])
  }
  return names.flatMap(([value, label]) => {
    const items = found.get(value)
    const questionId = grouping === 'question' && value !== '' ? value : null
    return items ? [{ key: `${grouping} ${value}`, label, questionId, items }] : []
  })
}

function valueOf({ kind, speakerId, questionId, target }: Annotation, grouping: DrawerGrouping): string {
  switch (grouping) {
    case 'question':
      return questionId ?? ''
    case 'kind':
      return kind
    case 'person':
      return speakerId ?? ''
    case 'source':
      return target.source
  }
}

const byName = new Intl.Collator(undefined, { numeric: true })

/** The groups that there can be, in their order: the most quoted question first, people by name, sources by date. */
function namesOf(index: BriefIndex, grouping: DrawerGrouping): readonly (readonly [string, string])[] {
  switch (grouping) {
    case 'question':
      return [...questionsInOrder(index), ['', words.noQuestion]]
    case 'kind':
      return ANNOTATION_KINDS.map((kind) => [kind, messages.annotations.kindsMany[kind]])
    case 'person':
      return [
        ...index.contents.people
          .map(({ id, name }) => [id, name] as const)
          .sort(([, a], [, b]) => byName.compare(a, b)),
        ['', words.noPerson],
      ]
    case 'source':
      return [
        ...index.sources.map(({ source }) => [source.id, source.title || messages.exports.noTitle] as const),
        ['', messages.exports.noTitle],
      ]
  }
}

function questionsInOrder({ rows, contents }: BriefIndex): readonly (readonly [string, string])[] {
  const inRows = rows.map(({ question }) => [question.id, question.wording] as const)
  const known = new Set(inRows.map(([id]) => id))
  const others = contents.questions.filter(({ id }) => !known.has(id))
  return [...inRows, ...others.map(({ id, wording }) => [id, wording] as const)]
}
