import { gridHeight, gridSize, gridWidth } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'
import { lengthOf } from '../pixels/vector.ts'

/** Maximum share of a ridge's strength left close to a line already traced. */
const leftBeside = 0.3

/** Weights for every grid pixel that keep a second line from following lines already traced. */
export function dampNear(paths: Spot[][], radius: number): Float32Array {
  const weights = new Float32Array(gridSize).fill(1)
  for (const { x, y } of paths.flat()) {
    for (let row = Math.max(0, Math.floor(y - radius)); row <= Math.min(gridHeight - 1, y + radius); row++) {
      for (let column = Math.max(0, Math.floor(x - radius)); column <= Math.min(gridWidth - 1, x + radius); column++) {
        const distance = lengthOf(column - x, row - y)
        const i = row * gridWidth + column
        if (distance < radius) weights[i] = Math.min(weights[i]!, (distance / radius) * leftBeside)
      }
    }
  }
  return weights
}
