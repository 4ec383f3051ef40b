/** A point in pixels, or a vector between two. */
export interface Spot {
  x: number
  y: number
}

/** An image of width × height pixels, three bytes each. */
export interface Rgb {
  width: number
  height: number
  data: Uint8Array
}

/** One byte per pixel: 1 on the hand, 0 elsewhere. */
export interface Mask {
  width: number
  height: number
  data: Uint8Array
}

/** An image's lightness (0–100) and two colour axes, CIE L*a*b*. */
export interface Lab {
  l: Float32Array
  a: Float32Array
  b: Float32Array
}

/** The mask of the pixels for which a condition holds. */
export function maskWhere(width: number, height: number, is: (i: number) => boolean): Mask {
  const data = new Uint8Array(width * height)
  for (let i = 0; i < data.length; i++) if (is(i)) data[i] = 1
  return { width, height, data }
}

export function invert({ width, height, data }: Mask): Mask {
  return maskWhere(width, height, (i) => data[i] === 0)
}

export function isInside(mask: Mask, at: Spot): boolean {
  const x = Math.round(at.x)
  const y = Math.round(at.y)
  return x >= 0 && y >= 0 && x < mask.width && y < mask.height && mask.data[y * mask.width + x] === 1
}
