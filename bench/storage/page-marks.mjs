/**
 * In the page: notes when a key went down, what happened until the foot of the window said that a new frame is on
 * disk, all on the page's own clock and without a hand in the app: from listeners, from the document, and from
 * the browser's database interface.
 */
export function watchPage() {
  const foot = () => document.querySelector('[data-save-state]')
  const sequence = () => (foot()?.dataset.saveState === 'on-disk' ? foot().dataset.sequence : null)
  const watch = { marks: null, last: sequence(), keys: null, done: null, resolve: null }
  window.variorumWatch = watch

  const finish = () => {
    watch.marks.saved = performance.now()
    watch.resolve?.(watch.marks)
    watch.marks = null
  }
  /** To be called before the key is pressed: keys overtake what is asked of the page. */
  watch.arm = (key) => {
    watch.keys = key
    watch.done = new Promise((resolve) => {
      watch.resolve = resolve
    })
  }

  addEventListener(
    'keydown',
    (event) => {
      if (!watch.keys?.includes(event.key)) return
      watch.keys = null
      watch.marks = { key: event.timeStamp, handled: performance.now() }
    },
    { capture: true },
  )

  new MutationObserver(() => {
    const { marks } = watch
    if (!marks) return
    if (marks.writing === undefined && foot()?.dataset.saveState === 'writing') marks.writing = performance.now()
    const now = sequence()
    if (now === null || now === watch.last) return
    watch.last = now
    finish()
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-sequence', 'data-save-state'],
  })

  // Dexie has bound `transaction` long before, but asks for rows through the prototype.
  const get = IDBObjectStore.prototype.get
  IDBObjectStore.prototype.get = function (...args) {
    const { marks } = watch
    if (marks && marks.checkBegins === undefined) {
      marks.checkBegins = performance.now()
      this.transaction.addEventListener('complete', () => (marks.checked ??= performance.now()))
    }
    return get.apply(this, args)
  }
}

/**
 * In the page: the next press of F9 asks the main process for a bare write of a text, by the same way that a
 * change goes. `variorumAsked` becomes how long that took, from the key to the answer in the page.
 */
export function askOnKey({ text, sync }) {
  window.variorumAsked = new Promise((resolve) => {
    const onKey = (event) => {
      if (event.key !== 'F9') return
      event.preventDefault()
      event.stopImmediatePropagation()
      removeEventListener('keydown', onKey, { capture: true })
      void window.api.app.info({ bench: 'write', text, sync }).then(() => {
        resolve(performance.now() - event.timeStamp)
      })
    }
    addEventListener('keydown', onKey, { capture: true })
  })
}
