/** Acts every so many milliseconds, never twice at once; errors go to `failed`. Gives how to stop. */
export function repeat(everyMs: number, act: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isActing = false
  const timer = setInterval(() => {
    if (isActing) return
    isActing = true
    act()
      .catch(failed)
      .finally(() => {
        isActing = false
      })
  }, everyMs)
  return () => clearInterval(timer)
}
