import { useMemo } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { contextOf } from './context.ts'
import { differingWords, type Piece } from './differing-words.ts'
import styles from './orphan-detail.module.css'

const words = messages.editions

interface GuessTextProps {
  /** The words of the old edition. */
  readonly exact: string
  readonly text: string
  readonly span: Span
  readonly language: string
}

/** A place of the new edition among what stands around it, with the words marked that are not as they were. */
export function GuessText({ exact, text, span, language }: GuessTextProps): React.JSX.Element {
  const { before, after } = useMemo(() => contextOf(text, span), [text, span])
  const pieces = useMemo(
    () => differingWords(exact, text.slice(span.start, span.end), language),
    [exact, text, span, language],
  )
  return (
    <p className={styles.passage} lang={language} dir="auto">
      <span className={styles.around}>{before}</span>
      {pieces.map((piece, index) => (
        <PieceText key={index} {...piece} />
      ))}
      <span className={styles.around}>{after}</span>
    </p>
  )
}

export function PieceText({ kind, text }: Piece): React.JSX.Element {
  if (kind === 'same') return <span>{text}</span>
  if (kind === 'added')
    return (
      <ins className={styles.added}>
        <span className="unseen">{words.added}</span>
        {text}
      </ins>
    )
  return (
    <>
      <del className={styles.gone}>
        <span className="unseen">{words.gone}</span>
        {text}
      </del>{' '}
    </>
  )
}
