import type { Rgb, Spot } from '../pixels/raster.ts'
import { landmark } from './landmark.ts'

/** A rotated square in a picture: its centre, side and angle (radians, clockwise on screen). */
export interface Window {
  centre: Spot
  size: number
  angle: number
}

/** Crops a window to side × side pixels of red, green and blue from 0 to 1; black outside the picture. */
export function cutWindow({ width, height, data }: Rgb, window: Window, side: number): Float32Array {
  const cut = new Float32Array(side * side * 3)
  const add = (to: number, column: number, row: number, weight: number) => {
    if (column < 0 || row < 0 || column >= width || row >= height) return
    const from = (row * width + column) * 3
    for (let channel = 0; channel < 3; channel++) cut[to + channel]! += (weight * data[from + channel]!) / 255
  }
  const place = placesIn(window)
  for (let i = 0; i < side * side; i++) {
    const across = (i % side) + 0.5
    const down = Math.floor(i / side) + 0.5
    const { x, y } = place(across / side, down / side)
    const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)]
    const [right, below] = [x - 0.5 - left, y - 0.5 - top]
    add(3 * i, left, top, (1 - right) * (1 - below))
    add(3 * i, left + 1, top, right * (1 - below))
    add(3 * i, left, top + 1, (1 - right) * below)
    add(3 * i, left + 1, top + 1, right * below)
  }
  return cut
}

/** Converts a window position (0 to 1 on each axis) to a picture position. */
export function fromWindow(window: Window, across: number, down: number): Spot {
  return placesIn(window)(across, down)
}

function placesIn({ centre, size, angle }: Window): (across: number, down: number) => Spot {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return (across, down) => {
    const [dx, dy] = [(across - 0.5) * size, (down - 0.5) * size]
    return { x: centre.x + dx * cos - dy * sin, y: centre.y + dx * sin + dy * cos }
  }
}

const { wrist, thumb, index, middle, ring, little } = landmark
/** Wrist, thumb and the two lower joints of each finger: they locate a hand however its fingers are bent. */
const body = [wrist, ...thumb.slice(0, 3), ...[index, middle, ring, little].flatMap((joints) => joints.slice(0, 2))]

/** The best window for a detected hand: fingers up, twice the size of its body (as in MediaPipe). */
export function windowAround(points: Spot[]): Window {
  const knuckles = {
    x: 0.25 * (points[index[0]]!.x + points[ring[0]]!.x) + 0.5 * points[middle[0]]!.x,
    y: 0.25 * (points[index[0]]!.y + points[ring[0]]!.y) + 0.5 * points[middle[0]]!.y,
  }
  const angle = Math.atan2(knuckles.x - points[wrist]!.x, points[wrist]!.y - knuckles.y)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const across = body.map((i) => points[i]!.x * cos + points[i]!.y * sin)
  const down = body.map((i) => points[i]!.y * cos - points[i]!.x * sin)
  const [left, right] = [Math.min(...across), Math.max(...across)]
  const [top, bottom] = [Math.min(...down), Math.max(...down)]
  const [u, v] = [(left + right) / 2, (top + bottom) / 2 - 0.1 * (bottom - top)]
  return {
    centre: { x: u * cos - v * sin, y: u * sin + v * cos },
    size: 2 * Math.max(right - left, bottom - top),
    angle,
  }
}
