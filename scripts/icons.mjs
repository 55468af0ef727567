import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { installPackages } from './lib/apt.mjs'
import { Failure, runMain } from './lib/failure.mjs'
import { icns, ico } from './lib/icon-files.mjs'
import { say } from './lib/log.mjs'
import { inRoot } from './lib/paths.mjs'
import { capture } from './lib/run.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const FOLDER = inRoot('resources', 'icons')

/** Draws the committed icon files again after variorum.svg was changed: `node scripts/icons.mjs` */
await runMain(async () => {
  if ((await capture('rsvg-convert', ['--version'])).code !== 0) {
    await installPackages('rsvg-convert, which draws the icons, is missing.', ['librsvg2-bin'])
  }
  mkdirSync(`${FOLDER}/png`, { recursive: true })
  const images = new Map()
  for (const size of SIZES) {
    const file = `${FOLDER}/png/${size}x${size}.png`
    const args = ['-w', String(size), '-h', String(size), '-o', file, `${FOLDER}/variorum.svg`]
    const { code, stderr } = await capture('rsvg-convert', args)
    if (code !== 0) throw new Failure(`rsvg-convert failed: ${stderr}`)
    images.set(size, readFileSync(file))
  }
  writeFileSync(`${FOLDER}/icon.ico`, ico(images))
  writeFileSync(`${FOLDER}/icon.icns`, icns(images))
  say(`${SIZES.length} sizes, icon.ico and icon.icns written to ${FOLDER}.`)
})
