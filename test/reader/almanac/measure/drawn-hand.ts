import sharp from 'sharp'
import type { Line, LineName, PalmMarks, Point } from '../../../../contract/features.ts'

/** What to draw. */
export interface Drawing {
  thumb?: 'left' | 'right'
  creases?: boolean
  /** Whether the head line forks near its end. */
  fork?: boolean
  /** Whether a fate line rises from the wrist to the middle finger. */
  fate?: boolean
  /** Whether two minor creases cross the head line, as if it turned into them. */
  crossed?: boolean
  /** Whether the skin has the fine furrows of a photographed one; without them it is a mere drawing. */
  furrows?: boolean
  skin?: string
  crease?: string
  background?: string
}

export const drawnWidth = 900
export const drawnHeight = 1200
/** The drawn palm's width, and its length from finger base to wrist, in pixels. */
export const palmWidth = 380
const palmLength = 450
const origin = { x: 640, y: 590 }

/** Converts palm coordinates to pixels: u runs from the thumb's side (the right), v from finger base to wrist. */
const place = (u: number, v: number): Point => [origin.x - u * palmWidth, origin.y + v * palmLength]

/** Joints, tip and breadth of each finger, in proportions taken from photographed hands. */
const fingers: { joints: [number, number][]; breadth: number }[] = [
  {
    joints: [
      [0.14, 0.2],
      [0.08, -0.28],
      [0.05, -0.5],
      [0.03, -0.68],
    ],
    breadth: 0.21,
  },
  {
    joints: [
      [0.38, 0.13],
      [0.37, -0.4],
      [0.36, -0.66],
      [0.36, -0.86],
    ],
    breadth: 0.21,
  },
  {
    joints: [
      [0.61, 0.145],
      [0.65, -0.34],
      [0.67, -0.58],
      [0.69, -0.78],
    ],
    breadth: 0.2,
  },
  {
    joints: [
      [0.84, 0.235],
      [0.94, -0.12],
      [0.99, -0.3],
      [1.04, -0.47],
    ],
    breadth: 0.18,
  },
  {
    joints: [
      [0.25, 0.84],
      [0.0, 0.6],
      [-0.2, 0.42],
      [-0.36, 0.27],
    ],
    breadth: 0.24,
  },
]

const palm: [number, number][] = [
  [0.1, 0.1],
  [0.38, 0.06],
  [0.62, 0.07],
  [0.9, 0.16],
  [0.93, 0.5],
  [0.86, 0.85],
  [0.76, 1.0],
  [0.74, 1.5],
  [0.34, 1.5],
  [0.33, 1.0],
  [0.16, 0.85],
  [0.06, 0.5],
]

type Curve = [from: Point, bend: Point, to: Point]
const curve = (...points: [number, number][]) => points.map(([u, v]) => place(u, v)) as Curve

/** Each crease as quadratic curves. */
const creases: Record<LineName, Curve[]> = {
  heart: [curve([0.99, 0.37], [0.78, 0.37], [0.55, 0.29]), curve([0.55, 0.29], [0.38, 0.22], [0.3, 0.13])],
  head: [curve([0.02, 0.335], [0.25, 0.34], [0.5, 0.46]), curve([0.5, 0.46], [0.65, 0.53], [0.78, 0.58])],
  life: [curve([0.02, 0.345], [0.35, 0.36], [0.46, 0.6]), curve([0.46, 0.6], [0.54, 0.78], [0.47, 0.92])],
}
const fate = curve([0.6, 0.95], [0.5, 0.55], [0.41, 0.14])
const crossing = [curve([0.17, 0.3], [0.29, 0.38], [0.41, 0.46]), curve([0.7, 0.34], [0.54, 0.47], [0.39, 0.61])]
const furrowCount = 900
const fork = curve([0.55, 0.485], [0.66, 0.48], [0.82, 0.45])

/** A part of the drawing, in pixels. */
export interface Part {
  left: number
  top: number
  width: number
  height: number
}

const whole: Part = { left: 0, top: 0, width: drawnWidth, height: drawnHeight }
/** The palm without fingers, wrist and most of the thumb; no hand is detected in it. */
export const palmAlone: Part = { left: 240, top: 590, width: 430, height: 480 }

/** Where a person would mark the drawn palm. */
export function drawnMarks(part = whole): PalmMarks {
  const mark = (u: number, v: number): Point => {
    const [x, y] = place(u, v)
    return [(x - part.left) / part.width, (y - part.top) / part.height]
  }
  return { valleys: [mark(0.21, 0.04), mark(0.48, 0), mark(0.75, 0.07)], wrist: mark(0.55, 1) }
}

/** Points of a drawn crease, relative to the photo or a part of it, 0 to 1. */
export function drawnCreases(name: LineName, part = whole): Point[] {
  return creases[name].flatMap((one) => pointsOn(one, part))
}

function pointsOn([from, bend, to]: Curve, part: Part): Point[] {
  return Array.from({ length: 41 }, (_, i): Point => {
    const t = i / 40
    const at = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * to[axis]
    return [(at(0) - part.left) / part.width, (at(1) - part.top) / part.height]
  })
}

