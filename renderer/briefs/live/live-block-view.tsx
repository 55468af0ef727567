import type { NodeKey } from 'lexical'
import type { LiveBlock } from '../../../shared/model/brief.ts'

interface LiveBlockViewProps {
  readonly nodeKey: NodeKey
  readonly block: LiveBlock
}

/** A live block as it is printed, with what has changed since it was accepted. */
export function LiveBlockView({ block }: LiveBlockViewProps): React.JSX.Element {
  return <p>{block.type === 'quote' ? block.printed : block.type}</p>
}
