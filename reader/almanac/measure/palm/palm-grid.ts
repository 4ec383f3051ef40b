/** The rectified palm: 320 × 360 pixels, extending a little beyond the frame on every side. */
export const gridWidth = 320
export const gridHeight = 360
export const gridSize = gridWidth * gridHeight

const [left, right] = [-0.1, 1.1]
const [top, bottom] = [-0.14, 1.1]
/** Grid pixels per palm width. */
export const pixelsPerWidth = gridWidth / (right - left)

/** Converts between grid pixels and the palm's frame: u is 0 at the thumb's side, v is 0 at the finger base. */
export const uOf = (x: number): number => left + ((right - left) * x) / gridWidth
export const vOf = (y: number): number => top + ((bottom - top) * y) / gridHeight
export const xOf = (u: number): number => ((u - left) / (right - left)) * gridWidth
export const yOf = (v: number): number => ((v - top) / (bottom - top)) * gridHeight

export const isOnGrid = (x: number, y: number): boolean => x >= 1 && y >= 1 && x < gridWidth - 1 && y < gridHeight - 1
