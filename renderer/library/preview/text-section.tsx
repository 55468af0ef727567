import { useMemo, useState } from 'react'
import { Check, TriangleAlert } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { exactOf, spanOf } from '../../../shared/model/annotation.ts'
import { isScanned } from '../../../shared/model/scanned.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useAnnotations, useSourceBlocks, useSourceText } from '../../storage/live.ts'
import { StateMark } from '../../ui/chip.tsx'
import { BlockList } from './block-list.tsx'
import blockStyles from './block-list.module.css'
import styles from './preview-pane.module.css'

const text = messages.library.details

interface TextSectionProps {
  readonly source: Source
  /** False while the cursor is still moving. */
  readonly isSettled: boolean
}

/** How the text is made up, and whether every quotation from it still is what stands there. */
export function TextSection({ source, isSettled }: TextSectionProps) {
  const sourceId = isSettled ? source.id : null
  const [isOpen, setIsOpen] = useState(false)
  const blocks = useSourceBlocks(sourceId)?.blocks
  const annotations = useAnnotations(sourceId)
  // The text is only read when there is something to compare with it, or its blocks are shown.
  const sourceText = useSourceText((annotations && annotations.length > 0) || isOpen ? sourceId : null)
  const exact = useMemo(() => {
    if (sourceText === undefined || sourceText === null) return null
    return annotations?.filter((annotation) => {
      const { start, end } = spanOf(annotation)
      return sourceText.slice(start, end) === exactOf(annotation)
    }).length
  }, [annotations, sourceText])
  const fenced = blocks?.filter(({ role }) => role === 'boilerplate').length ?? 0
  const total = annotations?.length ?? 0
  if (blocks?.length === 0) {
    return (
      <section className={styles.section}>
        <h3>{text.text}</h3>
        <p className={styles.noText}>{isScanned(source, blocks) ? text.scanned : text.noText}</p>
      </section>
    )
  }
  return (
    <section className={styles.section}>
      <h3>{text.text}</h3>
      <dl className={styles.facts}>
        <dt>{text.blocks}</dt>
        <dd className="num">{blocks && text.blockCount(blocks.length, fenced)}</dd>
        <dt>{text.quotes}</dt>
        <dd>
          {annotations && total === 0 && <span className="faint">{text.noQuotes}</span>}
          {total > 0 && exact !== null && exact !== undefined && (
            <StateMark state={exact === total ? 'ok' : 'altered'} icon={exact === total ? Check : TriangleAlert}>
              {text.exact(exact, total)}
            </StateMark>
          )}
        </dd>
      </dl>
      <button
        type="button"
        className={blockStyles.toggle}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen)
        }}
      >
        {isOpen ? messages.library.blocks.hide : messages.library.blocks.show}
      </button>
      {isOpen && sourceId !== null && blocks && blocks.length > 0 && typeof sourceText === 'string' && (
        <BlockList key={sourceId} sourceId={sourceId} text={sourceText} blocks={blocks} language={source.language} />
      )}
    </section>
  )
}
