/** px, of the picture of a timeline. */
export const HEADING = 26
export const LANE = 40
export const AXIS = 38
export const NAMES = 176
export const STANCES = 144

/** Where a level is drawn in its lane: 0 at the top, 1 at the bottom. */
export const yOf = (level: number): number => 8 + level * 24
