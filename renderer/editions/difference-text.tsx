import { messages } from '../../shared/messages/messages.ts'
import type { Difference, Stretch } from './differing-paragraphs.ts'
import { PieceText } from './guess-text.tsx'
import styles from './difference.module.css'

const words = messages.alike

/** Changed stretches shown; a book that was rewritten has thousands. */
const MOST = 120
/** Of a stretch that stayed around a change, in UTF-16 code units on each side. */
const AROUND = 160

/** What changed between two texts, with what stayed told in numbers. */
export function DifferenceText({
  difference,
  language,
}: {
  readonly difference: Difference
  readonly language: string
}) {
  const { stretches } = difference
  const shown = stretches.slice(0, MOST * 2)
  const left = stretches.slice(shown.length).filter(({ kind }) => kind === 'changed').length
  if (stretches.every(({ kind }) => kind === 'same')) return <p className={styles.same}>{words.nothingDiffers}</p>
  return (
    <div className={styles.text} lang={language} tabIndex={0} role="region" aria-label={words.dialog}>
      {shown.map((stretch, index) => (
        <StretchText key={index} stretch={stretch} />
      ))}
      {left > 0 && <p className={styles.same}>{words.tooMuch(left)}</p>}
    </div>
  )
}

function StretchText({ stretch }: { readonly stretch: Stretch }) {
  if (stretch.kind === 'same') return <p className={styles.same}>{words.sameParagraphs(stretch.count)}</p>
  return (
    <p className={styles.changed} dir="auto">
      {stretch.pieces.map(({ kind, text }, index) => (
        <PieceText
          key={index}
          kind={kind}
          text={kind === 'same' ? shortened(text, index > 0, index < stretch.pieces.length - 1) : text}
        />
      ))}
    </p>
  )
}

/** The middle of what stayed between two changes is left out where it is long. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const kept = (isAfter ? AROUND : 0) + (isBefore ? AROUND : 0)
  if (text.length <= kept + AROUND) return text
  const head = isAfter ? text.slice(0, AROUND).replace(/\s\S*$/u, ' ') : ''
  const tail = isBefore ? text.slice(-AROUND).replace(/^\S*\s/u, ' ') : ''
  return `${head}…${tail}`
}
