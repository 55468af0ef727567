import { Users } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Person } from '../../shared/model/person.ts'
import { openSheet } from '../navigation/sheet-store.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useAlike } from './alike-store.ts'
import styles from './alike-line.module.css'

const words = messages.people.alike

/** A quiet line that some people may be the same; nothing when nobody is. */
export function AlikeLine({ people }: { readonly people: readonly Person[] }) {
  const { pairs } = useAlike(people)
  if (pairs.length === 0) return null
  const who = new Set(pairs.flatMap(({ keep, drop }) => [keep.id, drop.id]))
  return (
    <p className={styles.line}>
      <Icon of={Users} size={14} />
      <span>{words.line(who.size)}</span>
      <Button
        look="plain"
        size="small"
        onClick={() => {
          openSheet({ kind: 'alike-people' })
        }}
      >
        {words.look}
      </Button>
    </p>
  )
}
