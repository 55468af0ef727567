import type { TimelineDot, TimelineLane } from '../../../shared/analysis/timeline/timeline.ts'

/** A dot where it is drawn. Moments are in days from 1970-01-01. */
export interface DotShape {
  readonly dot: TimelineDot
  /** The middle of what its date may mean. */
  readonly at: number
  /** Drawn as a bar when the date is not one day; else null. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** 0 furthest towards yes, 1 furthest towards no. */
  readonly level: number
}

/** A stance that is held for a time. */
export interface RunShape {
  readonly from: number
  /** Null: to the end of what is drawn, because nothing later is known. */
  readonly to: number | null
  readonly level: number
  readonly step: number
}

/** A change of stance. */
export interface TurnShape {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface LaneShapes {
  readonly dots: readonly DotShape[]
  readonly runs: readonly RunShape[]
  readonly turns: readonly TurnShape[]
}

/** Height of a step in its lane; one step alone stands in the middle. */
export const levelOf = (step: number, steps: number): number => (steps < 2 ? 0.5 : step / (steps - 1))

/**
 * What is drawn in a lane. A line goes on from a dot only to one that is surely later: with the same stance, or with
 * one that is known to be a change.
 * @param steps of the scale
 */
export function laneShapes(lane: TimelineLane, steps: number): LaneShapes {
  const dots = lane.dots.map((dot): DotShape => {
    const { first, last } = dot.days
    return {
      dot,
      at: (first + last + 1) / 2,
      span: first === last ? null : { from: first, to: last + 1 },
      level: levelOf(dot.held.step, steps),
    }
  })
  const runs: RunShape[] = []
  const turns: TurnShape[] = []
  dots.forEach((shape, index) => {
    const next = dots[index + 1]
    const { step } = shape.dot.held
    if (!next) runs.push({ from: shape.at, to: null, level: shape.level, step })
    else if (shape.dot.days.last < next.dot.days.first) {
      const goesOn = next.dot.held.step === step
      const turned = next.dot.changedFrom?.step === step
      if (goesOn || turned) runs.push({ from: shape.at, to: next.at, level: shape.level, step })
      if (turned && !goesOn) turns.push({ at: next.at, from: shape.level, to: next.level })
    }
  })
  return { dots, runs, turns }
}
