import type { Source } from '../../../shared/model/source.ts'
import { DifferenceDialog } from '../../editions/difference-dialog.tsx'
import type { AlikeView } from './alike-view.ts'
import { compare, refusalOf, useCompared } from './compare-store.ts'

interface CompareDialogProps {
  readonly sources: readonly Source[]
  readonly offers: AlikeView['offers']
}

/** The two sources that are compared, as long as both are there. */
export function CompareDialog({ sources, offers }: CompareDialogProps) {
  const pair = useCompared((state) => state.pair)
  const older = sources.find(({ id }) => id === pair?.older)
  const newer = sources.find(({ id }) => id === pair?.newer)
  if (!pair || !older || !newer) return null
  return (
    <DifferenceDialog
      key={`${older.id} ${newer.id}`}
      older={older}
      newer={newer}
      refusal={refusalOf(pair, sources)}
      isOffered={offers.get(newer.id)?.older === older.id}
      onClose={() => {
        compare(null)
      }}
    />
  )
}
