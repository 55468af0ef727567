const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 }

const NAMED = {
  Enter: { code: 'Enter', number: 13, text: '\r' },
  Escape: { code: 'Escape', number: 27 },
  Delete: { code: 'Delete', number: 46 },
  Tab: { code: 'Tab', number: 9 },
  ArrowLeft: { code: 'ArrowLeft', number: 37 },
  ArrowUp: { code: 'ArrowUp', number: 38 },
  ArrowRight: { code: 'ArrowRight', number: 39 },
  ArrowDown: { code: 'ArrowDown', number: 40 },
}
const SIGNS = { '[': ['BracketLeft', 219], ']': ['BracketRight', 221] }

function printed(key) {
  if (SIGNS[key]) return { code: SIGNS[key][0], number: SIGNS[key][1], text: key }
  const upper = key.toUpperCase()
  return { code: /\d/.test(key) ? `Digit${key}` : `Key${upper}`, number: upper.charCodeAt(0), text: key }
}

/**
 * A real key press in the page: trusted events, down and up.
 *
 * @param {import('./dev-tools.mjs').DevTools} devTools
 * @param {string} chord such as `Control+Shift+z`
 */
export async function press(devTools, chord) {
  const parts = chord.split('+')
  const key = parts.pop() ?? ''
  const modifiers = parts.reduce((sum, part) => sum + MODIFIERS[part], 0)
  const { code, number, text } = NAMED[key] ?? printed(key)
  const types = text !== undefined && (modifiers & ~MODIFIERS.Shift) === 0
  const shared = { modifiers, key, code, windowsVirtualKeyCode: number }
  await devTools.send('Input.dispatchKeyEvent', {
    ...shared,
    type: types ? 'keyDown' : 'rawKeyDown',
    ...(types ? { text } : {}),
  })
  await devTools.send('Input.dispatchKeyEvent', { ...shared, type: 'keyUp' })
}
