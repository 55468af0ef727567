import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useAnnotations } from '../../storage/live.ts'
import { Button } from '../../ui/button.tsx'
import { select } from '../library-store.ts'
import styles from './alike.module.css'
import { type AlikeView, relatedTo } from './alike-view.ts'
import { compare, inOrder, likelyPair } from './compare-store.ts'
import { COMPARE_KEY } from './use-alike-commands.ts'

const words = messages.alike
/** A wire story may have forty prints. */
const MOST = 5

interface AlikeSectionProps {
  readonly source: Source
  readonly sources: readonly Source[]
  readonly view: AlikeView
  readonly onRead: (source: Source) => void
}

/** What a source has to do with others: editions, prints, parts; each with how much is shared and the difference. */
export function AlikeSection({ source, sources, view, onRead }: AlikeSectionProps) {
  const older = sources.find(({ id }) => id === source.supersedes)
  const newer = sources.find(({ supersedes }) => supersedes === source.id)
  const offer = view.offers.get(source.id)
  const known = new Set([older?.id, newer?.id, offer?.older])
  const related = relatedTo(source.id, view.pairs).filter(({ id }) => !known.has(id))
  const isLikely = likelyPair(source, sources, view)
  if (!older && !newer && !offer && related.length === 0) return null
  const entry = (id: string, what: string, share: string | null, why?: string) => {
    const other = sources.find((each) => each.id === id)
    return (
      other && <Entry key={id} source={source} other={other} what={what} share={share} why={why} likely={isLikely} />
    )
  }
  return (
    <section className={styles.section} aria-label={words.section}>
      <h3>{words.section}</h3>
      {older && entry(older.id, words.editionOf, null)}
      {older && <ToPlace olderId={older.id} source={source} onRead={onRead} />}
      {newer && entry(newer.id, words.olderThan, null)}
      {offer && entry(offer.older, words.offer, words.share.same(offer.shared), words.offered[offer.reason])}
      {related
        .slice(0, MOST)
        .map(({ id, relation, share }) => entry(id, words.relations[relation], words.share[relation](share)))}
      {related.length > MOST && <p className="faint">{words.more(related.length - MOST)}</p>}
    </section>
  )
}

interface EntryProps {
  readonly source: Source
  readonly other: Source
  readonly what: string
  readonly share: string | null
  readonly why: string | undefined
  readonly likely: { readonly older: string; readonly newer: string } | null
}

function Entry({ source, other, what, share, why, likely }: EntryProps) {
  const pair = inOrder(source, other)
  const isLikely = likely !== null && likely.older === pair.older && likely.newer === pair.newer
  const { outlet, publishedAt } = other
  const about = [outlet, publishedAt === null ? null : messages.reader.date(publishedAt)].filter(Boolean).join(' · ')
  return (
    <div className={styles.entry}>
      <p className={styles.what}>
        {what}
        {share !== null && <span className="num"> · {share}</span>}
      </p>
      <button
        type="button"
        className={styles.other}
        onClick={() => {
          select(other.id)
        }}
      >
        <bdi lang={other.language}>{other.title || messages.library.untitled}</bdi>
      </button>
      {about !== '' && (
        <p className={styles.about}>
          <bdi>{about}</bdi>
        </p>
      )}
      {why !== undefined && <p className={styles.about}>{why}</p>}
      <Button
        size="small"
        chord={isLikely ? COMPARE_KEY : undefined}
        title={other.title}
        onClick={() => {
          compare(pair)
        }}
      >
        {words.compare}
      </Button>
    </div>
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
