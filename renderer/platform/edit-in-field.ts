export type FieldEdit = 'undo' | 'redo'

/** Kinds of input that hold no text and so have nothing to undo. */
const NOT_TYPED_IN = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

/** The field that has the focus, if text can be typed in it. */
function fieldInUse(): HTMLElement | null {
  const active = document.activeElement
  if (active instanceof HTMLInputElement) return NOT_TYPED_IN.has(active.type) || active.readOnly ? null : active
  if (active instanceof HTMLTextAreaElement) return active.readOnly ? null : active
  return active instanceof HTMLElement && active.isContentEditable ? active : null
}

/** An editor (Lexical) keeps a history of its own and listens to the keys, so it is given them. */
function pressInEditor(editor: HTMLElement, edit: FieldEdit): void {
  const mac = navigator.userAgent.includes('Macintosh')
  const keys = { key: 'z', code: 'KeyZ', ctrlKey: !mac, metaKey: mac, shiftKey: edit === 'redo' }
  editor.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }))
}

/** Undoes or redoes typing in the field that has the focus. False when no field has it. */
export function editInField(edit: FieldEdit): boolean {
  const field = fieldInUse()
  if (field === null) return false
  // Deprecated, but the only way to reach the browser's own history of a field; it is not going away in Electron.
  if (field.isContentEditable) pressInEditor(field, edit)
  else document.execCommand(edit)
  return true
}
