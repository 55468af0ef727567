import type { Source } from '../../../shared/model/source.ts'
import { DifferenceDialog } from '../../editions/difference-dialog.tsx'
import type { AlikeView } from './alike-view.ts'
import { compare, refusalOf, useCompared } from './compare-store.ts'
import { decline } from './decide.ts'

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
  const isOffered = offers.get(newer.id)?.older === older.id
  return (
    <DifferenceDialog
      key={`${older.id} ${newer.id}`}
      older={older}
      newer={newer}
      refusal={refusalOf(pair, sources)}
      onDecline={
        isOffered
          ? () => {
              compare(null)
              void decline(pair)
            }
          : null
      }
      onClose={() => {
        compare(null)
      }}
    />
  )
}
