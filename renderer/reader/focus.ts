import { showPane } from '../ui/pane-store.ts'

const FIELDS = 'input, textarea, select, [contenteditable="true"]'
/** The pane mounts with the next frames; after these it is not coming. */
const FRAMES = 20

/** Shows the inspector and puts the focus into its first field. */
export function focusInspector(): void {
  showPane('read', 'right')
  const attempt = (left: number) => {
    const field = document.querySelector<HTMLElement>(`[data-inspector] :is(${FIELDS})`)
    if (field) field.focus()
    else if (left > 0)
      requestAnimationFrame(() => {
        attempt(left - 1)
      })
  }
  attempt(FRAMES)
}

/** Back to reading: the keys are the text's again, and the cursor stands where it was left. */
export function focusText(): void {
  document.querySelector<HTMLElement>('[data-reader][data-current] article')?.focus({ preventScroll: true })
}
