import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between two looks, and until it is given up. */
const [every, patience] = [25, 60_000]

/** Looks until it is so, for what sends no event; throws, with what it never was, after half a minute. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`never: ${what}`)
    await wait(every)
  }
}
