import type { Spot } from './raster.ts'

export const add = (a: Spot, b: Spot): Spot => ({ x: a.x + b.x, y: a.y + b.y })
export const subtract = (a: Spot, b: Spot): Spot => ({ x: a.x - b.x, y: a.y - b.y })
export const scale = (a: Spot, by: number): Spot => ({ x: a.x * by, y: a.y * by })
export const dot = (a: Spot, b: Spot): number => a.x * b.x + a.y * b.y
export const distance = (a: Spot, b: Spot): number => lengthOf(a.x - b.x, a.y - b.y)
export const middle = (a: Spot, b: Spot): Spot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
/** A quarter turn, (1, 0) to (0, 1), clockwise on screen. */
export const turn = (a: Spot): Spot => ({ x: -a.y, y: a.x })

/** The length of a vector: Math.hypot without its overhead. */
export function lengthOf(x: number, y: number): number {
  const most = Math.max(Math.abs(x), Math.abs(y))
  if (most === 0) return 0
  const [across, down] = [x / most, y / most]
  return Math.sqrt(across * across + down * down) * most
}

export function unit(a: Spot): Spot {
  const length = lengthOf(a.x, a.y) || 1
  return { x: a.x / length, y: a.y / length }
}

/** The direction from one point to another. */
export const toward = (from: Spot, to: Spot): Spot => unit(subtract(to, from))
