import { messages } from '../../../shared/messages/messages.ts'
import type { CursorMove } from '../../../shared/text/cursor.ts'
import type { Command } from '../../commands/command.ts'

const { commands: words, keyLine, group } = messages.reader

interface Step {
  readonly id: string
  readonly label: string
  /** Towards the end of the text, or back. */
  readonly onward: boolean
  readonly modifiers: string
  readonly unit: 'sentence' | 'word' | 'paragraph'
  readonly extend: boolean
  readonly keyLine?: string
}

const STEPS: readonly Step[] = [
  {
    id: 'previous-sentence',
    label: words.previousSentence,
    onward: false,
    modifiers: '',
    unit: 'sentence',
    extend: false,
    keyLine: keyLine.sentence,
  },
  {
    id: 'next-sentence',
    label: words.nextSentence,
    onward: true,
    modifiers: '',
    unit: 'sentence',
    extend: false,
    keyLine: keyLine.sentence,
  },
  {
    id: 'extend-sentence',
    label: words.extendSentence,
    onward: true,
    modifiers: 'Shift+',
    unit: 'sentence',
    extend: true,
    keyLine: keyLine.extend,
  },
  {
    id: 'extend-sentence-back',
    label: words.extendSentenceBack,
    onward: false,
    modifiers: 'Shift+',
    unit: 'sentence',
    extend: true,
  },
  {
    id: 'next-word',
    label: words.nextWord,
    onward: true,
    modifiers: 'Alt+',
    unit: 'word',
    extend: false,
    keyLine: keyLine.word,
  },
  { id: 'previous-word', label: words.previousWord, onward: false, modifiers: 'Alt+', unit: 'word', extend: false },
  { id: 'extend-word', label: words.extendWord, onward: true, modifiers: 'Alt+Shift+', unit: 'word', extend: true },
  {
    id: 'extend-word-back',
    label: words.extendWordBack,
    onward: false,
    modifiers: 'Alt+Shift+',
    unit: 'word',
    extend: true,
  },
  {
    id: 'next-paragraph',
    label: words.nextParagraph,
    onward: true,
    modifiers: '$mod+',
    unit: 'paragraph',
    extend: false,
  },
  {
    id: 'previous-paragraph',
    label: words.previousParagraph,
    onward: false,
    modifiers: '$mod+',
    unit: 'paragraph',
    extend: false,
  },
  {
    id: 'extend-paragraph',
    label: words.extendParagraph,
    onward: true,
    modifiers: '$mod+Shift+',
    unit: 'paragraph',
    extend: true,
  },
  {
    id: 'extend-paragraph-back',
    label: words.extendParagraphBack,
    onward: false,
    modifiers: '$mod+Shift+',
    unit: 'paragraph',
    extend: true,
  },
]

/** Arrows as they are printed: in a text from right to left the left one leads on. Paragraphs lie under one another. */
function arrowOf({ unit, onward }: Step, rightToLeft: boolean): string {
  if (unit === 'paragraph') return onward ? 'ArrowDown' : 'ArrowUp'
  return onward === rightToLeft ? 'ArrowLeft' : 'ArrowRight'
}

/** Moving and extending the cursor by sentence, word and paragraph. */
export const cursorCommands = (
  move: (move: CursorMove, extend: boolean) => void,
  rightToLeft: boolean,
): readonly Command[] =>
  STEPS.map((step) => ({
    id: `reader.${step.id}`,
    label: step.label,
    group,
    keys: [`${step.modifiers}${arrowOf(step, rightToLeft)}`],
    ...(step.keyLine === undefined ? {} : { keyLine: step.keyLine }),
    run: () => {
      move(`${step.onward ? 'next' : 'previous'}-${step.unit}`, step.extend)
    },
  }))
