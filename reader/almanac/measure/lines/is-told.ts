import type { Crease } from './crease.ts'

/** Lines below this confidence are left out: fewer than four in five were right. */
const found = 0.78
/** So are lines that turn more sharply than this, in radians: part of each is another crease. */
const mostTurn = 0.8

/** Whether a line is certain enough to be told. */
export const isTold = ({ confidence, corner, points }: Crease): boolean =>
  confidence > found && corner <= mostTurn && points.length > 0
