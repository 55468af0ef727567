import { messages } from '../../../shared/messages/messages.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './palette.module.css'

const text = messages.app.palette

/** The keys that work in the palette. */
export function PaletteFoot() {
  return (
    <footer className={styles.foot}>
      <span>
        <Kbd chord="ArrowUp" />
        <Kbd chord="ArrowDown" /> {text.move}
      </span>
      <span>
        <Kbd chord="Enter" /> {text.run}
      </span>
      <span className="grow" />
      <span>
        <Kbd chord=">" /> {text.commandsOnly}
      </span>
      <span>
        <Kbd chord="@" /> {text.peopleOnly}
      </span>
      <span>
        <Kbd chord="#" /> {text.tagsOnly}
      </span>
    </footer>
  )
}
