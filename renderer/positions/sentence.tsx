import type { SentencePart } from '../../shared/analysis/sentence-part.ts'

/** A sentence made from the data; names keep their own direction. */
export function Sentence({
  parts,
  className,
}: {
  readonly parts: readonly SentencePart[]
  readonly className?: string | undefined
}) {
  return (
    <p className={className}>{parts.map((part, at) => (part.foreign ? <bdi key={at}>{part.text}</bdi> : part.text))}</p>
  )
}
