import styles from './text.module.css'

/** How marks look, wherever they are written. */
export const TEXT_THEME = {
  text: {
    bold: styles.bold ?? '',
    italic: styles.italic ?? '',
    underline: styles.underline ?? '',
    strikethrough: styles.strikethrough ?? '',
    underlineStrikethrough: styles.both ?? '',
    code: styles.code ?? '',
  },
  link: styles.link ?? '',
}

export const BRIEF_THEME = {
  ...TEXT_THEME,
  heading: { h1: styles.h1 ?? '', h2: styles.h2 ?? '', h3: styles.h3 ?? '' },
  paragraph: styles.paragraph ?? '',
  list: {
    ul: styles.bullets ?? '',
    ol: styles.numbers ?? '',
    nested: { listitem: styles.holder ?? '' },
  },
  table: styles.table ?? '',
  tableCell: styles.cell ?? '',
  tableCellHeader: styles.head ?? '',
  tableCellSelected: styles.selected ?? '',
  tableSelection: styles.selecting ?? '',
}
