import { setTimeout as wait } from 'node:timers/promises'

/** Polling interval and time limit, in milliseconds. */
const [every, patience] = [25, 60_000]

/** Polls for a condition no event reports; throws after a minute, naming `what` never happened. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`never: ${what}`)
    await wait(every)
  }
}
