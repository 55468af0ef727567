/**
 * In the page: follows its frames, and says when one was painted in which something is to be seen. Nothing of the app
 * is known here but its document and CSS.highlights.
 *
 * What a frame shows is looked at after its style and layout (a ResizeObserver of a box that each frame resizes), and
 * it counts as painted when the page's thread is done with it (a message sent from that frame). What the compositor
 * and the screen take after that is not counted, here as little as in what it is compared with.
 */
export function watchFrames() {
  const box = document.createElement('div')
  box.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;contain:strict;pointer-events:none'
  document.documentElement.append(box)
  const channel = new MessageChannel()
  const watch = { goals: [], armed: null, started: null, isOn: false }
  window.variorumFrames = watch

  new ResizeObserver(() => {
    for (const goal of watch.goals) goal.isShown ||= watch.started !== null && goal.test()
  }).observe(box)
  channel.port1.onmessage = () => {
    const painted = performance.now()
    for (const goal of watch.goals.filter(({ isShown }) => isShown)) {
      if (goal.name) performance.mark(`${goal.name}:painted`)
      goal.resolve({ from: watch.started, took: painted - watch.started })
    }
    watch.goals = watch.goals.filter(({ isShown }) => !isShown)
  }
  let turn = 0
  // Never two at once: they would resize the box twice in one frame, back to where it was.
  let isAsked = false
  const ask = () => {
    if (isAsked || !watch.isOn) return
    isAsked = true
    requestAnimationFrame(frame)
  }
  const frame = () => {
    isAsked = false
    turn = 1 - turn
    box.style.width = `${turn + 1}px`
    channel.port2.postMessage(null)
    ask()
  }

  watch.begin = () => {
    watch.isOn = true
    ask()
  }
  watch.end = () => {
    watch.isOn = false
  }
  const start = (at, name) => {
    watch.armed = null
    watch.started = at
    if (name) performance.mark(`${name}:start`)
  }
  /** The next event of this type starts the clock, at the time of the event itself. Milliseconds. */
  watch.arm = (type, name = null) => {
    watch.goals = []
    watch.started = null
    watch.armed = { type, name }
  }
  for (const type of ['keydown', 'mouseup'])
    addEventListener(
      type,
      (event) => {
        if (watch.armed?.type === type) start(event.timeStamp, watch.armed.name)
      },
      { capture: true },
    )
  /** Runs `work` and starts the clock just before it. */
  watch.run = (work) => {
    start(performance.now(), null)
    work()
  }
  /** When a frame is painted for which `test` holds. */
  watch.until = (test, name = null) =>
    new Promise((resolve) => watch.goals.push({ test, resolve, name, isShown: false }))

  /**
   * Until so many frames in a row came in time: whatever was to be done after the last is done. Not for ever: on a
   * busy machine no frame comes in time, and the load is told beside the results.
   */
  watch.quiet = (frames = 12, limit = 25, most = 600) =>
    new Promise((resolve) => {
      const began = performance.now()
      let last = began
      let good = 0
      const look = (now) => {
        good = now - last <= limit ? good + 1 : 0
        last = now
        if (good >= frames || now - began > most) resolve(true)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
}

/** In the app's page: what of a source is to be seen; `first` are block, start and end of the first pieces, in the order of the text. */
export function watchMarks({ first }) {
  const LAYER = /^(expert|official|figure)-\d+$/
  const layers = () => [...CSS.highlights].filter(([name]) => LAYER.test(name)).map(([, highlight]) => highlight)
  const blockOf = (node) => node.parentElement?.closest('[data-block]')?.getAttribute('data-block')
  const byBlock = new Map()
  for (const [block, start] of first) byBlock.set(block, [...(byBlock.get(block) ?? []), start])

  /** Every annotation of every block in the window is among the highlights that are painted. */
  const visibleDrawn = () => {
    const article = document.querySelector('article')
    if (!article?.querySelector('[data-block]')) return false
    const drawn = layers()
    const size = drawn.reduce((sum, one) => sum + one.size, 0)
    if (size === 0) return false
    const there = new Set()
    for (const one of drawn)
      for (const range of one) {
        const block = blockOf(range.startContainer)
        if (Number(block) < 60) there.add(`${block}:${range.startOffset}`)
      }
    for (let index = 0; ; index += 1) {
      const element = article.querySelector(`[data-block="${index}"]`)
      if (!element) return false
      if (element.getBoundingClientRect().top > innerHeight) return true
      for (const start of byBlock.get(index) ?? []) if (!there.has(`${index}:${start}`)) return false
    }
  }
  window.variorumMarks = {
    visibleDrawn,
    /** Mounted as a whole, and drawn: ranges are registered near the window only, whatever comes there next. */
    allRegistered: (lastBlock) =>
      document.querySelector(`article [data-block="${lastBlock}"]`) !== null && (first.length === 0 || visibleDrawn()),
    layers,
    blockOf,
  }
}
