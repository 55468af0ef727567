import type { NodeKey } from 'lexical'
import { memo } from 'react'
import type { BoundBlock, LiveBlock } from '../../../shared/model/brief.ts'
import { useBriefContext } from '../brief-context.ts'
import { FigureView } from './figure-view.tsx'
import { QuoteView } from './quote-view.tsx'
import { type Shown, shownOf } from './shown.ts'
import { SourceListView } from './source-list-view.tsx'
import { TableView } from './table-view.tsx'

interface LiveBlockViewProps {
  readonly nodeKey: NodeKey
  readonly block: LiveBlock
}

/** A live block as it is printed, with what has changed since it was accepted. */
export const LiveBlockView = memo(function LiveBlockView({ nodeKey, block }: LiveBlockViewProps) {
  return block.type === 'source-list' ? <SourceListView /> : <BoundView nodeKey={nodeKey} block={block} />
})

/** Nothing but the reading of the context: what is drawn is drawn again only when it is other. */
function BoundView({ nodeKey, block }: { readonly nodeKey: NodeKey; readonly block: BoundBlock }) {
  const { index } = useBriefContext()
  return <ShownView nodeKey={nodeKey} shown={shownOf(block, index)} />
}

const ShownView = memo(function ShownView({ nodeKey, shown }: { readonly nodeKey: NodeKey; readonly shown: Shown }) {
  switch (shown.type) {
    case 'quote':
      return <QuoteView nodeKey={nodeKey} shown={shown} />
    case 'figure':
      return <FigureView nodeKey={nodeKey} shown={shown} />
    case 'matrix':
    case 'timeline':
      return <TableView nodeKey={nodeKey} shown={shown} />
  }
})
