import { useCallback, useMemo, useRef, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, spanOf } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Span } from '../../shared/model/primitives.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Result } from '../../shared/result.ts'
import { findingById } from '../annotations/by-id.ts'
import { errorText } from '../errors/error-text.ts'
import type { Side } from '../navigation/place.ts'
import { Button } from '../ui/button.tsx'
import { useSpokenAnnotations } from './accessibility/use-spoken-annotations.ts'
import { ArticleText } from './article/article-text.tsx'
import { PassageBar } from './beside/passage-bar.tsx'
import { useMeantPassage } from './beside/use-meant-passage.ts'
import type { OpenText } from './beside/use-open-source.ts'
import type { SamePassageSearch, ShownPassage } from './beside/use-same-passage.ts'
import { useShownPassage } from './beside/use-shown-passage.ts'
import { useTakeKeys } from './beside/use-take-keys.ts'
import { moveAnnotation } from './edits.ts'
import { FindBar } from './find/find-bar.tsx'
import { useFind } from './find/use-find.ts'
import { useHighlights } from './highlights/use-highlights.ts'
import { MarginNotes } from './margin/margin-notes.tsx'
import { Minimap } from './minimap/minimap.tsx'
import { progressMap } from './minimap/progress-map.ts'
import { PageMarks } from './pages/page-marks.tsx'
import { useGoTo } from './position/use-go-to.tsx'
import styles from './reader-pane.module.css'
import { ReaderStatus } from './reader-status.tsx'
import { EdgeHandles } from './selection/edge-handles.tsx'
import { ManyList } from './selection/many-list.tsx'
import { SelectionBar } from './selection/selection-bar.tsx'
import { useSelectionTracking } from './selection/selection-store.ts'
import { useCursor } from './selection/use-cursor.ts'
import { useActivation } from './use-activation.ts'
import { useLayoutTurn } from './use-layout-turn.ts'
import { useOfferedPassages } from './use-offered-passages.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { useStage } from './use-stage.ts'
import { useTagging } from './use-tagging.ts'

export interface ReaderPaneProps extends OpenText {
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
  readonly activeId: string | null
  readonly side: Side
  /** Of two texts, whether this one has the keys. */
  readonly isCurrent: boolean
  /** Whether another text is open beside it. */
  readonly areTwo: boolean
  readonly passages: SamePassageSearch
  /** What is shown here of a passage of the other text. */
  readonly shownPassage: ShownPassage | null
  readonly onOpenBeside: () => void
}

