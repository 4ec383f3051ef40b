/** Runs a task `times` times, a given number at once; results in order. */
export async function inParallel<T>(times: number, atOnce: number, act: (at: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const work = async () => {
    while (next < times) {
      const at = next
      next += 1
      results[at] = await act(at)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, times) }, work))
  return results
}
