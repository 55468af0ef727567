import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Search } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { useCommandStore } from '../../commands/command-store.ts'
import { byPrecedence } from '../../commands/pick-command.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { useDossierAnnotations, usePeople, useSources } from '../../storage/live.ts'
import { announce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { listTarget } from '../../ui/list-keys.ts'
import { PaletteFoot } from './palette-foot.tsx'
import type { Choice, PaletteContent, PaletteItem, Scope } from './palette-items.ts'
import { PaletteResults } from './palette-results.tsx'
import { paletteSections } from './palette-sections.ts'
import styles from './palette.module.css'

const text = messages.app.palette
const PAGE = 10

interface PaletteProps {
  readonly dossierId: string
  readonly onClose: () => void
}

/** One box for every command, person, source and passage. */
export function Palette({ dossierId, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const [scope, setScope] = useState<Scope | null>(null)
  const [active, setActive] = useState(0)
  const query = useDeferredValue(typed)
  const sections = usePaletteSections(dossierId, query, scope)
  const items = useMemo(() => sections.flatMap((section) => section.items), [sections])
  const listId = useId()
  const results = useRef<HTMLDivElement>(null)
  const current = items[Math.min(active, items.length - 1)]

  useEffect(() => {
    results.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current?.id])

  const ask = (next: string, nextScope: Scope | null = scope) => {
    setTyped(next)
    setScope(nextScope)
    setActive(0)
  }
  const choose = ({ choice, disabled, label, detail }: PaletteItem) => {
    if (disabled) announce(`${label}. ${detail}`)
    else if (choice.kind === 'scope') ask('', choice.scope)
    else {
      onClose()
      // After the dialog has given the focus back, so that the command finds it where it was.
      queueMicrotask(() => {
        carryOut(choice)
      })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      if (current) choose(current)
    } else if (event.key === 'Backspace' && typed === '' && scope) ask('', null)
    else {
      // Home and End belong to the text.
      const target = /^(Arrow(Up|Down)|Page)/.test(event.key) ? listTarget(event.key, active, items.length, PAGE) : null
      if (target === null) return
      const wraps = target === active && event.key.startsWith('Arrow')
      setActive(wraps ? (event.key === 'ArrowDown' ? 0 : items.length - 1) : target)
    }
    event.preventDefault()
  }

  return (
    <Dialog title={text.title} titleUnseen onClose={onClose} className={styles.palette}>
      <div className={styles.ask}>
        <Icon of={Search} size={18} />
        {scope && <span className={styles.scope}>{scope.kind === 'person' ? scope.person.name : `#${scope.tag}`}</span>}
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current ? `${listId} ${current.id}`.replaceAll(' ', '-') : undefined}
          aria-autocomplete="list"
          aria-label={text.placeholder}
          placeholder={text.placeholder}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            ask(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd chord="Escape" />
      </div>
      <PaletteResults
        ref={results}
        listId={listId}
        sections={sections}
        activeId={current?.id ?? null}
        onHover={(id) => {
          setActive(items.findIndex((item) => item.id === id))
        }}
        onChoose={choose}
      />
      <PaletteFoot />
    </Dialog>
  )
}

function usePaletteSections(dossierId: string, query: string, scope: Scope | null) {
  const owners = useCommandStore((state) => state.owners)
  // The dossier is only read when something is looked for: opening the palette is for commands first.
  const wanted = scope !== null || (query !== '' && !query.startsWith('>')) ? dossierId : null
  const sources = useSources(wanted)
  const people = usePeople(wanted)
  const annotations = useDossierAnnotations(wanted)
  const commands = useMemo(() => byPrecedence(owners).filter(({ id }) => id !== 'app.palette'), [owners])
  const content = useMemo<PaletteContent>(
    () => ({ sources: sources ?? [], people: people ?? [], annotations: annotations ?? [] }),
    [sources, people, annotations],
  )
  return useMemo(() => paletteSections(query, scope, commands, content), [query, scope, commands, content])
}

function carryOut(choice: Exclude<Choice, { kind: 'scope' }>): void {
  const { go } = useNavigation.getState()
  if (choice.kind === 'command') choice.command.run()
  else if (choice.kind === 'source') go({ view: 'read', sourceId: choice.source.id, annotationId: null })
  else go({ view: 'read', sourceId: choice.annotation.target.source, annotationId: choice.annotation.id })
}
