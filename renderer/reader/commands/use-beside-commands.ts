import { useMemo } from 'react'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { otherSide } from '../../navigation/place.ts'
import { besideCommands } from './beside-commands.ts'
import { type ReaderCommandInput, usePaneCommands } from './use-pane-commands.ts'

export function useBesideCommands(input: ReaderCommandInput): void {
  const { areTwo, passages, shownPassage, onOpenBeside, side, meant } = input
  // What may be in several places is shown in the other text, the keys may be in either.
  const hasPlaces = [shownPassage, passages.on(otherSide(side))].some((shown) => shown?.found?.status === 'unsure')
  const { step } = passages
  usePaneCommands(
    'beside',
    input,
    useMemo(
      () =>
        besideCommands({
          areTwo,
          hasPlaces,
          open: onOpenBeside,
          switchSide: () => {
            useNavigation.getState().switchSide()
          },
          close: () => {
            useNavigation.getState().closeBeside()
          },
          samePassage: meant.find,
          nextPlace: () => {
            step(1)
          },
        }),
      [areTwo, hasPlaces, onOpenBeside, meant, step],
    ),
  )
}
