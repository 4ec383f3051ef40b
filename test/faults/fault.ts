import { expect } from 'chai'
import type { Brought, Outcome, Scene } from './scene.ts'

/** One row of the table: what happens, and how soon the text must grow again. */
export interface Fault {
  name: string
  seconds: number
  /** Runs with every `npm test`; the others only with `npm run test:faults`, because together they take too long. */
  always?: true
  /** Leaves all processes running and the provider well, so the next such row can have the same stage. */
  leavesNoTrace?: true
  settings?: Record<string, string>
  /** Why this machine cannot run it; null if it can. */
  impossible?(): string | null | Promise<string | null>
  /** Sets up what the row needs for itself. */
  bring?(): Promise<Brought>
  run(scene: Scene): Promise<Outcome>
}

/** Does the harm, resumes the provider, and measures until the screen shows more text or the end. */
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

/** The worker that sent the provider's latest request. */
export function writer({ stack }: Scene) {
  const found = stack.writers.get(stack.provider.requests.at(-1)?.headers.authorization)
  if (!found) throw new Error('no worker sent the request')
  return found
}

export function secondsSince(began: number): number {
  return (performance.now() - began) / 1000
}

/** Adds up losses; takes the maximum of counts and times. */
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

/** No process of ours has exited. */
export function expectAllAlive({ stack }: Scene): void {
  for (const { child } of [...stack.servers, ...stack.workers])
    expect(child.exitCode ?? child.signalCode, 'a process has ended').to.equal(null)
}
