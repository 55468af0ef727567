/** What the cells of a column hold. */
export type ColumnType =
  | 'text'
  | 'integer'
  | 'number'
  /** `PartialDate`. */
  | 'date'
  /** ISO 8601 in UTC. */
  | 'instant'
  | 'boolean'

/** Null is an empty cell. */
export type Cell = string | number | boolean | null

export interface Column {
  /** Unique in its table; the same in every language. */
  readonly id: string
  readonly label: string
  readonly type: ColumnType
  /** For long words, such as quotes. */
  readonly wide?: boolean
  /** What the values of a closed list are called, for formats that people read. */
  readonly names?: Readonly<Record<string, string>>
}

/** Rows of typed values that no format has touched yet. Every row has one cell for each column. */
export interface Table {
  readonly id: string
  readonly title: string
  readonly columns: readonly Column[]
  /** How many of the first columns name the row and stay in sight; 0 when left out. */
  readonly headerColumns?: number
  readonly rows: readonly (readonly Cell[])[]
}
