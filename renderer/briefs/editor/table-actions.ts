import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
} from '@lexical/table'
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { $blockAtCaret, $insertBlock } from './insert-block.ts'
import { withCaret } from './text-actions.ts'
import { $tableAt } from './text-format.ts'

const step = (editor: LexicalEditor, action: () => void): void => {
  withCaret(editor, () => {
    editor.update(action, { discrete: true, tag: HISTORY_PUSH_TAG })
  })
}

export const insertTable = (editor: LexicalEditor): void => {
  step(editor, () => {
    const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false })
    $insertBlock(table, $blockAtCaret())
    table.selectStart()
  })
}

export const insertRow = (editor: LexicalEditor, below: boolean): void => {
  step(editor, () => $insertTableRowAtSelection(below))
}

export const insertColumn = (editor: LexicalEditor, after: boolean): void => {
  step(editor, () => $insertTableColumnAtSelection(after))
}

export const removeRow = (editor: LexicalEditor): void => {
  step(editor, $deleteTableRowAtSelection)
}

export const removeColumn = (editor: LexicalEditor): void => {
  step(editor, $deleteTableColumnAtSelection)
}

const $tableNow = () => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $tableAt(selection.anchor.getNode()) : null
}

export const removeTable = (editor: LexicalEditor): void => {
  step(editor, () => {
    const table = $tableNow()
    table?.selectNext()
    table?.remove()
  })
}

/** Makes the cells of the first row heads of their columns, or no longer. */
export const toggleHeader = (editor: LexicalEditor): void => {
  step(editor, () => {
    const row = $tableNow()?.getFirstChild()
    if (!$isTableRowNode(row)) return
    const cells = row.getChildren().filter($isTableCellNode)
    const isHeader = cells.every((cell) => cell.hasHeaderState(TableCellHeaderStates.ROW))
    const state = isHeader ? TableCellHeaderStates.NO_STATUS : TableCellHeaderStates.ROW
    for (const cell of cells) cell.setHeaderStyles(state, TableCellHeaderStates.ROW)
  })
}

/** By the names that the messages have for them. */
export const TABLE_ACTIONS = {
  insert: insertTable,
  rowAbove: (editor: LexicalEditor) => {
    insertRow(editor, false)
  },
  rowBelow: (editor: LexicalEditor) => {
    insertRow(editor, true)
  },
  columnBefore: (editor: LexicalEditor) => {
    insertColumn(editor, false)
  },
  columnAfter: (editor: LexicalEditor) => {
    insertColumn(editor, true)
  },
  header: toggleHeader,
  removeRow,
  removeColumn,
  remove: removeTable,
} as const
export type TableAction = keyof typeof TABLE_ACTIONS
