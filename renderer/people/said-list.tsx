import { useState } from 'react'
import { CornerDownRight } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Source } from '../../shared/model/source.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { StanceMark } from '../ui/stance-mark.tsx'
import { QuoteWords } from './quote-words.tsx'
import type { Said } from './said.ts'
import styles from './said-list.module.css'

const words = messages.people.page

const FIRST_SHOWN = 40
const MORE_SHOWN = 200

interface SaidListProps {
  readonly said: readonly Said[]
  /** Steps of the scale; 0 where there is none. */
  readonly steps: number
  readonly sourceById: ReadonlyMap<string, Source>
  readonly onOpen: (annotation: Annotation) => void
}

/** Quotes in order of date, each with its stance; every one opens its passage. */
export function SaidList({ said, steps, sourceById, onOpen }: SaidListProps) {
  const [limit, setLimit] = useState(FIRST_SHOWN)
  const hidden = said.length - limit
  return (
    <>
      <ol className={styles.list}>
        {said.slice(0, limit).map(({ voice, held, changedFrom }) => (
          <li key={voice.lead.id} className={styles.item} data-changed={changedFrom !== null}>
            {changedFrom && (
              <p className={styles.change}>
                <Icon of={CornerDownRight} size={14} />
                <bdi>{words.changedFrom(changedFrom.stance.label)}</bdi>
              </p>
            )}
            <button
              type="button"
              className={styles.quote}
              onClick={() => {
                onOpen(voice.lead)
              }}
            >
              {steps > 0 && (
                <span className={styles.stance}>
                  {held ? (
                    <StanceMark index={held.step} length={steps}>
                      {held.stance.label}
                    </StanceMark>
                  ) : (
                    <span className="faint">{words.noStance}</span>
                  )}
                </span>
              )}
              <QuoteWords
                annotation={voice.lead}
                source={sourceById.get(voice.lead.target.source)}
                detail={voice.reprints.length > 0 ? words.reprints(voice.reprints.length) : null}
              />
            </button>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <Button
          look="plain"
          size="small"
          onClick={() => {
            setLimit(limit + MORE_SHOWN)
          }}
        >
          {words.more(hidden)}
        </Button>
      )}
    </>
  )
}
