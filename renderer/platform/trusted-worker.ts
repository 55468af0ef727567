/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not have it everywhere. */
interface ScriptUrlPolicy {
  readonly createScriptURL: (address: string) => unknown
}
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => ScriptUrlPolicy
}

/** Throws unless `address` is a script of the app itself. */
export function ownScriptAddress(address: string, page: string): string {
  const url = new URL(address, page)
  const own = new URL(page)
  if (url.protocol !== own.protocol || url.host !== own.host)
    throw new TypeError(`Not a script of the app: ${url.href}`)
  return url.href
}

const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes
// The name stands in the content security policy, which allows no other and none twice.
const policy = factory?.createPolicy('variorum-worker', {
  createScriptURL: (address) => ownScriptAddress(address, location.href),
})

/**
 * Starts a module worker from an address that Vite gives:
 * `import address from './worker.ts?worker&url'` and then `startWorker(address, 'importer')`.
 * The policy refuses the usual `new Worker(new URL(…))`, and every address outside the app.
 */
export function startWorker(address: string, name: string): Worker {
  const trusted = policy ? policy.createScriptURL(address) : ownScriptAddress(address, location.href)
  return new Worker(trusted as string, { type: 'module', name })
}
