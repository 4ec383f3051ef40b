import type { Lab } from '../pixels/raster.ts'

const kinds = 6
const rounds = 8
const margin = 4

type Colour = [number, number, number]

/** How far each pixel's colour lies from the nearest of the colours along the picture's border. */
export function borderDistance(lab: Lab, width: number, height: number): Float32Array {
  const border = borderPixels(width, height)
  let centres: Colour[] = Array.from({ length: kinds }, (_, k) =>
    colourAt(lab, border[Math.floor(((k + 0.5) / kinds) * border.length)]!),
  )
  for (let round = 0; round < rounds; round++) centres = moveCentres(lab, border, centres)
  return lab.l.map((_, i) => {
    const colour = colourAt(lab, i)
    return Math.sqrt(Math.min(...centres.map((centre) => apart(colour, centre))))
  })
}

function borderPixels(width: number, height: number): number[] {
  const pixels: number[] = []
  for (let x = 0; x < width; x++) for (let t = 0; t < margin; t++) pixels.push(t * width + x)
  for (let y = 0; y < height; y++)
    for (let t = 0; t < margin; t++) pixels.push(y * width + t, y * width + width - 1 - t)
  return pixels
}

function moveCentres(lab: Lab, border: number[], centres: Colour[]): Colour[] {
  const sums = centres.map(() => [0, 0, 0, 0] as [number, number, number, number])
  for (const pixel of border) {
    const colour = colourAt(lab, pixel)
    const distances = centres.map((centre) => apart(colour, centre))
    const sum = sums[distances.indexOf(Math.min(...distances))]!
    colour.forEach((value, axis) => {
      sum[axis]! += value
    })
    sum[3]++
  }
  return sums.map(([l, a, b, count], k) => (count > 0 ? [l / count, a / count, b / count] : centres[k]!))
}

const colourAt = ({ l, a, b }: Lab, i: number): Colour => [l[i]!, a[i]!, b[i]!]
const apart = (one: Colour, other: Colour) =>
  0.5 * (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2
