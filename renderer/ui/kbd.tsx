import { chordCaps, chordText } from './chord.ts'
import styles from './kbd.module.css'

interface KbdProps {
  /** tinykeys syntax: `$mod+k`. */
  readonly chord: string
  /** One cap for the whole chord (in buttons) or one per key (in the key line and the palette). */
  readonly caps?: 'chord' | 'keys'
  readonly large?: boolean
}

/** A key as it is printed on the keyboard, in the words of the system. */
export function Kbd({ chord, caps = 'chord', large = false }: KbdProps) {
  const size = large ? styles.large : undefined
  if (caps === 'chord') return <kbd className={`${styles.kbd ?? ''} ${size ?? ''}`}>{chordText(chord)}</kbd>
  return (
    <span className={styles.keys}>
      {chordCaps(chord).map((cap) => (
        <kbd key={cap} className={`${styles.kbd ?? ''} ${size ?? ''}`}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
