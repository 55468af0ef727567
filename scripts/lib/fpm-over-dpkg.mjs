#!/usr/bin/env node
/**
 * The part of fpm's command line that electron-builder uses, over dpkg-deb. For machines
 * that have Debian's tools but cannot download fpm. Tells dpkg-deb nothing that
 * electron-builder did not say.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  readdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

/** fpm's names for what dpkg-deb calls otherwise. */
const COMPRESSION = { gz: 'gzip', xz: 'xz', zst: 'zstd', none: 'none' }
const many = { type: 'string', multiple: true }
const one = { type: 'string' }
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    s: { ...one, short: 's' },
    t: { ...one, short: 't' },
    d: { ...many, short: 'd', default: [] },
    force: { type: 'boolean' },
    debug: { type: 'boolean' },
    log: one,
    'deb-recommends': { ...many, default: [] },
    'deb-compression': one,
    'deb-priority': one,
    architecture: one,
    'after-install': one,
    'after-remove': one,
    description: one,
    version: one,
    iteration: one,
    package: one,
    name: one,
    maintainer: one,
    vendor: one,
    url: one,
    category: one,
    license: one,
  },
})
if (values.t !== 'deb') fail(`only Debian packages can be made here, not "${values.t}"`)

const stage = mkdtempSync(join(tmpdir(), 'variorum-deb-'))
try {
  for (const mapping of positionals) place(mapping)
  writeControl()
  const args = [
    '--root-owner-group',
    `-Z${COMPRESSION[values['deb-compression']] ?? 'xz'}`,
    '--build',
    stage,
    values.package,
  ]
  const { status } = spawnSync('dpkg-deb', args, { stdio: ['ignore', 2, 2] })
  if (status !== 0) fail(`dpkg-deb ended with ${status}`)
} finally {
  rmSync(stage, { recursive: true, force: true })
}

/** @param {string} mapping "source=/target"; a source that ends in "/" stands for its content */
function place(mapping) {
  const at = mapping.lastIndexOf('=')
  const source = mapping.slice(0, at)
  const target = join(stage, mapping.slice(at + 1))
  mkdirSync(dirname(target), { recursive: true })
  cpSync(source, target, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
}

function writeControl() {
  const folder = join(stage, 'DEBIAN')
  mkdirSync(folder, { mode: 0o755 })
  const version = values.iteration ? `${values.version}-${values.iteration}` : values.version
  const fields = {
    Package: values.name,
    Version: version,
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    'Installed-Size': String(Math.ceil(sizeOf(stage) / 1024)),
    Depends: values.d.join(', '),
    Recommends: values['deb-recommends'].join(', '),
    Section: values.category ?? 'default',
    Priority: values['deb-priority'] ?? 'optional',
    Homepage: values.url,
    Description: describe(values.description ?? ''),
  }
  const lines = Object.entries(fields).filter(([, value]) => value)
  writeFileSync(join(folder, 'control'), lines.map(([name, value]) => `${name}: ${value}\n`).join(''))
  for (const [option, script] of [
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ]) {
    if (!values[option]) continue
    writeFileSync(join(folder, script), readFileSync(values[option]))
    chmodSync(join(folder, script), 0o755)
  }
}

/** Debian policy 5.6.13: a synopsis, then lines that begin with a space; a lone dot for an empty one. */
function describe(text) {
  const [synopsis = '', ...rest] = text.split('\n')
  return [synopsis.trim(), ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n')
}

/** @param {string} path @returns {number} bytes of all files below it */
function sizeOf(path) {
  return readdirSync(path, { withFileTypes: true }).reduce((total, entry) => {
    const child = join(path, entry.name)
    return total + (entry.isDirectory() ? sizeOf(child) : entry.isFile() ? statSync(child).size : 0)
  }, 0)
}

/** @param {string} why @returns {never} */
function fail(why) {
  process.stderr.write(`fpm over dpkg-deb: ${why}\n`)
  process.exit(1)
}
