import type { Mask } from './raster.ts'

/** The connected parts of a mask: a label from 1 for each of its pixels, and each label's area. */
export interface Parts {
  labels: Int32Array
  areas: number[]
}

/** Labels parts connected by pixel edges. */
export function labelParts({ width, height, data }: Mask): Parts {
  const labels = new Int32Array(width * height)
  const areas = [0]
  const stack = new Int32Array(width * height)
  let label = 0
  for (let seed = 0; seed < data.length; seed++) {
    if (!data[seed] || labels[seed]) continue
    label++
    let size = 0
    let area = 0
    const push = (at: number) => {
      if (!data[at] || labels[at]) return
      labels[at] = label
      stack[size++] = at
    }
    push(seed)
    while (size > 0) {
      const at = stack[--size]!
      const x = at % width
      area++
      if (x > 0) push(at - 1)
      if (x < width - 1) push(at + 1)
      if (at >= width) push(at - width)
      if (at < width * (height - 1)) push(at + width)
    }
    areas[label] = area
  }
  return { labels, areas }
}
