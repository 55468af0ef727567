import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../model/annotation.ts'
import { randomOf } from '../../testing/random.ts'
import type { AnalysisInput } from '../analysis-input.ts'
import { daysOf, isSurelyBefore } from '../partial-days.ts'
import { statementsOf } from '../people/statements-of.ts'
import { randomDossier, shuffled } from '../testing/random-dossier.ts'
import { timelineOf } from '../timeline/timeline-of.ts'
import { plainDossierSentence } from './dossier-sentence.ts'
import { cellsInOrder } from './row-cells.ts'
import { matrixOf } from './matrix-of.ts'
import { plainRowSentence } from './row-sentence.ts'

const SEEDS = Array.from({ length: 40 }, (_, at) => at + 1)

/** Every print its own quotation, so that a hand can count. */
const withoutReprints = (input: AnalysisInput): AnalysisInput => ({
  ...input,
  annotations: input.annotations.map((annotation) => ({ ...annotation, ownVoice: true as const })),
})

const dateByHand = (annotation: Annotation, { sources }: AnalysisInput): string | null =>
  annotation.date ?? sources.find(({ id }) => id === annotation.target.source)?.publishedAt ?? null

describe.each(SEEDS)('a matrix, seed %i', (seed) => {
  const input = randomDossier(seed)

  it('counts in its cells what a hand counts', () => {
    const plain = withoutReprints(input)
    for (const row of matrixOf(plain).rows) {
      const answers = plain.annotations.filter(
        ({ kind, questionId }) => kind !== 'figure' && questionId === row.question.id,
      )
      for (const person of plain.people) {
        const own = answers.filter(({ speakerId }) => speakerId === person.id)
        const cell = row.cells.get(person.id)
        expect(cell?.voices.length ?? 0).toBe(own.length)
        const dates = own.map((annotation) => dateByHand(annotation, plain) ?? '').sort()
        expect(cell?.latest?.value ?? '').toBe(dates.at(-1) ?? '')
        const latestStances = own
          .filter(({ stance }) => stance !== null)
          .filter((one, _at, all) =>
            all.every((other) => (dateByHand(other, plain) ?? '') <= (dateByHand(one, plain) ?? '')),
          )
        if (latestStances.length === 0) expect(cell?.held ?? null).toBeNull()
        else expect(latestStances.map(({ stance }) => stance)).toContain(cell?.held?.stance.id)
      }
      const known = new Set(plain.people.map(({ id }) => id))
      const unnamed = answers.filter(({ speakerId }) => !known.has(speakerId ?? ''))
      expect(row.unnamed?.voices.length ?? 0).toBe(unnamed.length)
      expect(row.voices).toBe(answers.length)
      row.holders.forEach((count, step) => {
        expect([...row.cells.values()].filter(({ held }) => held?.step === step)).toHaveLength(count)
      })
    }
  })

  it('does not depend on how records are stored', () => {
    const random = randomOf(seed + 1_000)
    const again: AnalysisInput = {
      sources: shuffled(random, input.sources),
      annotations: shuffled(random, input.annotations),
      people: shuffled(random, input.people),
      questions: shuffled(random, input.questions),
    }
    const byId = (of: AnalysisInput) => {
      const { people, rows } = matrixOf(of)
      const ofRows = rows.map((row) => ({ ...row, cells: [...row.cells], sentence: plainRowSentence(row) }))
      return { people, rows: ofRows.sort((a, b) => (a.question.id < b.question.id ? -1 : 1)) }
    }
    expect(byId(again)).toEqual(byId(input))
    expect(plainDossierSentence(matrixOf(again))).toBe(plainDossierSentence(matrixOf(input)))
    const events = [{ id: 'e', date: '2023', label: 'Vote' }]
    for (const { id } of input.questions) {
      expect(timelineOf({ ...again, events }, id)).toEqual(timelineOf({ ...input, events }, id))
    }
    for (const { id } of input.people) expect(statementsOf(again, id)).toEqual(statementsOf(input, id))
  })

  it('has a change only between dated statements, the earlier surely earlier', () => {
    for (const row of matrixOf(input).rows) {
      const lanes = timelineOf({ ...input, events: [] }, row.question.id)?.lanes ?? []
      for (const { person, before, held, changedBetween } of cellsInOrder(row)) {
        expect(before === null).toBe(changedBetween === null)
        const lane = lanes.find((one) => one.person.id === person?.id)
        const changes = lane?.dots.filter(({ changedFrom }) => changedFrom !== null) ?? []
        for (const dot of changes) {
          const from = lane?.dots.filter(({ held: was }) => was.step === dot.changedFrom?.step) ?? []
          expect(from.some(({ days }) => isSurelyBefore(days, dot.days))).toBe(true)
          expect(dot.changedFrom?.step).not.toBe(dot.held.step)
        }
        if (!changedBetween) continue
        expect(isSurelyBefore(daysOf(changedBetween[0].value), daysOf(changedBetween[1].value))).toBe(true)
        expect(before?.step).not.toBe(held?.step)
        expect(changes.some((dot) => dot.held.step === held?.step && dot.changedFrom?.step === before?.step)).toBe(true)
      }
    }
  })

  it('has no change without dates', () => {
    const undated: AnalysisInput = {
      ...input,
      sources: input.sources.map((source) => ({ ...source, publishedAt: null })),
      annotations: input.annotations.map((annotation) => ({ ...annotation, date: null })),
    }
    for (const row of matrixOf(undated).rows) {
      expect([...row.cells.values()].filter(({ before }) => before !== null)).toEqual([])
      const timeline = timelineOf({ ...undated, events: [] }, row.question.id)
      expect(timeline?.lanes.flatMap(({ dots }) => dots)).toEqual([])
      expect(timeline?.days).toBeNull()
    }
  })
})
