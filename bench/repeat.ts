import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Features, Point } from '../contract/features.ts'
import { measurePalm } from '../reader/almanac/measure/measure-palm.ts'

// npm run bench:repeat -- folder: measures each palm of a folder again after rotating, mirroring, scaling, dimming and compressing it, and reports the differences.

type Place = (at: Point, width: number, height: number) => Point

interface Change {
  name: string
  make(photo: Sharp, width: number): Sharp
  /** Maps a point on the changed photo, 0 to 1, to pixels of the original. */
  back: Place
}

const same: Place = ([x, y], width, height) => [x * width, y * height]

function turn(degrees: number): Change {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return {
    name: `turned by ${degrees}°`,
    make: (photo) => photo.rotate(degrees, { background: '#808080' }),
    back([x, y], width, height) {
      const across = (x - 0.5) * (Math.abs(width * cos) + Math.abs(height * sin))
      const down = (y - 0.5) * (Math.abs(width * sin) + Math.abs(height * cos))
      return [across * cos + down * sin + width / 2, down * cos - across * sin + height / 2]
    },
  }
}

const changes: Change[] = [
  ...[90, 180, -90, 12, -20].map(turn),
  { name: 'mirrored', make: (photo) => photo.flop(), back: ([x, y], width, height) => [(1 - x) * width, y * height] },
  { name: 'three quarters', make: (photo, width) => photo.resize(Math.round(0.75 * width)), back: same },
  { name: 'dimmed to 60 %', make: (photo) => photo.linear(0.6, 0), back: same },
  { name: 'brightened', make: (photo) => photo.linear(1.15, 0), back: same },
  { name: 'JPEG quality 40', make: (photo) => photo.jpeg({ quality: 40 }), back: same },
]

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Say where photos of palms lie: npm run bench:repeat -- folder.')
const names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
const off: Record<string, number[]> = {}
const length: Record<string, number[]> = {}
let [tried, read, lost] = [0, 0, 0]
for (const name of names) {
  const { data, info } = await sharp(await readFile(join(folder, name)))
    .rotate()
    .jpeg({ quality: 95 })
    .toBuffer({ resolveWithObject: true })
  const first = await measurePalm(data, 'right')
  if (!first.ok) continue
  for (const change of changes) {
    tried++
    const changed = await sharp(await change.make(sharp(data), info.width).toBuffer())
      .jpeg({ quality: change.name.includes('40') ? 40 : 92 })
      .toBuffer()
    const again = await measurePalm(changed, 'right')
    if (again.ok) {
      read++
      compare(first.features, again.features, change, info.width, info.height)
    } else console.log(`${name}, ${change.name}: ${again.problem.message}`)
  }
}
console.log(`${read} of ${tried} changed photos were read, ${lost} lines were not told again`)
for (const line of Object.keys(off))
  console.log(
    `${line}: lies ${at(off[line]!, 0.5)} palm widths elsewhere in the median (${at(off[line]!, 0.9)} in the worst tenth), its length differs by ${at(length[line]!, 0.5)} (${at(length[line]!, 0.9)})`,
  )

function compare(first: Features, again: Features, { back }: Change, width: number, height: number): void {
  for (const line of first.lines) {
    const other = again.lines.find(({ name }) => name === line.name)
    if (!other) {
      lost++
      continue
    }
    const before = line.polyline.map((place) => same(place, width, height))
    const after = other.polyline.map((place) => back(place, width, height))
    const palmWidth = lengthOf(before) / line.length
    off[line.name] = [...(off[line.name] ?? []), (apart(before, after) + apart(after, before)) / 2 / palmWidth]
    length[line.name] = [...(length[line.name] ?? []), Math.abs(line.length - other.length)]
  }
}

function apart(from: Point[], to: Point[]): number {
  const nearest = from.map(([x, y]) => Math.min(...to.map(([a, b]) => Math.hypot(x - a, y - b))))
  return nearest.reduce((sum, value) => sum + value, 0) / from.length
}

function lengthOf(points: Point[]): number {
  return points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0)
}

function at(values: number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(3)
}
