import sharp from 'sharp'
import type { LineName, Point } from '../../../../contract/features.ts'

/** How to draw: where the thumb is, and which creases there are. */
export interface Drawing {
  thumb?: 'left' | 'right'
  creases?: boolean
  skin?: string
  crease?: string
  background?: string
}

const [width, height] = [900, 1200]

/** A right hand, palm to the viewer: four fingers, a thumb at the right, a wrist that leaves the picture. */
const silhouette = [
  'M330 620 L330 900 Q330 1010 400 1060 L400 1210 L600 1210 L600 1050 Q670 980 680 850 L660 620 Z',
  'M370 660 L300 330',
  'M448 640 L425 230',
  'M530 640 L540 200',
  'M612 660 L660 280',
  'M600 930 Q720 880 800 660',
]
const widths = [60, 68, 74, 74, 72, 84]

type Curve = [Point, Point, Point]

/** Each crease as quadratic curves: start, control, end, in pixels. */
const creases: Record<LineName, Curve[]> = {
  heart: [
    [
      [350, 760],
      [480, 745],
      [530, 690],
    ],
    [
      [530, 690],
      [555, 660],
      [560, 640],
    ],
  ],
  head: [
    [
      [665, 720],
      [560, 735],
      [480, 800],
    ],
    [
      [480, 800],
      [440, 840],
      [410, 850],
    ],
  ],
  life: [
    [
      [665, 725],
      [560, 760],
      [535, 860],
    ],
    [
      [535, 860],
      [520, 960],
      [560, 1040],
    ],
  ],
}

/** The drawn crease as points of the photo, 0 to 1. */
export function drawnCreases(name: LineName): Point[] {
  return creases[name].flatMap(([from, bend, to]) =>
    Array.from({ length: 41 }, (_, i): Point => {
      const t = i / 40
      const at = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * to[axis]
      return [at(0) / width, at(1) / height]
    }),
  )
}

/** Draws a hand as a JPEG of 900 × 1200 pixels, softly shaded, so that nothing but its shape and creases is like a palm. */
export async function drawHand(drawing: Drawing = {}): Promise<Buffer> {
  const { thumb = 'right', skin = '#d9a588', crease = '#8a5a48', background = '#23262b' } = drawing
  const hand = silhouette.map(
    (d, i) =>
      `<path d="${d}" fill="${i === 0 ? skin : 'none'}" stroke="${skin}" stroke-width="${i === 0 ? 20 : widths[i]}" stroke-linecap="round" stroke-linejoin="round"/>`,
  )
  const curves = drawing.creases === false ? [] : Object.values(creases).flat()
  const lines = curves.map(
    ([from, bend, to]) =>
      `<path d="M${from} Q${bend} ${to}" fill="none" stroke="${crease}" stroke-width="7" stroke-linecap="round"/>`,
  )
  const mirror = thumb === 'left' ? `transform="translate(${width} 0) scale(-1 1)"` : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/><g ${mirror}>${hand.join('')}${lines.join('')}</g></svg>`
  return sharp(Buffer.from(svg)).blur(1.2).jpeg({ quality: 92 }).toBuffer()
}

/** Draws anything else from an SVG of the same size. */
export function drawPicture(shapes: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#888888' }).jpeg({ quality: 92 }).toBuffer()
}

/** Colour noise that is the same at every run. */
export function drawNoise(): Promise<Buffer> {
  const data = new Uint8Array(600 * 800 * 3)
  let state = 7
  for (let i = 0; i < data.length; i++) {
    state = (state * 1103515245 + 12345) % 2147483648
    data[i] = (state / 2147483648) * 256
  }
  return sharp(data, { raw: { width: 600, height: 800, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}
