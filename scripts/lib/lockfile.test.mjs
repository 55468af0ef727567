import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from './paths.mjs'

/** @typedef {{ resolved?: string, optional?: boolean, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Locked */

/** @type {Record<string, Locked>} */
const packages = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages

test('the lockfile names no registry host', () => {
  const hosts = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined)
  expect(hosts.map(([path]) => path)).toEqual([])
})

// `npm install` drops, without a word, an optional package that it cannot get; `npm ci` then refuses the whole lockfile.
test('the lockfile holds every package that another one asks for, those of other systems too', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isFound(path, name))
      .map((name) => `${path} asks for ${name}`),
  )
  expect(missing).toEqual([])
})

/** Looks for it as Node does: beside the asker, then in each folder above. @param {string} path @param {string} name */
function isFound(path, name) {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true
    if (from === '') return false
  }
}
