import { FilePlus2 } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { runCommand } from '../../commands/run-command.ts'
import { changeFilter, select, useLibrary } from '../library-store.ts'
import type { AlikeView } from './alike-view.ts'
import styles from './alike.module.css'
import { COMPARE_KEY, DECLINE_KEY } from './use-alike-commands.ts'

const words = messages.alike

/** At the foot of the table: that sources may be new editions. Nothing is made one without being asked for. */
export function OffersBar({
  offers,
  cursorId,
}: {
  readonly offers: AlikeView['offers']
  readonly cursorId: string | null
}) {
  const isFiltered = useLibrary(({ filter }) => filter.offers)
  if (offers.size === 0) return null
  const [first] = offers.keys()
  return (
    <section className={styles.bar} aria-label={words.needs}>
      <Icon of={FilePlus2} size={16} />
      <span role="status">{words.found(offers.size)}</span>
      <span className="grow" />
      {cursorId !== null && offers.has(cursorId) ? (
        <>
          <Button size="small" chord={DECLINE_KEY} onClick={() => runCommand('library.decline-edition')}>
            {words.decline}
          </Button>
          <Button size="small" chord={COMPARE_KEY} onClick={() => runCommand('library.compare')}>
            {words.compare}
          </Button>
        </>
      ) : (
        <Button
          size="small"
          onClick={() => {
            if (!isFiltered) changeFilter({ offers: true })
            if (first !== undefined) select(first)
          }}
        >
          {words.showThem}
        </Button>
      )}
    </section>
  )
}
