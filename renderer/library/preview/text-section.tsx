import { useMemo } from 'react'
import { Check, TriangleAlert } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { exactOf, spanOf } from '../../../shared/model/annotation.ts'
import { useAnnotations, useSourceBlocks, useSourceText } from '../../storage/live.ts'
import { StateMark } from '../../ui/chip.tsx'
import styles from './preview-pane.module.css'

const text = messages.library.details

/** How the text is made up, and whether every quotation from it still is what stands there. */
export function TextSection({ sourceId }: { readonly sourceId: string | null }) {
  const blocks = useSourceBlocks(sourceId)?.blocks
  const annotations = useAnnotations(sourceId)
  // The text is only read when there is something to compare with it.
  const sourceText = useSourceText(annotations && annotations.length > 0 ? sourceId : null)
  const exact = useMemo(() => {
    if (sourceText === undefined || sourceText === null) return null
    return annotations?.filter((annotation) => {
      const { start, end } = spanOf(annotation)
      return sourceText.slice(start, end) === exactOf(annotation)
    }).length
  }, [annotations, sourceText])
  const fenced = blocks?.filter(({ role }) => role === 'boilerplate').length ?? 0
  const total = annotations?.length ?? 0
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
    </section>
  )
}
