/** Keys per load, so that none becomes slow. */
const most = 100

/**
 * Loads many at once under load, one at once without delay: while a load runs, keys asked for wait for the next.
 *
 * `load` gives a value for each key, in order; if it throws, every key of that load fails.
 */
export function gather<Key, Value>(load: (keys: Key[]) => Promise<Value[]>): (key: Key) => Promise<Value> {
  let waiting: { key: Key; resolve: (value: Value) => void; reject: (error: unknown) => void }[] = []
  let isLoading = false

  async function loadNext(): Promise<void> {
    const some = waiting.slice(0, most)
    waiting = waiting.slice(most)
    try {
      const values = await load(some.map(({ key }) => key))
      for (const [at, { resolve }] of some.entries()) resolve(values[at]!)
    } catch (error) {
      for (const { reject } of some) reject(error)
    }
  }

  async function loadAll(): Promise<void> {
    isLoading = true
    while (waiting.length > 0) await loadNext()
    isLoading = false
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      if (!isLoading) void loadAll()
    })
}
