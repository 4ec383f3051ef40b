/**
 * Acts every so many milliseconds, never twice at once; errors go to `failed`. Gives how to stop, which cuts short what is
 * under way: that its connections are closed meanwhile is no failure.
 */
export function repeat(everyMs: number, act: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isActing = false
  let isStopped = false
  const timer = setInterval(() => {
    if (isActing) return
    isActing = true
    act()
      .catch((error) => {
        if (!isStopped) failed(error)
      })
      .finally(() => {
        isActing = false
      })
  }, everyMs)
  return () => {
    isStopped = true
    clearInterval(timer)
  }
}
