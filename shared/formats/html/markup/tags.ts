const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements without content. */
export const VOID = words(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
)

/** Elements that the parser opens again in every paragraph until they are closed. */
export const FORMATTING = words('a b big code em font i nobr s small strike strong tt u')

/** Elements whose content is text up to their end tag. */
export const RAW = words('script style textarea title xmp iframe noembed noframes')

/** Elements that stand on lines of their own. */
export const BLOCK = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'search section select summary table tbody td textarea tfoot th thead tr ul',
)

/** Start tags that close an open paragraph. */
export const CLOSES_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
)

/** What ends the search for an element that is closed without an end tag. */
const PARAGRAPH_SCOPE = words('applet button caption html marquee object table td template th')
const LIST_SCOPE = words('ul ol table td th')
const DEFINITION_SCOPE = words('dl table td th')
const TABLE_SCOPE = words('table template')
const SELECT_SCOPE = words('select datalist')

interface Implied {
  /** Which open elements a start tag closes. */
  readonly closes: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}

const PARAGRAPH: Implied = { closes: words('p'), within: PARAGRAPH_SCOPE }
const SECTION: Implied = { closes: words('thead tbody tfoot tr td th caption colgroup'), within: TABLE_SCOPE }
const DEFINITION: Implied = { closes: words('dt dd'), within: DEFINITION_SCOPE }

const IMPLIED: ReadonlyMap<string, Implied> = new Map<string, Implied>([
  ['li', { closes: words('li'), within: LIST_SCOPE }],
  ['dt', DEFINITION],
  ['dd', DEFINITION],
  ['option', { closes: words('option'), within: SELECT_SCOPE }],
  ['optgroup', { closes: words('option optgroup'), within: SELECT_SCOPE }],
  ['tr', { closes: words('tr td th caption'), within: TABLE_SCOPE }],
  ['td', { closes: words('td th'), within: words('table tr template') }],
  ['th', { closes: words('td th'), within: words('table tr template') }],
  ['thead', SECTION],
  ['tbody', SECTION],
  ['tfoot', SECTION],
])

function closeIn(open: string[], { closes, within }: Implied): void {
  for (let i = open.length - 1; i >= 0; i -= 1) {
    const name = open[i] ?? ''
    if (closes.has(name)) open.length = i
    else if (within.has(name)) return
  }
}

/** Takes from `open` what a start tag of `name` closes without an end tag. */
export function closeImplied(open: string[], name: string): void {
  if (CLOSES_PARAGRAPH.has(name)) closeIn(open, PARAGRAPH)
  const implied = IMPLIED.get(name)
  if (implied) closeIn(open, implied)
}
