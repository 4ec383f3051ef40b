import type { Features, Point } from '../contract/features.ts'
import { toldFrom } from '../reader/almanac/match-rules.ts'
import { clearnessOf } from '../reader/almanac/measure/spread.ts'
import { readAspect } from '../reader/almanac/read-aspect.ts'
import { Aspect } from '../reader/almanac/rules/rule.ts'
import { measureChanged } from './changed-palms.ts'
import { type PhotoChange, same } from './photo-changes.ts'

// npm run bench:repeat -- folder: measures each palm of a folder again after rotating, mirroring, scaling, dimming and compressing it, and reports the differences.

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Say where photos of palms lie: npm run bench:repeat -- folder.')
const off: Record<string, number[]> = {}
const length: Record<string, number[]> = {}
/** Classes of each feature found again, and looked for. */
const found = new Map<Aspect, [number, number]>()
let [tried, read, lost] = [0, 0, 0]
for await (const { name, width, height, features, again } of measureChanged(folder))
  for (const { change, measurement } of again) {
    tried++
    if (measurement.ok) {
      read++
      compareLines(features, measurement.features, change, width, height)
      countFound(features, measurement.features)
    } else console.log(`${name}, ${change.name}: ${measurement.problem.message}`)
  }
console.log(`${read} of ${tried} changed photos were read, ${lost} lines were not told again`)
for (const line of Object.keys(off))
  console.log(
    `${line}: lies ${at(off[line]!, 0.5)} palm widths elsewhere in the median (${at(off[line]!, 0.9)} in the worst tenth), its length differs by ${at(length[line]!, 0.5)} (${at(length[line]!, 0.9)})`,
  )
for (const [aspect, [again, looked]] of found) console.log(`${aspect}: in the same class on ${again} of ${looked}`)

function compareLines(first: Features, again: Features, { back }: PhotoChange, width: number, height: number): void {
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

/** Numbers within three times the noise of a bound are not counted. */
function countFound(first: Features, again: Features): void {
  for (const aspect of Aspect.options) {
    const before = readAspect(first, aspect)
    const measure = before?.from[0]?.measure ?? null
    if (!before || before.confidence < toldFrom || (measure !== null && clearnessOf(aspect, measure, 3) < 1)) continue
    const after = readAspect(again, aspect)
    const isSame = after !== null && after.confidence >= toldFrom && after.is === before.is
    const [same, looked] = found.get(aspect) ?? [0, 0]
    found.set(aspect, [same + (isSame ? 1 : 0), looked + 1])
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
