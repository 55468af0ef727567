const CALL_TIME = 60_000
const BINDING = 'faultsSaw'

/**
 * Reports what the foot of the window says of the disk at every change, to us, outside of the process that
 * is going to be killed. Only what has arrived here counts as acknowledged.
 */
const WATCH = `(() => {
  if (window.faultsWatch) return
  window.faultsWatch = true
  let last = ''
  const look = () => {
    const foot = document.querySelector('[data-save-state]')
    const text = foot ? foot.dataset.saveState + ' ' + (foot.dataset.sequence ?? '') : ''
    if (text === '' || text === last) return
    last = text
    window.${BINDING}(text)
  }
  const attributeFilter = ['data-save-state', 'data-sequence']
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter })
  look()
})()`

/** The DevTools protocol over a pipe, for the one window that the app has. */
export class DevTools {
  #input
  #rest = ''
  #last = 0
  #calls = new Map()
  #session = null
  #closed = false
  #settle
  /** Settles when there is a window. */
  attached
  /** What the foot has said, in order: { status, sequence }. @type {{ status: string, sequence: number | null }[]} */
  seen = []
  /** Highest sequence that was said to be on disk. */
  acknowledged = -1
  /** The page's process died. */
  crashed = false
  #listeners = new Set()

  constructor(input, output) {
    this.#input = input
    this.attached = new Promise((resolve) => (this.#settle = resolve))
    output.setEncoding('utf8').on('data', (text) => this.#receive(text))
    // The other side is killed on purpose.
    for (const stream of [input, output]) stream.on('error', () => this.close())
    output.on('end', () => this.close())
    this.#call('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, null).catch(
      ignore,
    )
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  send(method, params = {}) {
    return this.#call(method, params, this.#session)
  }

  /**
   * @param {string} expression may be a promise
   * @returns {Promise<any>} its value, which must be JSON
   */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** @param {(saw: { status: string, sequence: number | null }) => void} listener @returns {() => void} stops */
  onSaw(listener) {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close() {
    this.#closed = true
    for (const { reject } of this.#calls.values()) reject(new Gone())
    this.#calls.clear()
  }

  #call(method, params, sessionId) {
    if (this.#closed) return Promise.reject(new Gone())
    const id = (this.#last += 1)
    const message = sessionId === null ? { id, method, params } : { id, method, params, sessionId }
    this.#input.write(`${JSON.stringify(message)}\0`)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#calls.delete(id)
        reject(new Error(`${method} was not answered`))
      }, CALL_TIME)
      const settled = (settle) => (value) => {
        clearTimeout(timer)
        settle(value)
      }
      this.#calls.set(id, { resolve: settled(resolve), reject: settled(reject) })
    })
  }

  #receive(text) {
    const parts = (this.#rest + text).split('\0')
    this.#rest = parts.pop() ?? ''
    for (const part of parts) this.#handle(JSON.parse(part))
  }

  #handle({ id, result, error, method, params }) {
    if (id !== undefined) {
      const call = this.#calls.get(id)
      this.#calls.delete(id)
      if (error) call?.reject(new Error(error.message))
      else call?.resolve(result)
    } else if (method === 'Target.attachedToTarget') this.#attach(params)
    else if (method === 'Runtime.bindingCalled' && params.name === BINDING) this.#saw(params.payload)
    else if (method === 'Inspector.targetCrashed') this.crashed = true
  }

  #attach({ sessionId, targetInfo }) {
    if (targetInfo.type !== 'page' || this.#session !== null) return
    this.#session = sessionId
    const begin = async () => {
      await Promise.all([
        this.send('Inspector.enable'),
        this.send('Page.enable'),
        this.send('Runtime.enable'),
        this.send('Runtime.addBinding', { name: BINDING }),
        this.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH }),
      ])
      await this.#whenLoaded()
      await this.evaluate(WATCH)
      // There is no window manager: without it no window has the focus. Before the page is there, Chromium may end
      // the page's process over it.
      await this.send('Emulation.setFocusEmulationEnabled', { enabled: true })
      this.#settle()
    }
    begin().catch(ignore)
  }

  /** The document is being exchanged for the first one: what is asked in between is refused. */
  async #whenLoaded() {
    while (!this.#closed) {
      const isLoaded = await this.evaluate(`location.protocol === 'app:' && document.readyState === 'complete'`).catch(
        (error) => {
          if (error instanceof Gone) throw error
          return false
        },
      )
      if (isLoaded) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  #saw(text) {
    const [status, digits] = text.split(' ')
    const saw = { status, sequence: /^\d+$/.test(digits) ? Number(digits) : null }
    this.seen.push(saw)
    if (status === 'on-disk' && saw.sequence !== null) this.acknowledged = Math.max(this.acknowledged, saw.sequence)
    for (const listener of this.#listeners) listener(saw)
  }
}

/** The app is not there any more: expected after every kill. */
export class Gone extends Error {
  name = 'Gone'
  message = 'the app is gone'
}

/** Whoever waits for `attached` sees that nothing comes. */
const ignore = () => undefined
