/** A token bucket: `burst` at once, then a number per second. */
export function createAllowance(burst: number, perSecond: number): () => boolean {
  let left = burst
  let last = performance.now()
  return () => {
    const present = performance.now()
    left = Math.min(burst, left + ((present - last) * perSecond) / 1000)
    last = present
    if (left < 1) return false
    left -= 1
    return true
  }
}
