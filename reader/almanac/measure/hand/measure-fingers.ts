import type { Spot } from '../pixels/raster.ts'
import { add, distance, middle, scale, toward } from '../pixels/vector.ts'
import type { Aim } from './aim-hand.ts'
import type { Body, Finger, FingerName, Tip } from './hand.ts'

const names = ['index', 'middle', 'ring', 'little'] as const

/** Measures fingers from tip to base, thumb first; none when they are not all separate. */
export function measureFingers(body: Body, { arrangement, valleys }: Aim): Finger[] {
  if (!arrangement.separate) return []
  const [v0, v1, v2] = valleys as [Spot, Spot, Spot]
  const [thumb, fingers] = arrangement.thumbFound
    ? [arrangement.tips[0], arrangement.tips.slice(1)]
    : [undefined, arrangement.tips]
  const [index, , , little] = fingers as [Tip, Tip, Tip, Tip]
  const bases = [outerBase(body, index, v0), middle(v0, v1), middle(v1, v2), outerBase(body, little, v2)]
  const four = fingers.map((tip, i) => finger(names[i]!, tip, bases[i]!))
  return thumb ? [finger('thumb', thumb, arrangement.valleys[0]!), ...four] : four
}

function finger(name: FingerName, { at, width, cut }: Tip, base: Spot): Finger {
  return { name, tip: at, base, length: distance(at, base), width, cut }
}

/** The base of an outer finger: half way from its valley to the outline as far from the tip on the other side. */
function outerBase({ outline, radius, step }: Body, tip: Tip, valley: Spot): Spot {
  const count = outline.length
  const at = (k: number) => outline[(tip.index + k + count) % count]!
  const ahead = Array.from({ length: count }, (_, k) => k).findIndex((k) => distance(at(k), valley) < 1.5 * step)
  const away = ahead > 0 && ahead < count / 2 ? -1 : 1
  const length = distance(tip.at, valley)
  for (let k = 1; k < count / 2; k++) {
    const point = at(away * k)
    if (distance(point, tip.at) < length) continue
    if (distance(point, valley) < 0.95 * radius) return middle(point, valley)
    return add(valley, scale(toward(valley, point), 0.25 * radius))
  }
  return valley
}
