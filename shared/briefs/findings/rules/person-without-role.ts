import { messages } from '../../../messages/messages.ts'
import type { BriefRule, PlacedFinding } from '../rule.ts'

/** Somebody who is quoted, and of whom nothing is known but the name: once, where they are first quoted. */
export const personWithoutRole: BriefRule = (blocks, index) => {
  const seen = new Set<string>()
  return blocks.flatMap((block, at): readonly PlacedFinding[] => {
    if (block.type !== 'quote' && block.type !== 'figure') return []
    const speakerId = index.checkById.get(block.annotationId)?.annotation.speakerId ?? null
    const person = speakerId === null ? undefined : index.personById.get(speakerId)
    if (person === undefined || person.role !== null || person.affiliation !== null || seen.has(person.id)) return []
    seen.add(person.id)
    return [
      {
        kind: 'person-without-role',
        refuses: false,
        block: at,
        span: null,
        quote: null,
        detail: messages.briefCheck.noRole(person.name),
        key: person.id,
        fixes: () => [{ type: 'give-role', personId: person.id }],
      },
    ]
  })
}
