import { messages } from '../../shared/messages/messages.ts'
import { Kbd } from '../ui/kbd.tsx'
import styles from './inspector.module.css'

const words = messages.annotations

/** The keys that move the edges; the reader carries them out. */
export const EdgeKeys = (): React.JSX.Element => (
  <p className={styles.edges}>
    <span className={styles.grow}>{words.edges}</span>
    {words.edgeStart} <Kbd chord="Alt+[" /> {words.edgeEnd} <Kbd chord="Alt+]" />
  </p>
)
