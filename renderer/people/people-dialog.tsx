import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Users } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { type Person, type Standing, STANDINGS } from '../../shared/model/person.ts'
import { closeSheet, openSheet } from '../navigation/sheet-store.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { Segments } from '../ui/segments.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list.tsx'
import { AlikeLine } from './alike-line.tsx'
import { peopleFinder } from './find-people.ts'
import { countPeople, orderPeople, PEOPLE_ORDERS, type PeopleOrder, type PersonCount } from './person-counts.ts'
import { StandingMark } from './person-name.tsx'
import { useAnalysisInput } from '../annotations/use-analysis-input.ts'
import styles from './people-dialog.module.css'

const words = messages.people.list

/** px. */
const ROW_HEIGHT = 44
const NONE: readonly Person[] = []

const openPage = ({ id }: Person): void => {
  openSheet({ kind: 'person', personId: id })
}

/** Everybody who speaks in the dossier: found, filtered, sorted; Enter opens a page. */
export function PeopleDialog() {
  const input = useAnalysisInput()
  const [query, setQuery] = useState('')
  const [standing, setStanding] = useState<Standing | 'all'>('all')
  const [order, setOrder] = useState<PeopleOrder>('quotes')
  const [cursor, setCursor] = useState<string | null>(null)
  const list = useRef<VirtualListHandle>(null)
  const people = input?.people ?? NONE
  const counts = useMemo(() => (input ? countPeople(input) : new Map<string, PersonCount>()), [input])
  const find = useMemo(() => peopleFinder(orderPeople(people, counts, order)), [people, counts, order])
  const shown = useMemo(
    () => find(query).filter((person) => standing === 'all' || person.standing === standing),
    [find, query, standing],
  )
  const active = shown.find(({ id }) => id === cursor) ?? shown[0] ?? null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') list.current?.focus()
    else if (event.key === 'Enter' && active) openPage(active)
    else return
    event.preventDefault()
  }
  return (
    <Dialog
      title={words.title}
      className={styles.dialog}
      onClose={closeSheet}
      actions={
        <>
          <Button onClick={closeSheet}>{messages.app.close}</Button>
          <Button
            look="primary"
            disabled={active === null}
            onClick={() => {
              if (active) openPage(active)
            }}
          >
            {words.openPage}
          </Button>
        </>
      }
    >
      {input?.people.length === 0 ? (
        <EmptyState icon={Users} title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools} onKeyDown={onKeyDown}>
            <SearchField
              className={styles.search}
              label={words.find}
              placeholder={words.find}
              value={query}
              onChange={setQuery}
            />
            <Segments
              label={words.filter}
              value={standing}
              segments={[
                { value: 'all', content: words.all },
                ...STANDINGS.map((value) => ({ value, content: words.only[value] })),
              ]}
              onChange={setStanding}
            />
            <Segments
              label={words.sort}
              value={order}
              segments={PEOPLE_ORDERS.map((value) => ({ value, content: words.orders[value] }))}
              onChange={setOrder}
            />
          </div>
          <AlikeLine people={people} />
          {input === undefined ? (
            <Loading label={messages.people.loading} />
          ) : shown.length === 0 ? (
            <div className={styles.none} role="status">
              <p>{words.noneMatch}</p>
              <Button
                size="small"
                onClick={() => {
                  setQuery('')
                  setStanding('all')
                }}
              >
                {words.showAll}
              </Button>
            </div>
          ) : (
            <VirtualList
              ref={list}
              className={styles.list}
              label={words.list}
              items={shown}
              total={people.length}
              keyOf={({ id }) => id}
              rowHeight={ROW_HEIGHT}
              activeKey={active?.id ?? null}
              onActiveChange={setCursor}
              onOpen={openPage}
              renderRow={(person) => <PersonRow person={person} count={counts.get(person.id)} />}
            />
          )}
        </>
      )}
    </Dialog>
  )
}

interface PersonRowProps {
  readonly person: Person
  readonly count: PersonCount | undefined
}

function PersonRow({ person, count }: PersonRowProps) {
  const about = messages.people.about(person.role, person.affiliation)
  return (
    <div className={styles.row}>
      <span className={styles.mark}>
        <StandingMark standing={person.standing} />
      </span>
      <span className={styles.who}>
        <bdi className="clip strong" title={person.name}>
          {person.name}
        </bdi>
        <bdi className={styles.about} title={about}>
          {[about, ...person.aliases].filter((part) => part !== '').join(' · ')}
        </bdi>
      </span>
      <span className={styles.number}>{count ? messages.people.quotes(count.quotes) : words.notQuoted}</span>
      <span className={styles.number}>{count?.latest ? messages.people.date(count.latest) : ''}</span>
    </div>
  )
}
