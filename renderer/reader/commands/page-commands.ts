import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import type { Find } from '../find/use-find.ts'
import type { Stage } from '../stage.ts'

const { commands: words, group, groupFind, tooLong } = messages.reader

interface PageCommandContext {
  readonly stage: Stage
  readonly find: Find
  readonly toggleFences: () => void
  readonly switchFence: () => void
  readonly focusInspector: () => void
  readonly selectAll: () => void
  readonly goTo: () => void
  /** Characters. */
  readonly length: number
}

/** A selection has everything in it laid out: of a book that would take many seconds. Characters. */
const SELECTABLE = 400_000

/** A page leaves a few lines of the last one in sight. */
const PAGE = 0.86

/** Moving through the page, finding in it, and the fence. */
export function pageCommands(context: PageCommandContext): readonly Command[] {
  const { stage, find } = context
  const scrollBy = (pages: number) => () => {
    const scroller = stage.scroller()
    if (scroller) scroller.scrollTop += scroller.clientHeight * PAGE * pages
  }
  const scrollTo = (end: boolean) => () => {
    const scroller = stage.scroller()
    if (!scroller) return
    stage.onLeap(end ? context.length : 0)
    scroller.scrollTop = end ? scroller.scrollHeight : 0
  }
  return [
    { id: 'reader.page-down', label: words.pageDown, group, keys: ['PageDown', 'Space'], run: scrollBy(1) },
    { id: 'reader.page-up', label: words.pageUp, group, keys: ['PageUp', 'Shift+Space'], run: scrollBy(-1) },
    { id: 'reader.start', label: words.start, group, keys: ['Home'], run: scrollTo(false) },
    { id: 'reader.end', label: words.end, group, keys: ['End'], run: scrollTo(true) },
    { id: 'reader.go-to', label: words.goTo, group, keys: ['g', '$mod+g'], run: context.goTo },
    {
      id: 'reader.select-all',
      label: words.selectAll,
      group,
      keys: ['$mod+a'],
      disabled: context.length > SELECTABLE ? tooLong : null,
      run: context.selectAll,
    },
    { id: 'reader.toggle-fence', label: words.toggleFence, group, keys: ['b'], run: context.toggleFences },
    { id: 'reader.fence', label: words.fence, group, keys: ['Shift+b'], run: context.switchFence },
    { id: 'edit.find', label: words.find, group: groupFind, keys: ['$mod+f'], whileTyping: true, run: find.open },
    {
      id: 'reader.find-next',
      label: words.findNext,
      group: groupFind,
      keys: ['F3'],
      whileTyping: true,
      repeats: true,
      run: () => {
        if (find.isOpen) find.step(1)
        else find.open()
      },
    },
    {
      id: 'reader.find-previous',
      label: words.findPrevious,
      group: groupFind,
      keys: ['Shift+F3'],
      whileTyping: true,
      repeats: true,
      run: () => {
        if (find.isOpen) find.step(-1)
        else find.open()
      },
    },
    { id: 'reader.focus-inspector', label: words.focusInspector, group, keys: ['i'], run: context.focusInspector },
  ]
}
