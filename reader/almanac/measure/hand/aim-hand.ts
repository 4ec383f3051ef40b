import { isInside, type Spot } from '../pixels/raster.ts'
import { add, dot, mean, scale, subtract, toward, turn, unit } from '../pixels/vector.ts'
import { type Arrangement, reversed } from './arrange-fingers.ts'
import { type Body, onEdge } from './hand.ts'
import { walkToEdge } from './walk-to-edge.ts'

/** Which way a hand points: unit vectors to its fingers, across from thumb to little finger, and down to its wrist. */
export interface Aim {
  up: Spot
  across: Spot
  down: Spot
  /** The arrangement, turned round where the thumb's bulge showed it to lie on the other side. */
  arrangement: Arrangement
  /** The valleys between the four fingers; empty unless they are separate. */
  valleys: Spot[]
}

const minus = (a: Spot) => scale(a, -1)

/** Aims a hand by its valleys where the fingers are separate, else by the block of fingers and the forearm. */
export function aimHand(body: Body, found: Arrangement): Aim {
  return found.separate ? aimBySeparateFingers(body, found) : aimByBlock(body, found)
}

function aimBySeparateFingers(body: Body, found: Arrangement): Aim {
  const up = fingersFrom(body, found) ?? { x: 0, y: -1 }
  const arrangement = found.thumbFound ? found : turnToThumb(body, found, up)
  const valleys = arrangement.thumbFound ? arrangement.valleys.slice(1) : arrangement.valleys
  const thumbward = toward(valleys[2]!, valleys[0]!)
  const upright = dot(turn(thumbward), up) < 0 ? turn(thumbward) : minus(turn(thumbward))
  const spine = toward(valleys[1]!, body.centre)
  const down = unit(add(scale(upright, 0.35), add(scale(spine, 0.4), scale(up, -0.25))))
  return { up, down, across: acrossFrom(down, thumbward), arrangement, valleys }
}

function aimByBlock(body: Body, arrangement: Arrangement): Aim {
  const up = blockOfFingers(body) ?? fingersFrom(body, arrangement) ?? { x: 0, y: -1 }
  const down = minus(up)
  const thumb = arrangement.thumbFound ? subtract(arrangement.tips[0]!.at, body.centre) : null
  const thumbward = thumb ? unit(subtract(thumb, scale(up, dot(thumb, up)))) : bulge(body, turn(up), up, 0.2)
  return { up, down, across: acrossFrom(down, thumbward), arrangement, valleys: [] }
}

function acrossFrom(down: Spot, thumbward: Spot): Spot {
  const across = turn(down)
  return dot(across, thumbward) > 0 ? minus(across) : across
}

function fingersFrom({ centre }: Body, { tips, thumbFound }: Arrangement): Spot | null {
  const fingers = thumbFound ? tips.slice(1) : tips
  return fingers.length < 2 ? null : toward(centre, mean(fingers.map(({ at }) => at)))
}

/** Without a thumb's tip, the index lies on the side where the ball of the thumb widens the palm. */
function turnToThumb(body: Body, found: Arrangement, up: Spot): Arrangement {
  const first = toward(found.valleys[2]!, found.valleys[0]!)
  return bulge(body, first, up, 0.35) === first ? found : reversed(found)
}

/** The side, `one` or its opposite, to which the palm reaches further below its centre. */
function bulge({ mask, centre, radius }: Body, one: Spot, up: Spot, below: number): Spot {
  const low = add(centre, scale(up, -below * radius))
  if (!isInside(mask, low)) return one
  const there = walkToEdge(mask, low, minus(one), 3 * radius)
  return there > walkToEdge(mask, low, one, 3 * radius) ? minus(one) : one
}

/** The direction of all that reaches far from the palm, other than the forearm. */
function blockOfFingers({ mask, centre, radius, outline, reach, step }: Body): Spot | null {
  const edge = outline.filter((point) => onEdge(mask, point))
  const forearm = edge.length * step > 0.8 * radius ? toward(centre, mean(edge)) : null
  const far = outline.flatMap((point, i) => {
    const direction = toward(centre, point)
    const away = !onEdge(mask, point) && reach[i]! > 1.5 * radius && !(forearm && dot(direction, forearm) >= 0.2)
    return away ? [scale(direction, reach[i]! - 1.4 * radius)] : []
  })
  if (far.length === 0) return forearm && minus(forearm)
  const fingers = unit(mean(far))
  return forearm ? unit(add(scale(fingers, 0.6), scale(forearm, -0.4))) : fingers
}