/** The source itself, with everything that is drawn over and beside it. */
export function ReaderPane(props: ReaderPaneProps) {
  const { source, text, sourceBlocks, annotations, places, people, questions, activeId } = props
  const { side, isCurrent, areTwo, passages, shownPassage } = props
  const { blocks } = sourceBlocks
  const { language } = source
  const [byIdOf] = useState(findingById)
  const byId = useMemo(() => byIdOf(annotations), [byIdOf, annotations])
  const active = byId.get(activeId ?? '') ?? null
  const { stage, article, mounted, scrollerRef, columnRef, articleRef } = useStage(
    source.id,
    side,
    blocks,
    active,
    places?.find(({ id }) => id === activeId) ?? null,
  )
  const layoutTurn = useLayoutTurn(stage.column)
  const [preview, setPreview] = useState<Span | null>(null)
  const shown = useMemo(
    () =>
      preview && active ? annotations.map((each) => (each === active ? withSpan(each, preview) : each)) : annotations,
    [annotations, active, preview],
  )
  const { buckets, highlighter } = useHighlights(stage.surface, places ?? shown, activeId)
  useSelectionTracking(stage.surface, stage.article)
  const openBlocks = useMemo(() => blocks.filter((_, index) => !article.isClosed(index)), [blocks, article])
  const progress = useMemo(() => progressMap(blocks, article.isClosed), [blocks, article])

  const [error, setError] = useState<string | null>(null)
  const report = useCallback((work: Promise<Result<void>>) => {
    void work.then((result) => {
      setError(result.ok ? null : errorText(result.error))
    })
  }, [])
  const tagging = useTagging(
    useMemo(() => ({ source, text, blocks, annotations, people }), [source, text, blocks, annotations, people]),
    highlighter,
    setError,
  )
  const cursor = useCursor(stage, text, language, openBlocks)
  useOfferedPassages(source.id, cursor)
  const find = useFind(stage, text)
  const activation = useActivation({ stage, buckets, blocks, active, activeId })
  useSpokenAnnotations({ buckets, blocks, byId, people, questions, activeId })
  const { open: goTo, dialog } = useGoTo(stage, text, progress, cursor)
  const meant = useMeantPassage({ stage, side, text, language, openBlocks, passages })
  useShownPassage(stage, text, shownPassage)
  useReaderCommands({
    ...props,
    stage,
    article,
    active,
    buckets,
    cursor,
    find,
    tagging,
    activation,
    report,
    goTo,
    meant,
  })
  const section = useRef<HTMLElement>(null)
  useTakeKeys(section, stage, cursor, isCurrent)

  return (
    <section
      ref={section}
      className={styles.reader}
      aria-label={areTwo ? messages.reader.beside.textOn(side, source.title) : messages.reader.text}
      data-reader={side}
      data-current={isCurrent || undefined}
    >
      {/* Before the text: when both go it is asked first, and the text is still there. */}
      <ReaderStatus
        stage={stage}
        sourceId={source.id}
        text={text}
        blocks={blocks}
        language={language}
        progress={progress}
        layoutTurn={layoutTurn}
        isCurrent={isCurrent}
      />
      <div ref={scrollerRef} className={styles.scroller} data-scroller>
        <div ref={columnRef} className={styles.column}>
          <ArticleText
            source={source}
            text={text}
            sourceBlocks={sourceBlocks}
            article={article}
            mounted={mounted}
            articleRef={articleRef}
            onClick={activation.onClick}
            onReport={report}
          />
          {article.pageStarts.length > 0 && (
            <PageMarks stage={stage} starts={article.pageStarts} layoutTurn={layoutTurn} />
          )}
          <MarginNotes
            stage={stage}
            buckets={buckets}
            byId={byId}
            people={people}
            questions={questions}
            activeId={activeId}
            layoutTurn={layoutTurn}
            onActivate={activation.activate}
            onShowMany={activation.showMany}
          />
          {active && (
            <EdgeHandles
              stage={stage}
              annotation={active}
              text={text}
              language={language}
              layoutTurn={layoutTurn}
              onPreview={setPreview}
              onMove={(span) => {
                report(moveAnnotation(active, text, span))
              }}
            />
          )}
          <SelectionBar
            surface={stage.surface}
            column={stage.column}
            layoutTurn={layoutTurn}
            onTag={tagging.tag}
            onCopy={tagging.copy}
          />
        </div>
      </div>
      <Minimap stage={stage} annotations={shown} hits={find.hits} progress={progress} layoutTurn={layoutTurn} />
      {find.isOpen && <FindBar find={find} />}
      {activation.many && (
        <ManyList
          at={activation.many}
          byId={byId}
          people={people}
          activeId={activeId}
          onActivate={activation.activate}
        />
      )}
      {error !== null && (
        <Notice
          text={error}
          onDismiss={() => {
            setError(null)
          }}
        />
      )}
      {shownPassage && <PassageBar shown={shownPassage} search={passages} />}
      {dialog}
    </section>
  )
}

const Notice = ({ text, onDismiss }: { readonly text: string; readonly onDismiss: () => void }) => (
  <div className={styles.notice} role="alert">
    <p>{text}</p>
    <Button look="plain" size="small" onClick={onDismiss}>
      {messages.reader.dismiss}
    </Button>
  </div>
)

/** As it would be with other edges: for showing, never for storing. */
function withSpan(annotation: Annotation, span: Span): Annotation {
  const [, quote] = annotation.target.selector
  return { ...annotation, target: { ...annotation.target, selector: [{ ...spanOf(annotation), ...span }, quote] } }
}
