const bins = 128

/** The value that splits a plane best in two (N. Otsu, 1979). */
export function findThreshold(plane: Float32Array): number {
  let [low, high] = [Infinity, -Infinity]
  for (const value of plane) {
    if (value < low) low = value
    if (value > high) high = value
  }
  const counts = new Float64Array(bins)
  for (const value of plane) {
    const bin = Math.min(bins - 1, Math.floor(((value - low) / (high - low + 1e-6)) * bins))
    counts[bin] = counts[bin]! + 1
  }
  return low + ((splitAt(counts, plane.length) + 1) / bins) * (high - low)
}

function splitAt(counts: Float64Array, total: number): number {
  const sum = counts.reduce((all, count, bin) => all + bin * count, 0)
  let [below, sumBelow, best, at] = [0, 0, -1, 0]
  for (let bin = 0; bin < bins; bin++) {
    below += counts[bin]!
    if (below === 0) continue
    const above = total - below
    if (above === 0) break
    sumBelow += bin * counts[bin]!
    const between = ((below * above) / total) * (sumBelow / below - (sum - sumBelow) / above) ** 2
    if (between > best) {
      best = between
      at = bin
    }
  }
  return at
}
