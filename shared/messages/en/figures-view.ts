import { counted, formatNumber } from './wording.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const SCALES: ReadonlyMap<number, string> = new Map([
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
])

const UNIT_NAMES: ReadonlyMap<string, string> = new Map([
  ['USD', 'US$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['percent', '%'],
])

/** `2026-03-04` as `4 Mar 2026`, for columns and axes. */
function shortDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '')
  return [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '').join(' ')
}

/** What the view of the ledger says. */
export const figuresView = {
  shortDate,
  /** On an axis whose years are told apart otherwise. */
  monthOnly: (date: string) => MONTHS[Number(date.slice(5, 7)) - 1] ?? date,
  /** In the scale of the group: `4.5`, `30–40`. */
  inScale: (value: number, valueTo: number | null) =>
    valueTo === null ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(valueTo)}`,
  /** `US$ billion`, `km³`, `%`; empty for bare numbers. */
  unitInScale: (unit: string | null, scale: number) =>
    [unit === null ? '' : (UNIT_NAMES.get(unit) ?? unit), SCALES.get(scale) ?? ''].filter(Boolean).join(' '),
  /** `flow, km³`. */
  kindAndUnit: (kind: string | null, unit: string) => [kind ?? '', unit].filter(Boolean).join(', '),
  /** A quotation that has marks of its own is not given others. */
  quoted: (exact: string) => (/^["“”«»‘’„「『]/u.test(exact) ? exact : `“${exact}”`),
  shown: (shown: number, all: number) =>
    shown === all ? formatNumber(all) : `${formatNumber(shown)} of ${formatNumber(all)} shown`,
  status: (figures: number, conflicts: number, undated: number) =>
    [
      counted(figures, 'figure'),
      counted(conflicts, 'conflict'),
      ...(undated > 0 ? [`${formatNumber(undated)} undated`] : []),
    ].join(', '),
  groupings: { measure: 'Measure', speaker: 'Speaker', date: 'Date' },
  groupBy: 'Group by',
  groupedBy: { measure: 'Grouped by measure.', speaker: 'Grouped by speaker.', date: 'Grouped by date.' },
  tableLabels: {
    measure: 'Figures by what they measure',
    speaker: 'Figures by who gives them',
    date: 'Figures by year',
  },
  noYear: 'Without a date',
  nobody: 'Nobody named',
  columns: {
    approximator: 'How loosely',
    value: 'Value',
    asOf: 'As of',
    speaker: 'Says who',
    measure: 'Measure',
    printed: 'As printed',
    source: 'Source',
    flag: 'Flag',
  },
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
  sorted: (column: string, isDescending: boolean | null) =>
    isDescending === null
      ? 'In the order of the ledger.'
      : `Sorted by ${column.toLowerCase()}, ${isDescending ? 'descending' : 'ascending'}.`,
  flags: {
    conflict: 'Conflict',
    undated: 'no date',
    unread: 'not read',
    agrees: 'agrees',
    balance: 'balance',
  },
  sparkLabel: (measure: string) => `${measure} by date`,
  empty: {
    filtered: 'No figure is like that',
    filteredText: (all: number) =>
      `${all === 1 ? 'The one figure' : `All ${formatNumber(all)} figures`} of the dossier ${all === 1 ? 'is' : 'are'} left out by the filter.`,
    clear: 'Show all',
  },
  filter: {
    open: 'Filter',
    title: 'Show only',
    text: 'Words',
    textPlaceholder: 'In the measure, the quote or the name',
    speaker: 'Says who',
    source: 'Source',
    unit: 'Unit',
    any: 'All',
    noUnit: 'No unit',
    conflicts: 'Conflicts',
    conflictsOnly: 'In conflict',
    undatedOnly: 'Without a date',
    clear: 'Show all',
    active: 'Filter, something is left out',
  },
  edit: {
    label: (measure: string) => `Edit the figure: ${measure}`,
    done: 'Done',
    hint: 'Tab next, Enter keeps, Esc leaves',
    asPrinted: 'As printed',
    started: 'Editing.',
    left: 'Left.',
  },
  commands: {
    next: 'Next figure',
    previous: 'Previous figure',
    edit: 'Edit the figure',
    editLine: 'edit',
    nextConflict: 'Next conflict',
    nextConflictLine: 'next conflict',
    previousConflict: 'Previous conflict',
    notTheSame: 'Not the same thing: keep these figures apart',
    notTheSameLine: 'not the same',
    group: 'Group the figures otherwise',
    groupLine: 'group',
    export: 'Export the plot',
    exportLine: 'export',
    copy: 'Copy the plot as a picture',
    filter: 'Filter the figures',
    conflictsOnly: 'Show only conflicts',
    showAll: 'Show all figures',
    openBoth: 'Open both passages',
    toPlot: 'Go to the plot',
    noConflicts: 'No figures are in conflict',
    notInConflict: 'The figure is not in conflict',
    notNarrowed: 'All figures are shown',
    noPlot: 'There is nothing to draw',
  },
  /** Said when the cursor comes to a conflict. */
  conflictAt: (at: number, all: number, sentence: string) =>
    `Conflict ${formatNumber(at)} of ${formatNumber(all)}. ${sentence}`,
  pane: {
    label: 'Measure',
    none: 'No figure is chosen',
    noneText: 'Choose a figure: its measure is drawn here by date.',
    noValues: 'None of these figures has a value that could be drawn.',
    notDrawn: (count: number) => `${counted(count, 'figure')} in another unit or without a value not drawn.`,
  },
  plot: {
    label: (measure: string, unit: string, count: number) =>
      `${measure}${unit === '' ? '' : `, ${unit}`}: ${counted(count, 'figure')} by date. Arrows go from one to the next.`,
    point: (value: string, date: string, speaker: string, isInConflict: boolean) =>
      `${[value, date, speaker].filter(Boolean).join(', ')}${isInConflict ? ', in conflict' : ''}`,
    caption: (measure: string, unit: string) => [measure, unit].filter(Boolean).join(', '),
    noDate: 'no date',
    save: 'Export',
    svg: 'Picture as SVG',
    svgDetail: 'sharp at any size',
    png: 'Picture as PNG',
    pngDetail: 'for slides and mail',
    copy: 'Copy picture',
    copied: 'The picture is on the clipboard.',
    copyFailed: 'Nothing was copied: the clipboard refused.',
    saved: (name: string) => `${name} is saved.`,
    saveFailed: 'The picture could not be saved. An older file of that name is still whole.',
    fileName: (measure: string) => `${measure} by date`,
  },
  conflict: {
    title: (count: number, period: string) =>
      `${count === 2 ? 'Two values' : `${formatNumber(count)} values`} for ${period}`,
    openBoth: 'Open both',
    notTheSame: 'Not the same thing',
    more: (count: number) => `and ${counted(count, 'more conflict')} of this measure`,
    moreSides: (count: number) => `and ${formatNumber(count)} more`,
    reported: (source: string, date: string) => [source, date].filter(Boolean).join(', '),
    keptApart: (a: string, b: string) => `${a} and ${b} are kept apart.`,
    compared: (a: string, b: string) => `${a} and ${b} are compared again.`,
    undo: 'Undo',
  },
  alike: {
    title: 'Alike, and not in conflict',
    compareAgain: 'Compare again',
    /** Behind the reason, what “this” is. */
    than: (value: string) => `this: ${value}`,
  },
} as const
