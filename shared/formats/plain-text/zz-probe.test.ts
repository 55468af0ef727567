import { readFileSync, readdirSync, statSync } from 'node:fs'
import { it } from 'vitest'
import { plainText } from './plain-text.ts'
it.skipIf(!process.env['PROBE'])('probe', () => {
  const target = process.env['PROBE'] ?? ''
  const files = statSync(target).isDirectory() ? readdirSync(target).sort().map((f) => `${target}/${f}`) : [target]
  for (const file of files) {
    const t0 = performance.now()
    const result = plainText.read({ fileName: file.split('/').at(-1) ?? '', bytes: readFileSync(file) })
    if (!result.ok) { process.stdout.write(`${file} ${JSON.stringify(result.error)}\n`); continue }
    const { text, blocks, encoding, title, subtitle, authors, outlet, publishedAt, language, inferred } = result.value
    process.stdout.write(`\n=== ${file} ${Math.round(performance.now()-t0)}ms blocks ${blocks.length}\n${JSON.stringify({ encoding, title: title.slice(0,200), subtitle, authors, outlet, publishedAt, language, inferred })}\n`)
    if (blocks.length < 400) for (const b of blocks) process.stdout.write(`${String(text.slice(0, b.start).split('\n').length).padStart(3)} ${b.role.padEnd(12)} ${text.slice(b.start, Math.min(b.end,b.start+130)).replace(/\n/g, '⏎').slice(0, 110)}${b.end-b.start>110?' …'+text.slice(b.end-20,b.end):''}\n`)
  }
}, 300000)