/** Distance of each point of a line measured on a part from the drawn crease, in palm widths. */
export function offCrease({ name, polyline }: Pick<Line, 'name' | 'polyline'>, part = whole): number[] {
  return offFrom(drawnCreases(name, part), polyline, part)
}

/** The same for a measured fate line. */
export const offFate = (polyline: Point[]): number[] => offFrom(pointsOn(fate, whole), polyline, whole)

function offFrom(drawn: Point[], polyline: Point[], part: Part): number[] {
  return polyline.map(
    ([x, y]) => Math.min(...drawn.map(([a, b]) => Math.hypot((x - a) * part.width, (y - b) * part.height))) / palmWidth,
  )
}

/** Draws a hand and crops it. */
export async function drawPart(part: Part, drawing: Drawing = {}): Promise<Buffer> {
  return sharp(await drawHand(drawing))
    .extract(part)
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** Draws a right palm as a JPEG: proportions, creases and finger creases, on slightly grainy skin. */
export async function drawHand(drawing: Drawing = {}): Promise<Buffer> {
  const { thumb = 'right', skin = '#d9a588', crease = '#8a5a48', background = '#23262b' } = drawing
  const path = (points: Point[]) => `M${points.map(([x, y]) => `${x} ${y}`).join(' L')}`
  const bars = fingers.map(({ joints, breadth }) => {
    const d = path(joints.map(([u, v]) => place(u, v)))
    return `<path d="${d}" fill="none" stroke="${skin}" stroke-width="${breadth * palmWidth}" stroke-linecap="round" stroke-linejoin="round"/>`
  })
  const body = `<path d="${path(palm.map(([u, v]) => place(u, v)))}Z" fill="${skin}" stroke="${skin}" stroke-width="44" stroke-linejoin="round"/>`
  const stroke = (d: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${crease}" stroke-width="${width}" stroke-linecap="round"/>`
  const folds = fingers.flatMap(({ joints, breadth }) => joints.slice(1, 3).map(([u, v]) => foldAt(u, v, breadth)))
  const curves =
    drawing.creases === false
      ? []
      : [
          ...Object.values(creases).flat(),
          ...(drawing.fork ? [fork] : []),
          ...(drawing.fate ? [fate] : []),
          ...(drawing.crossed ? crossing : []),
        ]
  const lines = curves.map(([from, bend, to]) => stroke(`M${from} Q${bend} ${to}`, 6))
  const furrows = drawing.furrows === false ? '' : furrowsIn('#301810')
  const mirror = thumb === 'left' ? `transform="translate(${drawnWidth} 0) scale(-1 1)"` : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${drawnWidth}" height="${drawnHeight}"><rect width="100%" height="100%" fill="${background}"/><g ${mirror}>${bars.join('')}${body}${furrows}${folds.map((d) => stroke(d, 3)).join('')}${lines.join('')}</g></svg>`
  const grain = { input: grainOf(), raw: { width: drawnWidth, height: drawnHeight, channels: 4 as const } }
  const drawn = await sharp(Buffer.from(svg))
    .blur(1.2)
    .composite([{ ...grain, blend: 'overlay' }])
    .png()
    .toBuffer()
  return sharp(drawn).flatten().jpeg({ quality: 92 }).toBuffer()
}

function foldAt(u: number, v: number, breadth: number): string {
  const [x, y] = place(u, v)
  const half = 0.38 * breadth * palmWidth
  return `M${x - half} ${y} L${x + half} ${y}`
}

/** Grey noise, the same on every run. */
function grainOf(): Buffer {
  const next = randomFrom(11)
  const grain = Buffer.alloc(drawnWidth * drawnHeight * 4)
  for (let i = 0; i < grain.length; i += 4) {
    grain.fill(104 + 48 * next(), i, i + 3)
    grain[i + 3] = 80
  }
  return grain
}

/** Fine furrows all over the palm, the same on every run: skin shows them, a mere drawing does not. */
function furrowsIn(crease: string): string {
  const next = randomFrom(27)
  return Array.from({ length: furrowCount }, () => {
    const [x, y] = place(0.12 + 0.74 * next(), 0.1 + 0.56 * next())
    const [angle, half] = [0.6 + 0.4 * next(), 12 + 26 * next()]
    const [dx, dy] = [Math.cos(angle) * half, Math.sin(angle) * half]
    const opacity = (0.03 + 0.07 * next()).toFixed(3)
    return `<path d="M${x - dx} ${y - dy} L${x + dx} ${y + dy}" stroke="${crease}" stroke-opacity="${opacity}" stroke-width="3"/>`
  }).join('')
}

/** Draws any other picture of the same size from an SVG. */
export function drawPicture(shapes: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${drawnWidth}" height="${drawnHeight}">${shapes}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#888888' }).jpeg({ quality: 92 }).toBuffer()
}

/** Colour noise, the same on every run. */
export function drawNoise(): Promise<Buffer> {
  const next = randomFrom(7)
  const data = Uint8Array.from({ length: 600 * 800 * 3 }, () => next() * 256)
  return sharp(data, { raw: { width: 600, height: 800, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** Numbers from 0 to 1 (linear congruential, the constants of ANSI C). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}
