import { expect } from 'chai'
import type { Brought, Outcome, Scene } from './scene.ts'

/** One row of the table: what happens, and how soon the text has to move again. */
export interface Fault {
  name: string
  seconds: number
  /** Runs with every `npm test`; all others with `npm run test:faults` only, for together they take longer than people wait. */
  always?: true
  settings?: Record<string, string>
  /** Why this machine cannot do it; null when it can. */
  impossible?(): string | null | Promise<string | null>
  /** What the row brings of its own. */
  bring?(): Promise<Brought>
  run(scene: Scene): Promise<Outcome>
}

/** Does the harm, lets the provider go on, and measures until the screen shows more than before, or the end. */
export async function untilMoves(
  { asha }: Scene,
  harm: () => Promise<unknown> | unknown,
  goOn: () => void = () => {},
): Promise<number> {
  const before = asha.reply ? asha.textOf(asha.reply) : ''
  const began = performance.now()
  await harm()
  goOn()
  await asha.sees(() => {
    const { reply } = asha
    if (!reply) return false
    const shown = asha.textOf(reply)
    return shown.length > before.length || (reply.attempt > 1 && shown !== before && shown !== '')
  })
  return secondsSince(began)
}

/** The worker whose request the provider got last. */
export function writer({ stack }: Scene) {
  const found = stack.writers.get(stack.provider.requests.at(-1)?.headers.authorization)
  if (!found) throw new Error('no worker sent the request')
  return found
}

export function secondsSince(began: number): number {
  return (performance.now() - began) / 1000
}

/** The sum of what went wrong in each, the longest of the times. */
export function together(outcomes: Outcome[]): Outcome {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const most = (of: (outcome: Outcome) => number) => Math.max(...outcomes.map(of))
  return {
    lost: sum(({ lost }) => lost),
    doubled: sum(({ doubled }) => doubled),
    reordered: sum(({ reordered }) => reordered),
    replies: most(({ replies }) => replies),
    charges: most(({ charges }) => charges),
    seconds: most(({ seconds }) => seconds),
  }
}

/** No process of Rekha's has ended. */
export function expectAllAlive({ stack }: Scene): void {
  for (const { child } of [...stack.servers, ...stack.workers])
    expect(child.exitCode ?? child.signalCode, 'a process has ended').to.equal(null)
}
