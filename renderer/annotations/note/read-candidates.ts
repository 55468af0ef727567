import type { Annotation } from '../../../shared/model/annotation.ts'
import { readAnnotationIds, readAnnotations, readDossierSources, readPeople } from '../../storage/contents.ts'
import { annotationCandidate, type LinkCandidate, sourceCandidate } from './link-candidates.ts'

/** So many are read at a time: that takes less than a frame. */
const CHUNK = 250
/** So long they are folded at a time. Milliseconds. */
const SLICE = 6

interface Made {
  readonly annotation: Annotation
  readonly speaker: string
  readonly candidate: LinkCandidate
}

/** Of the dossier that was last read: what has not changed is not folded again. */
let made = new Map<string, Made>()
let madeOf: string | null = null

/**
 * Everything that a note of the dossier can lead to, in pieces, so that nobody who types waits for it: what is told
 * grows until it is whole. First the sources, then the annotations of the source that is open, then the others.
 */
export async function readCandidates(
  dossierId: string,
  sourceId: string,
  tell: (candidates: readonly LinkCandidate[], isWhole: boolean) => void,
  isWanted: () => boolean,
): Promise<void> {
  const [sources, people, ids] = await Promise.all([
    readDossierSources(dossierId),
    readPeople(dossierId),
    readAnnotationIds(dossierId, sourceId),
  ])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const before = madeOf === dossierId ? made : new Map<string, Made>()
  const now = new Map<string, Made>()
  const candidates: LinkCandidate[] = sources.map(sourceCandidate)
  for (let at = 0; at < ids.length && isWanted(); at += CHUNK) {
    let begun = performance.now()
    for (const annotation of await readAnnotations(ids.slice(at, at + CHUNK))) {
      if (performance.now() - begun > SLICE) {
        await nextTask()
        begun = performance.now()
      }
      const one = makeCandidate(annotation, names.get(annotation.speakerId ?? '') ?? '', before.get(annotation.id))
      now.set(annotation.id, one)
      candidates.push(one.candidate)
    }
    if (at === 0) tell([...candidates], false)
    await nextTask()
  }
  if (!isWanted()) return
  made = now
  madeOf = dossierId
  tell(candidates, true)
}

const nextTask = (): Promise<void> => new Promise((next) => setTimeout(next))

function makeCandidate(annotation: Annotation, speaker: string, before: Made | undefined): Made {
  const isSame = before?.annotation.modifiedAt === annotation.modifiedAt && before.speaker === speaker
  return isSame ? before : { annotation, speaker, candidate: annotationCandidate(annotation, speaker) }
}
