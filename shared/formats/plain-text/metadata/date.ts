import type { Assignment } from '../roles/assign-roles.ts'
import { findDates, type FoundDate } from '../signals/dates.ts'
import { firstPublishedIn } from '../signals/first-published.ts'
import { folded } from '../signals/words.ts'
import { UPDATED_LABELS } from '../vocabulary/calendar.ts'
import type { Read } from './metadata.ts'

/** Languages whose every variety writes the day before the month. English and others are left in doubt. */
const DAY_FIRST = new Set([
  'vi',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'uk',
  'cs',
  'sk',
  'ro',
  'el',
  'tr',
  'id',
  'ar',
  'da',
  'nb',
  'fi',
])
const NOTHING: Read<string | null> = { value: null, isInferred: false }
/** A release begins `CITY, May 3, 2021 (Agency) –`. */
const DATELINE = /^\p{Lu}[^.!?。]{2,100}?\s*(?:--|[–—-]|:)\s/u

interface Candidate extends FoundDate {
  readonly isUpdate: boolean
}

/** The dates of a line, each with whether the line says that it is the date of a change. */
function candidatesIn(line: string): readonly Candidate[] {
  const text = line.normalize('NFC')
  return findDates(text).map((date, i, all) => {
    const before = folded(text.slice(all[i - 1]?.end ?? 0, date.start))
    return { ...date, isUpdate: UPDATED_LABELS.some((label) => before.includes(label)) }
  })
}

function read(date: FoundDate | undefined, language: () => string, isInferred: boolean): Read<string | null> {
  if (!date) return NOTHING
  if (date.iso !== null) return { value: date.iso, isInferred }
  return date.ifDayFirst !== null && DAY_FIRST.has(language()) ? { value: date.ifDayFirst, isInferred: true } : NOTHING
}

/**
 * The date of publication, from bylines and date lines only: dates in sentences, captions and comments are about other
 * things. A date that could be read two ways is left out unless the language of the article allows one.
 */
export function readDate({ roles, article }: Assignment): Read<string | null> {
  const { all, language, bodyStart } = article
  const lines = all.filter((_here, i) => roles[i] === 'byline').map(({ text }) => text)
  const dates = lines.flatMap(candidatesIn)
  const published = dates.find(({ isUpdate }) => !isUpdate)
  if (published) return read(published, language, false)
  const note = all.find(({ text }, i) => roles[i] === 'paragraph' && firstPublishedIn(text) !== null)
  const noted = note ? findDates(note.text.normalize('NFC'))[0] : undefined
  if (noted) return read(noted, language, false)
  const dateline = DATELINE.exec(all[bodyStart]?.text.slice(0, 200).normalize('NFC') ?? '')?.[0]
  const inDateline = dateline === undefined ? undefined : findDates(dateline)[0]
  return read(inDateline ?? dates[0], language, true)
}
