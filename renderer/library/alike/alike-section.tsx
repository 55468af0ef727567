import { areApart, areNoEditions } from '../../../shared/analysis/alike/decisions.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useAnnotations } from '../../storage/live.ts'
import { Button } from '../../ui/button.tsx'
import { AlikeEntry } from './alike-entry.tsx'
import styles from './alike.module.css'
import { type AlikeView, relatedTo } from './alike-view.ts'
import { type Compared, inOrder, likelyPair, nearestPrint } from './compare-store.ts'
import { decline, keepApart, takeBack } from './decide.ts'
import { DECLINE_KEY, KEEP_APART_KEY } from './use-alike-commands.ts'

const words = messages.alike
/** A wire story may have forty prints. */
const MOST = 5

interface AlikeSectionProps {
  readonly source: Source
  readonly sources: readonly Source[]
  readonly view: AlikeView
  readonly onRead: (source: Source) => void
}

/** What a source has to do with others: editions, prints, parts; how much is shared, and what can be said of it. */
export function AlikeSection({ source, sources, view, onRead }: AlikeSectionProps) {
  const older = sources.find(({ id }) => id === source.supersedes)
  const newer = sources.find(({ supersedes }) => supersedes === source.id)
  const offer = view.offers.get(source.id)
  const known = new Set([older?.id, newer?.id, offer?.older])
  const related = relatedTo(source.id, view.pairs).filter(({ id }) => !known.has(id))
  const apart = sources.filter((other) => areApart(source, other) && !known.has(other.id))
  const likely = likelyPair(source, sources, view)
  const nearest = nearestPrint(source, sources, view)
  if (!older && !newer && !offer && related.length + apart.length === 0) return null
  const entry = (id: string, what: string, share: string | null = null, why: string | null = null, isSame = false) => {
    const other = sources.find((each) => each.id === id)
    if (!other) return null
    const pair = inOrder(source, other)
    return (
      <AlikeEntry key={id} {...{ other, what, share, why, pair }} isLikely={isPair(likely, pair)}>
        {!isEditionOf(source, other) && (
          <Said
            pair={pair}
            isOffered={offer?.older === id}
            isSame={isSame}
            isNearest={isPair(nearest, pair)}
            isDecided={areNoEditions(source, other)}
          />
        )}
      </AlikeEntry>
    )
  }
  return (
    <section className={styles.section} aria-label={words.section}>
      <h3>{words.section}</h3>
      {older && entry(older.id, words.editionOf)}
      {older && <ToPlace olderId={older.id} source={source} onRead={onRead} />}
      {newer && entry(newer.id, words.olderThan)}
      {offer && entry(offer.older, words.offer, words.share.same(offer.shared), words.offered[offer.reason])}
      {related.slice(0, MOST).map(({ id, relation, share }) => {
        const other = sources.find((each) => each.id === id)
        const why = other && areNoEditions(source, other) ? words.saidNoEdition : null
        return entry(id, words.relations[relation], words.share[relation](share), why, relation === 'same')
      })}
      {related.length > MOST && <p className="faint">{words.more(related.length - MOST)}</p>}
      {apart.slice(0, MOST).map(({ id }) => entry(id, words.keptApart, null, words.saidApart))}
    </section>
  )
}

const isPair = (one: Compared | null, other: Compared): boolean =>
  one !== null && one.older === other.older && one.newer === other.newer

const isEditionOf = (a: Source, b: Source): boolean => a.supersedes === b.id || b.supersedes === a.id

interface SaidProps {
  readonly pair: Compared
  readonly isOffered: boolean
  readonly isSame: boolean
  /** Whether the key for keeping apart is about these two. */
  readonly isNearest: boolean
  readonly isDecided: boolean
}

/** What can be said of two sources that look alike, or taken back of it. */
function Said({ pair, isOffered, isSame, isNearest, isDecided }: SaidProps) {
  return (
    <>
      {isOffered && (
        <Button size="small" chord={DECLINE_KEY} onClick={() => void decline(pair)}>
          {words.decline}
        </Button>
      )}
      {isSame && (
        <Button
          size="small"
          chord={isNearest ? KEEP_APART_KEY : undefined}
          title={words.keepApartTitle}
          onClick={() => void keepApart(pair)}
        >
          {words.keepApart}
        </Button>
      )}
      {isDecided && (
        <Button size="small" onClick={() => void takeBack(pair)}>
          {words.takeBack}
        </Button>
      )}
    </>
  )
}

/** What of the earlier edition has no place yet, and the way there. */
function ToPlace({
  olderId,
  source,
  onRead,
}: Pick<AlikeSectionProps, 'source' | 'onRead'> & { readonly olderId: string }) {
  const left = (useAnnotations(olderId) ?? []).filter(({ quotationOnly }) => !quotationOnly).length
  if (left === 0) return null
  return (
    <p className={styles.place}>
      <span className="grow">{words.toPlace(left)}</span>
      <Button
        size="small"
        onClick={() => {
          onRead(source)
        }}
      >
        {words.place}
      </Button>
    </p>
  )
}
