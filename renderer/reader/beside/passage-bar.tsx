import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useLate } from '../../ui/use-late.ts'
import styles from './passage-bar.module.css'
import type { SamePassageSearch, ShownPassage } from './use-same-passage.ts'

const words = messages.reader.beside

/** How the search for a passage ended, in words. */
export function outcomeText({ found, at }: ShownPassage): string {
  if (found === null) return words.looking
  if (found.status === 'none') return words.none
  if (found.status === 'unsure') return words.unsure(at + 1, found.places.length)
  return found.isExact ? words.exact : words.changed
}

interface PassageBarProps {
  readonly shown: ShownPassage
  readonly search: SamePassageSearch
}

/** Over the text in which a passage of the other one was looked for: what came of it, and ways on. */
export function PassageBar({ shown, search }: PassageBarProps) {
  const { found } = shown
  const isLate = useLate(found === null)
  if (found === null && !isLate) return null
  const isOneOfMany = found?.status === 'unsure' && found.places.length > 1
  return (
    <div className={styles.bar} data-passage={found?.status ?? 'looking'} role="group" aria-label={outcomeText(shown)}>
      <p>{outcomeText(shown)}</p>
      {found === null && (
        <Button size="small" onClick={search.close}>
          {messages.reader.goTo.cancel}
        </Button>
      )}
      {isOneOfMany && (
        <>
          <IconButton
            icon={ChevronUp}
            label={words.previousPlace}
            onClick={() => {
              search.step(-1)
            }}
          />
          <IconButton
            icon={ChevronDown}
            label={words.nextPlace}
            chord="Shift+m"
            onClick={() => {
              search.step(1)
            }}
          />
        </>
      )}
      {found !== null && <IconButton icon={X} label={words.closeBar} onClick={search.close} />}
    </div>
  )
}
