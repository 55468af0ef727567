import { changed, created } from '../../edits/transaction-of.ts'
import type { Environment } from '../../environment.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'
import type { Payload } from '../../model/records.ts'
import type { InferableField, Source } from '../../model/source.ts'
import type { Change } from '../../model/transaction.ts'
import type { MergedRecords } from './merged-records.ts'
import type { Arrival, MergeChoices, MergePlan, PlannedSource } from './merge-types.ts'
import { statedFields } from './plan-sources.ts'

export interface MergedSources extends MergedRecords {
  /** By id of the source. */
  readonly texts: ReadonlyMap<string, string>
  readonly payload: Payload | undefined
}

/** New sources that are wanted, and what the file says otherwise about those that are there, where it is chosen. */
export function mergedSources(
  environment: Environment,
  contents: DossierContents,
  plan: MergePlan,
  choices: MergeChoices,
): MergedSources {
  const stored = new Map(contents.sources.map(({ source }) => [source.id, source]))
  const texts = new Map(contents.sources.map(({ source, text }) => [source.id, text]))
  const ids = new Map<string, string>()
  const changes: Change[] = []
  const payload: { texts: Payload['texts'][number][]; originals: Payload['originals'][number][] } = {
    texts: [],
    originals: [],
  }
  for (const planned of plan.sources) {
    const { key, leader, sourceId, arrival } = planned
    if (leader !== key) continue
    const mine = sourceId === null ? undefined : stored.get(sourceId)
    if (mine) {
      ids.set(key, mine.id)
      if (planned.status === 'conflicting' && choices.sources?.get(key) === 'theirs')
        changes.push(corrected(mine, planned))
      continue
    }
    if (sourceId !== null || arrival === null || choices.withoutSources?.has(key)) continue
    const source = newSource(environment, contents.dossier.id, planned, arrival, plan.formatId)
    ids.set(key, source.id)
    texts.set(source.id, arrival.text)
    payload.texts.push({ id: source.id, text: arrival.text })
    payload.originals.push({ sha256: arrival.sha256, bytes: arrival.original })
    changes.push(created('sources', source))
    changes.push(created('blocks', { id: source.id, dossierId: source.dossierId, blocks: arrival.blocks }))
  }
  const leaders = new Map(plan.sources.map(({ key, leader }) => [key, leader]))
  return {
    changes,
    texts,
    payload: payload.texts.length === 0 ? undefined : payload,
    idOf: (key) => ids.get(leaders.get(key) ?? key) ?? null,
  }
}

/** What is stated is no longer inferred. */
function corrected(mine: Source, { incoming }: PlannedSource): Change {
  const stated = statedFields(incoming)
  const fields = new Set(Object.keys(stated) as InferableField[])
  const inferred = mine.inferred.filter((field) => !fields.has(field))
  return changed('sources', mine, { ...mine, ...stated, inferred })
}

function newSource(
  environment: Environment,
  dossierId: string,
  { incoming }: PlannedSource,
  arrival: Arrival,
  formatId: string,
): Source {
  const { title, subtitle, authors, outlet, publishedAt, fileName, address } = incoming
  return {
    id: environment.newId(),
    dossierId,
    title: title.trim() === '' ? (fileName ?? '') : title,
    subtitle,
    authors,
    outlet,
    publishedAt,
    language: arrival.language,
    inferred: incoming.language === 'und' ? ['language'] : [],
    format: formatId,
    wordCount: arrival.wordCount,
    state: 'new',
    capsule: {
      sha256: arrival.sha256,
      byteLength: arrival.original.byteLength,
      fileName,
      address,
      importedAt: environment.now(),
      encoding: null,
      extractor: `${formatId}@1`,
    },
  }
}
