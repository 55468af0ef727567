/** A key with its modifiers, as read from tinykeys syntax (`$mod+Shift+k`). */
export interface Chord {
  readonly modifiers: readonly Modifier[]
  /** `KeyboardEvent.key`, as written. */
  readonly key: string
}

const MODIFIERS = ['Control', 'Meta', 'Alt', 'Shift'] as const
export type Modifier = (typeof MODIFIERS)[number]

/** macOS writes ⌘ where the others write Ctrl. */
export const isApple = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

const MODIFIER_CAPS: Record<Modifier, readonly [string, string]> = {
  Control: ['Ctrl', '⌃'],
  Meta: ['Win', '⌘'],
  Alt: ['Alt', '⌥'],
  Shift: ['Shift', '⇧'],
}

const KEY_CAPS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Backspace: '⌫',
}

const isModifier = (part: string): part is Modifier => (MODIFIERS as readonly string[]).includes(part)

/** Reads tinykeys syntax; `$mod` is ⌘ on Apple's systems and Ctrl elsewhere. `Space` stands for ` `, `+` may be the key. */
export function parseChord(text: string, apple: boolean = isApple()): Chord {
  const parts = text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text === '+' ? ['+'] : text.split('+')
  const key = parts.at(-1) ?? ''
  const modifiers = parts
    .slice(0, -1)
    .map((part) => (part === '$mod' ? (apple ? 'Meta' : 'Control') : part))
    .filter(isModifier)
  return { modifiers: MODIFIERS.filter((modifier) => modifiers.includes(modifier)), key: key === 'Space' ? ' ' : key }
}

/** What is printed on each cap: `$mod+Shift+k` → `['Ctrl', 'Shift', 'K']`, on Apple's systems `['⇧', '⌘', 'K']`. */
export function chordCaps(text: string, apple: boolean = isApple()): readonly string[] {
  const { modifiers, key } = parseChord(text, apple)
  // Apple's order is ⌃⌥⇧⌘.
  const order: readonly Modifier[] = apple ? ['Control', 'Alt', 'Shift', 'Meta'] : MODIFIERS
  const shown = order.filter((modifier) => modifiers.includes(modifier))
  const cap = KEY_CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [...shown.map((modifier) => MODIFIER_CAPS[modifier][apple ? 1 : 0]), cap]
}

/** The chord in one string, for caps in buttons, titles and labels: `Ctrl K`, `⌘K`. */
export const chordText = (text: string, apple: boolean = isApple()): string =>
  chordCaps(text, apple).join(apple ? '' : ' ')

/** For `aria-keyshortcuts`: `Control+Shift+K`. */
export function chordForAria(text: string, apple: boolean = isApple()): string {
  const { modifiers, key } = parseChord(text, apple)
  return [...modifiers, key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key].join('+')
}
