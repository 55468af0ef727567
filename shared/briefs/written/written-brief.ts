import type { Brief, BriefBlock, BriefPart, BriefRecord } from '../../model/brief.ts'

/** A brief with what it says. */
export interface WrittenBrief {
  readonly brief: Brief
  /** In order, every part of the brief that is there. */
  readonly parts: readonly BriefPart[]
}

/** All blocks, in order. */
export const blocksOf = ({ parts }: WrittenBrief): readonly BriefBlock[] => parts.flatMap(({ blocks }) => blocks)

/** The briefs among records of one dossier, the oldest first. A part that its brief does not name is left out. */
export function writtenBriefs(records: readonly BriefRecord[]): readonly WrittenBrief[] {
  const partById = new Map(
    records.flatMap((record) => (record.type === 'brief-part' ? [[record.id, record] as const] : [])),
  )
  return records
    .flatMap((record) => (record.type === 'brief' ? [record] : []))
    .sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))
    .map((brief) => ({
      brief,
      parts: brief.parts.flatMap((id) => {
        const part = partById.get(id)
        return part?.briefId === brief.id ? [part] : []
      }),
    }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
