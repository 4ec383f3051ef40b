import { blur } from './blur.ts'
import type { Lab, Rgb } from './raster.ts'

const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})
const cubeRoot = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)

/** Converts sRGB to CIE L*a*b* under D65. */
export function toLab({ width, height, data }: Rgb): Lab {
  const count = width * height
  const lab = { l: new Float32Array(count), a: new Float32Array(count), b: new Float32Array(count) }
  for (let i = 0; i < count; i++) {
    const [red, green, blue] = [linear[data[3 * i]!]!, linear[data[3 * i + 1]!]!, linear[data[3 * i + 2]!]!]
    const x = cubeRoot((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    const y = cubeRoot(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    const z = cubeRoot((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    lab.l[i] = 116 * y - 16
    lab.a[i] = 500 * (x - y)
    lab.b[i] = 200 * (y - z)
  }
  return lab
}

export function blurLab(lab: Lab, width: number, height: number, sigma: number): Lab {
  return {
    l: blur(lab.l, width, height, sigma),
    a: blur(lab.a, width, height, sigma),
    b: blur(lab.b, width, height, sigma),
  }
}
