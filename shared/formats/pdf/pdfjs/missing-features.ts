interface Settled<Value> {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
  readonly reject: (reason: unknown) => void
}

function withResolvers<Value>(): Settled<Value> {
  let resolve: (value: Value) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<Value>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}

/**
 * What pdf.js expects of its runtime and Node 20, on which the command line runs, does not have. Its legacy build
 * brings the rest along.
 */
export function addMissingFeatures(): void {
  if (!('withResolvers' in Promise)) {
    Object.defineProperty(Promise, 'withResolvers', { value: withResolvers, writable: true, configurable: true })
  }
}
