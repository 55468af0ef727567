import { existsSync } from 'node:fs'

/**
 * The benches, in the order in which they run. Each is a file `bench/<name>.mjs` that
 * exports `run(context)` and answers a list of results; a name without a file is not
 * there yet.
 *
 * @typedef {object} Result
 * @property {string} id
 * @property {number} value
 * @property {string} unit
 * @property {number | null} goal
 * @property {'lower' | 'higher'} better
 * @property {string} against what it was measured against, in the same run
 *
 * @typedef {object} Context
 * @property {boolean} quick fewer repetitions
 * @property {import('../../scripts/lib/runtime/index.mjs').Runtime} runtime
 * @property {NodeJS.ProcessEnv} env for started programs: display and runtime
 * @property {readonly string[]} electronArgs to be given to every started Electron
 * @property {(line: string) => void} log progress, to standard error
 */
export const NAMES = ['start', 'reader', 'storage', 'analysis', 'brief', 'import', 'search', 'export']

/** @param {string} name */
const fileOf = (name) => new URL(`../${name}.mjs`, import.meta.url)

/** @returns {string[]} the benches that can be run */
export const available = () => NAMES.filter((name) => existsSync(fileOf(name)))

/** @param {string} name @returns {Promise<{ run: (context: Context) => Promise<Result[]> }>} */
export const load = (name) => import(fileOf(name).href)
