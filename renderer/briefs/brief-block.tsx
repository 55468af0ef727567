import type { BriefBlock, Fact, HeadingBlock, QuoteBlock, TableBlock } from '../../shared/briefs/document/document.ts'
import { assertNever } from '../../shared/result.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { messages } from '../../shared/messages/messages.ts'
import { kindName } from '../ui/kind-name.ts'
import { Inlines } from './brief-inline.tsx'
import styles from './brief-preview.module.css'

interface BlockProps<Block> {
  readonly block: Block
  /** Leads to the block with that id. */
  readonly onReference: (id: string) => void
}

export function BlockView({ block, onReference }: BlockProps<BriefBlock>) {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} onReference={onReference} />
    case 'paragraph':
      return (
        <p className={styles[block.tone]}>
          <Inlines content={block.content} onReference={onReference} />
        </p>
      )
    case 'quote':
      return <Quote block={block} onReference={onReference} />
    case 'table':
      return <Table block={block} onReference={onReference} />
    case 'facts':
      return <Facts facts={block.facts} onReference={onReference} />
    case 'list':
      return block.items.map(({ content }, at) => (
        <p key={at}>
          <Inlines content={content} onReference={onReference} />
        </p>
      ))
    case 'bibliography':
      return block.entries.map(({ id, content }) => (
        <p key={id} id={id}>
          <Inlines content={content} onReference={onReference} />
        </p>
      ))
    default:
      return assertNever(block)
  }
}

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const

function Heading({ block, onReference }: BlockProps<HeadingBlock>) {
  const Tag = HEADINGS[block.level]
  return (
    <Tag id={block.id} tabIndex={-1}>
      <Inlines content={block.content} onReference={onReference} />
    </Tag>
  )
}

function Quote({ block, onReference }: BlockProps<QuoteBlock>) {
  const go = useNavigation((state) => state.go)
  return (
    <figure className={styles.quote} data-kind={kindName(block.kind)} id={block.id} tabIndex={-1}>
      <blockquote dir={block.direction} lang={block.language === 'und' ? undefined : block.language}>
        {block.paragraphs.map((text, at) => (
          <p key={at}>{text}</p>
        ))}
      </blockquote>
      <figcaption>
        <Inlines content={block.attribution} onReference={onReference} />{' '}
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            go({ view: 'read', sourceId: block.sourceId, annotationId: block.annotationId })
          }}
        >
          {messages.briefs.openPassage}
        </button>
        <Facts facts={block.details} onReference={onReference} />
      </figcaption>
    </figure>
  )
}

function Table({ block, onReference }: BlockProps<TableBlock>) {
  const classOf = (at: number) => {
    const column = block.columns[at]
    if (column?.align === 'end') return styles.end
    return column?.keepTogether ? styles.keep : undefined
  }
  return (
    <div className={styles.scroll} role="region" aria-label={block.caption} tabIndex={0}>
      <table>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.columns.map(({ label }, at) => (
              <th key={at} scope="col" className={classOf(at)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    <Inlines content={cell} onReference={onReference} />
                  </th>
                ) : (
                  <td key={at} className={classOf(at)}>
                    <Inlines content={cell} onReference={onReference} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Facts({
  facts,
  onReference,
}: {
  readonly facts: readonly Fact[]
  readonly onReference: (id: string) => void
}) {
  return (
    <dl>
      {facts.map(({ label, content }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Inlines content={content} onReference={onReference} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
