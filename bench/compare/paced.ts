import { setTimeout as wait } from 'node:timers/promises'

/** Acts so many times: one after the other, or, with `everyMs`, begins one each time this has passed. Gives milliseconds of each. */
export async function paced(times: number, everyMs: number | null, act: () => Promise<unknown>): Promise<number[]> {
  const timed = async () => {
    const began = performance.now()
    await act()
    return performance.now() - began
  }
  const took: Promise<number>[] = []
  for (let at = 0; at < times; at += 1) {
    const one = timed()
    took.push(one)
    await (everyMs === null ? one : wait(everyMs))
  }
  return Promise.all(took)
}
