import { it } from 'vitest'
import { describe } from './describe.ts'
import { resolverFor } from './resolve.ts'
import { contextAgreement } from './context-agreement.ts'
import { edited, lookalikes, randomFrom, spanOfIds, textOf } from './testing/edited-text.ts'
it('x', () => {
  let asked = 0, found = 0, wrong = 0; const by: Record<string, number> = {}; const shown: string[] = []
  for (let seed = 0; seed < 300; seed++) for (const share of [0.02, 0.05, 0.1]) {
    const random = randomFrom(seed); const words = lookalikes(60, random); const text = textOf(words); const changed = edited(words, share, random); const now = textOf(changed); const R = resolverFor(now)
    for (let round = 0; round < 12; round += 1) {
      const first = Math.floor(random() * (words.length - 16)); const last = first + 2 + Math.floor(random() * 13)
      const before = spanOfIds(words, first, last); const truth = spanOfIds(changed, first, last); if (!before || !truth) continue
      const [, quote] = describe(text, before); const r = R({ ...quote, ...before }); asked++
      if (r.status === 'orphaned') { by[r.reason] = (by[r.reason] ?? 0) + 1; continue }
      found++; by[r.method] = (by[r.method] ?? 0) + 1
      if (Math.min(r.end, truth.end) - Math.max(r.start, truth.start) <= 0) { wrong++; by['wrong ' + r.method] = (by['wrong ' + r.method] ?? 0) + 1
        shown.push([r.method, JSON.stringify(quote), 'TRUTH ' + now.slice(truth.start - 40, truth.start) + '|' + now.slice(truth.start, truth.end) + '|' + now.slice(truth.end, truth.end + 40), JSON.stringify(contextAgreement(now, truth, quote)), 'FOUND ' + now.slice(r.start - 40, r.start) + '|' + now.slice(r.start, r.end) + '|' + now.slice(r.end, r.end + 40), JSON.stringify(contextAgreement(now, r, quote))].join('\n')) }
    }
  }
  console.log(asked, found / asked, wrong, by); console.log(shown.slice(0, 8).join('\n\n'))
}, 200000)
