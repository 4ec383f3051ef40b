/** Above this a Gaussian is made of three running means, which cost the same at any width. */
const widestKernel = 4

/** Blurs a plane of values with a Gaussian of `sigma` pixels; edges repeat. */
export function blur(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma <= widestKernel) return convolve(plane, width, height, kernelOf(sigma))
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2))
  let blurred = plane
  for (let pass = 0; pass < 3; pass++) blurred = runningMean(blurred, width, height, radius)
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

function convolve(plane: Float32Array, width: number, height: number, kernel: Float32Array): Float32Array {
  const across = new Float32Array(width * height)
  const both = new Float32Array(width * height)
  convolveLines(plane, across, height, width, width, 1, kernel)
  convolveLines(across, both, width, height, 1, width, kernel)
  return both
}

/** Convolves `lines` lines of `length` values; `lineStep` leads from line to line, `step` along one. */
function convolveLines(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  kernel: Float32Array,
): void {
  const radius = (kernel.length - 1) / 2
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep
    for (let at = 0; at < length; at++) {
      let sum = 0
      for (let k = -radius; k <= radius; k++)
        sum += kernel[k + radius]! * from[start + Math.min(length - 1, Math.max(0, at + k)) * step]!
      to[start + at * step] = sum
    }
  }
}

function runningMean(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  const across = new Float32Array(width * height)
  const both = new Float32Array(width * height)
  meanLines(plane, across, height, width, width, 1, radius)
  meanLines(across, both, width, height, 1, width, radius)
  return both
}

function meanLines(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  radius: number,
): void {
  const count = 2 * radius + 1
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep
    const value = (at: number) => from[start + Math.min(length - 1, Math.max(0, at)) * step]!
    let sum = 0
    for (let at = -radius; at <= radius; at++) sum += value(at)
    for (let at = 0; at < length; at++) {
      to[start + at * step] = sum / count
      sum += value(at + radius + 1) - value(at - radius)
    }
  }
}
