import { ChevronDown, Quote, SearchX } from 'lucide-react'
import { type KeyboardEvent, useCallback, useContext, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { foldAhead } from '../../annotations/list/folded.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Pane, PaneHead } from '../../ui/pane.tsx'
import { SearchField } from '../../ui/text-field.tsx'
import { BriefContext } from '../brief-context.ts'
import { useBriefEditor } from '../editor/editor-store.ts'
import { DrawerList, type DrawerListHandle } from './drawer-list.tsx'
import {
  DRAWER_GROUPINGS,
  type DrawerGrouping,
  drawerRows,
  findAnnotations,
  inPrintOrder,
  type Insertable,
} from './drawer-rows.ts'
import { groupDrawerBy, searchDrawer, useDrawer } from './drawer-store.ts'
import styles from './drawer.module.css'
import { bindingOf, insertBinding } from './insert-row.ts'

const words = messages.briefLive.drawer
const FOCUS_KEY = '/'
/** The same while something is being written, where a `/` is a sign. */
const FOCUS_WHILE_WRITING = '$mod+Shift+l'

/** Everything of the dossier that can be put into the brief. Beside the editor, within the brief's context. */
export function Drawer(): React.JSX.Element {
  const context = useContext(BriefContext)
  return (
    <Pane label={words.label}>{context ? <Filled index={context.index} /> : <Loading label={words.loading} />}</Pane>
  )
}

function Filled({ index }: { readonly index: BriefIndex }) {
  const { grouping, query } = useDrawer()
  // A letter that is typed is seen at once, the rows follow.
  const asked = useDeferredValue(query)
  const isSearched = asked.trim() !== ''
  const all = useMemo(() => inPrintOrder(index), [index])
  const found = useMemo(() => findAnnotations(index, asked), [index, asked])
  const rows = useMemo(() => drawerRows(index, found, grouping, isSearched), [index, found, grouping, isSearched])
  const used = useUsed()
  const search = useRef<HTMLDivElement>(null)
  const list = useRef<DrawerListHandle>(null)
  useEffect(() => foldAhead(all), [all])
  useSayingCount(isSearched, found.length)
  useDrawerCommand(search)
  const focusSearch = (first = ''): void => {
    if (first !== '') searchDrawer(query + first)
    search.current?.querySelector('input')?.focus()
  }
  const insert = useCallback(
    (row: Insertable, thenStay: boolean) => {
      if (insertBinding(bindingOf(row), index) && !thenStay) backToText()
    },
    [index],
  )
  return (
    <>
      <PaneHead title={words.title} count={words.shown(found.length, all.length)}>
        <Grouping grouping={grouping} />
      </PaneHead>
      <div ref={search} className={styles.search} onKeyDownCapture={query === '' ? leaveOnEscape : undefined}>
        <SearchField
          label={words.search}
          placeholder={words.placeholder}
          value={query}
          onChange={searchDrawer}
          chord={FOCUS_KEY}
          onSubmit={() => {
            list.current?.focus()
          }}
        />
      </div>
      {all.length === 0 && !isSearched ? (
        <EmptyState icon={Quote} title={words.emptyTitle}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : rows.length === 0 ? (
        <NoHit
          onClear={() => {
            searchDrawer('')
            focusSearch()
          }}
        />
      ) : (
        <DrawerList
          ref={list}
          key={`${grouping} ${asked}`}
          rows={rows}
          used={used}
          index={index}
          onInsert={insert}
          onType={focusSearch}
          onLeave={backToText}
        />
      )}
    </>
  )
}

function Grouping({ grouping }: { readonly grouping: DrawerGrouping }) {
  return (
    <Menu
      label={words.grouping}
      trigger={
        <>
          {words.groupings[grouping]} <Icon of={ChevronDown} size={14} />
        </>
      }
      triggerClassName={styles.trigger}
      groups={[DRAWER_GROUPINGS.map((one) => ({ id: one, label: words.groupings[one], checked: one === grouping }))]}
      onAction={(id) => {
        const chosen = DRAWER_GROUPINGS.find((one) => one === id)
        if (chosen) groupDrawerBy(chosen)
      }}
    />
  )
}

const NoHit = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyState icon={SearchX} title={words.noHitTitle} action={<Button onClick={onClear}>{words.clear}</Button>}>
    <p>{words.noHitText}</p>
  </EmptyState>
)

/** Ids of the annotations that the brief quotes. The same set as long as they are the same. */
function useUsed(): ReadonlySet<string> {
  const blocks = useBriefEditor((state) => state.blocks)
  const key = useMemo(() => usedIn(blocks).join('\n'), [blocks])
  return useMemo(() => new Set(key.split('\n')), [key])
}

const usedIn = (blocks: readonly BriefBlock[]): readonly string[] =>
  blocks.flatMap((block) => ('annotationId' in block ? [block.annotationId] : []))

function backToText(): void {
  useBriefEditor.getState().editor?.focus()
}

function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  backToText()
}

/** Has screen readers say how much was found, whenever something else was searched. */
function useSayingCount(isSearched: boolean, count: number): void {
  const last = useRef<string | null>(null)
  const text = isSearched ? words.found(count) : ''
  useEffect(() => {
    if (last.current !== null && last.current !== text && text !== '') announce(text)
    last.current = text
  }, [text])
}

function useDrawerCommand(search: React.RefObject<HTMLDivElement | null>): void {
  const commands = useMemo<readonly Command[]>(() => {
    const focus = (): void => search.current?.querySelector('input')?.focus()
    const own = { label: words.focusCommand, group: messages.briefs.group, run: focus } as const
    return [
      { ...own, id: 'brief.find-quote', keys: [FOCUS_WHILE_WRITING], whileTyping: true },
      { ...own, id: 'brief.find-quote-idle', keys: [FOCUS_KEY], keyLine: words.keyLine },
    ]
  }, [search])
  useCommands('brief.drawer', commands)
}
