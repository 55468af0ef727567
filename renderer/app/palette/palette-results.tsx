import type { Ref } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { classNames } from '../../ui/class-names.ts'
import { Highlighted } from './highlighted.tsx'
import type { PaletteItem, PaletteSection } from './palette-items.ts'
import styles from './palette.module.css'

const text = messages.app.palette

interface PaletteResultsProps {
  /** What scrolls. It is the list itself: the box that controls it scrolls it by key. */
  readonly ref: Ref<HTMLDivElement>
  readonly listId: string
  readonly sections: readonly PaletteSection[]
  readonly activeId: string | null
  readonly onHover: (id: string) => void
  readonly onChoose: (item: PaletteItem) => void
}

export function PaletteResults({ ref, listId, sections, activeId, onHover, onChoose }: PaletteResultsProps) {
  const count = sections.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <>
      <p className="unseen" role="status">
        {text.count(count)}
      </p>
      {count === 0 && <p className={styles.nothing}>{text.nothing}</p>}
      <div ref={ref} id={listId} className={styles.results} role="listbox" aria-label={text.results}>
        {sections.map(({ title, note, items }) => (
          <div key={title} role="group" aria-label={title}>
            <div className={styles.heading} aria-hidden="true">
              <span className="grow">{title}</span>
              <span className={styles.detail}>{note}</span>
            </div>
            {items.map((item) => (
              <div
                key={item.id}
                id={`${listId} ${item.id}`.replaceAll(' ', '-')}
                role="option"
                aria-selected={item.id === activeId}
                aria-disabled={item.disabled}
                className={styles.item}
                onMouseMove={() => {
                  if (item.id !== activeId) onHover(item.id)
                }}
                onClick={() => {
                  onChoose(item)
                }}
              >
                <Mark item={item} />
                <span className={classNames('grow clip', item.quoted && 'serif')} dir="auto">
                  <Highlighted text={item.label} hits={item.hits} />
                </span>
                {item.detail !== '' && <span className={styles.detail}>{item.detail}</span>}
                {item.chord !== null && <Kbd chord={item.chord} caps="keys" />}
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

function Mark({ item: { mark } }: { readonly item: PaletteItem }) {
  return (
    <span className={styles.mark}>
      {mark && ('icon' in mark ? <Icon of={mark.icon} /> : <KindMark kind={kindName(mark.annotationKind)} />)}
    </span>
  )
}
