import { basename, dirname, join } from 'node:path'
import { build } from 'vite'
import { root as ownRoot } from './paths.mjs'

/**
 * Bundles a TypeScript module and all that it imports into one file for plain Node, so that scripts can use the
 * app's own code.
 *
 * @param {string} entry below the root
 * @param {string} file to be written, below the root
 * @param {string} [root] of the sources, when they are not this working copy's
 */
export async function bundleForNode(entry, file, root = ownRoot) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir: join(root, dirname(file)),
      emptyOutDir: false,
      minify: false,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: basename(file), codeSplitting: false } },
    },
  })
}
