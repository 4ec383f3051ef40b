import { setTimeout as wait } from 'node:timers/promises'
import { startProviderProcess } from '../../capacity/ground.ts'
import { inParallel } from '../../capacity/in-parallel.ts'
import { quantile } from '../../quantile.ts'
import { countSeconds } from '../count-seconds.ts'
import type { Figures, Part } from '../part.ts'
import { repliers } from '../subjects/repliers.ts'
import type { Open, Replier } from '../subjects/subject.ts'

/** So many people ask `each` questions one after the other, beginning over `spreadMs`. */
interface Step {
  atOnce: number
  each: number
  spreadMs: number
}

/** What the provider says in each reply, and who asks for it. */
interface Work {
  tokens: number
  msPerToken: number
  steps: Record<string, Step>
}

/** How many replies are heard before anything is measured, while code is still being compiled. */
const warmed = 20

const short: Work = {
  ...{ tokens: 1, msPerToken: 0 },
  steps: { 'short replies, ten at once': { atOnce: 10, each: 40, spreadMs: 0 } },
}
const streams: Work = {
  ...{ tokens: 200, msPerToken: 20 },
  steps: Object.fromEntries(
    [1, 50, 200, 400].map((atOnce) => [
      `streams of 200 tokens: ${atOnce}`,
      { atOnce, each: atOnce === 1 ? 3 : 1, spreadMs: atOnce === 1 ? 0 : 4000 },
    ]),
  ),
}
const saturated: Work = {
  ...{ tokens: 2000, msPerToken: 0 },
  steps: { '20 replies at once of 2,000 tokens, as fast as they go': { atOnce: 20, each: 2, spreadMs: 0 } },
}

export const measureShort: Part = () => measureWork(short)
export const measureStreams: Part = () => measureWork(streams)
export const measureSaturated: Part = () => measureWork(saturated)

async function measureWork(work: Work): Promise<Record<string, Figures>> {
  const found: Record<string, Figures> = {}
  for (const [name, open] of Object.entries(repliers))
    for (const [step, measured] of Object.entries(await measureReplier(open, work)))
      found[step] = { ...found[step], [name]: measured }
  return found
}

async function measureReplier(open: Open<Replier>, { tokens, msPerToken, steps }: Work): Promise<Figures> {
  const provider = await startProviderProcess({ TOKENS: `${tokens}`, MS_PER_TOKEN: `${msPerToken}`, STAMP: '1' })
  const people = Math.max(...Object.values(steps).map(({ atOnce }) => atOnce))
  const replier = await open(provider.url, people)
  try {
    await inParallel(Math.min(people, warmed), warmed, replier.ask)
    const measured: Figures = {}
    for (const [name, step] of Object.entries(steps)) measured[name] = await measureStep(replier, step)
    return measured
  } finally {
    await replier.stop()
    provider.child.kill('SIGKILL')
  }
}

/** Milliseconds; CPU is that of all the replier's processes together. */
async function measureStep(replier: Replier, { atOnce, each, spreadMs }: Step): Promise<Record<string, number>> {
  const spent = countSeconds(replier)
  const began = performance.now()
  const asked = Array.from({ length: atOnce }, async (_, at) => {
    await wait((spreadMs * at) / atOnce)
    return inParallel(each, 1, () => replier.ask(at))
  })
  const heard = (await Promise.all(asked)).flat()
  const seconds = (performance.now() - began) / 1000
  const firsts = heard.map(({ first }) => first)
  const ages = heard.flatMap((one) => one.ages)
  return {
    repliesASecond: heard.length / seconds,
    tokensASecond: ages.length / seconds,
    cpuAReply: (spent() / heard.length) * 1000,
    firstP50: quantile(firsts, 0.5),
    firstP99: quantile(firsts, 0.99),
    tokenP50: quantile(ages, 0.5),
    tokenP99: quantile(ages, 0.99),
  }
}
