import { X } from 'lucide-react'
import { useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { messages } from '../../shared/messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { amend } from './amend.ts'
import { FieldRow } from './field-row.tsx'
import fieldStyles from './inline-field.module.css'
import styles from './tags-field.module.css'

const words = messages.annotations

/** Tags as chips; typing adds, Backspace in the empty field takes the last one back. */
export function TagsField({ annotation }: { readonly annotation: Annotation }): React.JSX.Element {
  const [typed, setTyped] = useState('')
  const { tags } = annotation
  const set = (next: readonly string[]): void => void amend(annotation.id, { tags: next })
  const add = (): void => {
    const added = typed
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !tags.includes(tag))
    setTyped('')
    if (added.length > 0) set([...tags, ...new Set(added)])
  }
  return (
    <FieldRow label={words.tags}>
      <div className={styles.tags}>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
            <button
              type="button"
              className={styles.remove}
              aria-label={words.removeTag(tag)}
              onClick={() => {
                set(tags.filter((other) => other !== tag))
              }}
            >
              <Icon of={X} size={12} />
            </button>
          </span>
        ))}
        <input
          className={`${fieldStyles.field ?? ''} ${styles.input ?? ''}`}
          type="text"
          aria-label={words.tags}
          data-field="tags"
          dir="auto"
          placeholder={tags.length === 0 ? words.tagsPlaceholder : ''}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault()
              add()
            }
            if (event.key === 'Backspace' && typed === '' && tags.length > 0) set(tags.slice(0, -1))
          }}
        />
      </div>
    </FieldRow>
  )
}
