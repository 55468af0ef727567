import { type KeyboardEvent, useRef, useState } from 'react'
import { X } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { nameKey } from '../../shared/edits/people.ts'
import type { Person } from '../../shared/model/person.ts'
import { Icon } from '../ui/icon.tsx'
import { changePerson } from './person-actions.ts'
import styles from './person-page.module.css'

const words = messages.people.page

/** The other names of a person as chips. Enter adds what is typed, Backspace in the empty field removes the last. */
export function AliasField({ person }: { readonly person: Person }) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { aliases } = person
  const remove = (alias: string): void => {
    void changePerson(person.id, (now) => ({ aliases: now.aliases.filter((other) => other !== alias) }))
    field.current?.focus()
  }
  const add = (): void => {
    const name = typed.trim()
    setTyped('')
    if (name === '') return
    void changePerson(person.id, (now) => {
      const known = [now.name, ...now.aliases].some((other) => nameKey(other) === nameKey(name))
      return known ? null : { aliases: [...now.aliases, name] }
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const last = aliases.at(-1)
    if (event.key === 'Enter') add()
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last)
    else if (event.key === 'Escape' && typed !== '') setTyped('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.aliases}>
      {aliases.map((alias) => (
        <span key={alias} className={styles.alias}>
          <bdi>{alias}</bdi>
          <button
            type="button"
            className={styles.chipButton}
            aria-label={words.removeAlias(alias)}
            title={words.removeAlias(alias)}
            onClick={() => {
              remove(alias)
            }}
          >
            <Icon of={X} size={12} />
          </button>
        </span>
      ))}
      <input
        ref={field}
        className={styles.aliasInput}
        type="text"
        dir="auto"
        aria-label={words.aliases}
        placeholder={words.aliasPlaceholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
        onBlur={add}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
