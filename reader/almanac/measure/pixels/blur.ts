/** Above this sigma a Gaussian is approximated by three running means, whose cost does not depend on the width. */
const widestKernel = 4

/** Blurs an image plane with a Gaussian of `sigma` pixels; edges are repeated. */
export function blur(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma <= widestKernel) {
    const kernel = kernelOf(sigma)
    return filterBothWays(plane, width, height, (kernel.length - 1) / 2, (line, to) => convolve(line, to, kernel))
  }
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2))
  let blurred = plane
  for (let pass = 0; pass < 3; pass++) blurred = filterBothWays(blurred, width, height, radius, runningMean)
  return blurred
}

function kernelOf(sigma: number): Float32Array {
  const radius = Math.ceil(3 * sigma)
  const kernel = new Float32Array(2 * radius + 1)
  let sum = 0
  for (let at = -radius; at <= radius; at++) {
    kernel[at + radius] = Math.exp((-at * at) / (2 * sigma * sigma))
    sum += kernel[at + radius]!
  }
  return kernel.map((weight) => weight / sum)
}

/** Filters a line padded by `radius` values at both ends. */
type Filter = (line: Float32Array, to: Float32Array, radius: number) => void

function convolve(line: Float32Array, to: Float32Array, kernel: Float32Array): void {
  for (let at = 0; at < to.length; at++) {
    let sum = 0
    for (let k = 0; k < kernel.length; k++) sum += kernel[k]! * line[at + k]!
    to[at] = sum
  }
}

function runningMean(line: Float32Array, to: Float32Array, radius: number): void {
  const count = 2 * radius + 1
  let sum = 0
  for (let at = 0; at < count; at++) sum += line[at]!
  to[0] = sum / count
  for (let at = 1; at < to.length; at++) {
    sum += line[at + count - 1]! - line[at - 1]!
    to[at] = sum / count
  }
}

function filterBothWays(
  plane: Float32Array,
  width: number,
  height: number,
  radius: number,
  filter: Filter,
): Float32Array {
  const across = new Float32Array(width * height)
  const both = new Float32Array(width * height)
  filterLines(plane, across, height, width, width, 1, radius, filter)
  filterLines(across, both, width, height, 1, width, radius, filter)
  return both
}

/** Filters `lines` lines of `length` values; `lineStep` is the stride between lines, `step` the stride along one. */
function filterLines(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  radius: number,
  filter: Filter,
): void {
  const extended = new Float32Array(length + 2 * radius)
  const filtered = new Float32Array(length)
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep
    for (let at = 0; at < length; at++) extended[radius + at] = from[start + at * step]!
    extended.fill(extended[radius]!, 0, radius)
    extended.fill(extended[radius + length - 1]!, radius + length)
    filter(extended, filtered, radius)
    for (let at = 0; at < length; at++) to[start + at * step] = filtered[at]!
  }
}
