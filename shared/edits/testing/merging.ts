import {
  annotationOf,
  dossierOf,
  personOf,
  questionOf,
  sourceOf,
} from '../../briefs/annotated-brief/testing/build-dossier.ts'
import type { Incoming, IncomingAnnotation } from '../../exchange/incoming.ts'
import { mergePlan } from '../../exchange/merge-plan.ts'
import type { MergeChoices } from '../../exchange/merge/merge-types.ts'
import { bareAnnotation, bareSource } from '../../exchange/readers/bare.ts'
import { contentsAfter } from '../../exchange/testing/after.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import { countingEnvironment } from '../../model/testing/examples.ts'
import { mergeTransaction } from '../merge-incoming.ts'

/** One source with one annotation, whose person and question are there, too. */
export const SOURCE = sourceOf('s', [
  'title|The dam',
  'Ada Lind said: “It may work 🚢.” Ben said it may not.',
  'It may work.',
])
const ADA = personOf('ada', { name: 'Ada Lind', role: 'professor' })
const ASK = questionOf('q', 'Will it work?')
const QUOTE = annotationOf('a', SOURCE, '“It may work 🚢.”', { speakerId: 'ada', questionId: 'q', stance: 'yes' })
export const MINE = dossierOf({ sources: [SOURCE], people: [ADA], questions: [ASK], annotations: [QUOTE] })
export const EMPTY = dossierOf()

/** A file with nothing in it but what is given. */
export const incoming = (fields: Partial<Incoming>): Incoming => ({
  sources: [],
  people: [],
  questions: [],
  annotations: [],
  left: [],
  ...fields,
})

/** A file about the source of `MINE`, which it knows by its hash. */
export const about = (annotations: readonly Partial<IncomingAnnotation>[], fields: Partial<Incoming> = {}): Incoming =>
  incoming({
    sources: [{ ...bareSource('x'), sha256: SOURCE.source.capsule.sha256 }],
    annotations: annotations.map((one, at) => ({ ...bareAnnotation(`k${String(at)}`, 'x'), ...one })),
    ...fields,
  })

/** The plan for a file, the step that carries it out, and the dossier after it. */
export const merge = (contents: DossierContents, file: Incoming, choices: MergeChoices = {}, prefix = 'new') => {
  const plan = mergePlan(contents, file, 'test')
  const transaction = mergeTransaction(countingEnvironment(prefix), contents, plan, choices)
  return { plan, transaction, after: contentsAfter(contents, transaction) }
}
