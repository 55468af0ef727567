import type { BriefBlock, Fact, HeadingBlock, QuoteBlock } from '../../shared/briefs/document/document.ts'
import { nestedLists } from '../../shared/briefs/document/nested-list.ts'
import { assertNever } from '../../shared/result.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { messages } from '../../shared/messages/messages.ts'
import { kindName } from '../ui/kind-name.ts'
import { Inlines } from './brief-inline.tsx'
import { Bibliography, type BlockProps, Line, List } from './brief-lines.tsx'
import { Table } from './brief-table.tsx'
import styles from './brief-preview.module.css'

export function BlockView({ block, onReference }: BlockProps<BriefBlock>) {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} onReference={onReference} />
    case 'paragraph':
      return block.content.every(({ type }) => type === 'comment') ? null : (
        <Line as="p" className={styles[block.tone]} content={block.content} onReference={onReference} />
      )
    case 'quote':
      return <Quote block={block} onReference={onReference} />
    case 'table':
      return <Table block={block} onReference={onReference} />
    case 'facts':
      return <Facts facts={block.facts} onReference={onReference} />
    case 'list':
      return nestedLists(block.items).map((list, at) => <List key={at} list={list} onReference={onReference} />)
    case 'bibliography':
      return <Bibliography block={block} onReference={onReference} />
    default:
      return assertNever(block)
  }
}

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const

function Heading({ block, onReference }: BlockProps<HeadingBlock>) {
  const Tag = HEADINGS[block.level]
  return <Line as={Tag} id={block.id} tabIndex={-1} content={block.content} onReference={onReference} />
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
        {block.sourceId !== '' && (
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              go({ view: 'read', sourceId: block.sourceId, annotationId: block.annotationId })
            }}
          >
            {messages.briefs.openPassage}
          </button>
        )}
        {block.details.length > 0 && <Facts facts={block.details} onReference={onReference} />}
      </figcaption>
    </figure>
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
