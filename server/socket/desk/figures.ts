import { reasons } from '../../../contract/reasons.ts'
import { type DayFigure, type Figure, firstDay, readFigures, shownDays } from '../../../db/desk/day-figures.ts'
import { countRatings, pageRatedDown } from '../../../db/desk/ratings.ts'
import { Site } from '../../../db/models/site.ts'
import { dayMs } from '../../../db/money/budget.ts'
import { dayOf, spentToday, today } from '../../../db/money/day-total.ts'
import { within } from '../../../platform/within.ts'
import { readWorkerStates } from '../../../platform/worker-state.ts'
import { countWorkers } from '../../../platform/workers-alive.ts'
import type { Dependencies } from '../../dependencies.ts'
import { admin, staff } from '../../policy.ts'
import { command } from '../command.ts'
import { takePage } from './take-page.ts'

const atOnce = 30
/** Timeout for Redis, in milliseconds. */
const patienceMs = 2000

/** The days shown, oldest first. */
const days = (): string[] =>
  Array.from({ length: shownDays }, (_, at) => dayOf(new Date(Date.parse(firstDay()) + at * dayMs).toISOString()))

type Amount = 'count' | 'tokens' | 'cost'
const sumOf = (figures: DayFigure[], amount: Amount, ...of: (Figure | `kind:${string}`)[]): number =>
  figures
    .filter(({ figure, label }) => of.includes(figure) || of.includes(`${figure}:${label}` as `kind:${string}`))
    .reduce((sum, one) => sum + one[amount], 0)

export const getOverview = command('desk:overview', {
  allow: staff,
  async run(_, me, dependencies) {
    const [figures, queue] = await Promise.all([
      readFigures(['kind', 'active', 'registered', 'failed-reading', 'failed-reply']),
      within(patienceMs, lookAtQueue(dependencies)),
    ])
    const countedAt = figures.find(({ figure, day }) => figure === 'active' && day === today())?.countedAt ?? null
    return { days: days().map((day) => dayIn(figures, day, me.role === 'admin')), countedAt, queue }
  },
})

function dayIn(figures: DayFigure[], day: string, mayKnowCost: boolean) {
  const own = figures.filter((figure) => figure.day === day)
  return {
    day,
    readings: sumOf(own, 'count', 'kind:reading'),
    replies: sumOf(own, 'count', 'kind:reply'),
    people: sumOf(own, 'count', 'active'),
    registered: sumOf(own, 'count', 'registered'),
    failures: sumOf(own, 'count', 'failed-reading', 'failed-reply'),
    cost: mayKnowCost ? sumOf(own, 'cost', 'kind') : null,
  }
}

async function lookAtQueue({ queues, redis }: Dependencies) {
  const [depth, workers] = await Promise.all([queues.depth(), countWorkers(redis)])
  const all = Object.values(depth)
  return {
    waiting: all.reduce((sum, { waiting }) => sum + waiting, 0),
    active: all.reduce((sum, { active }) => sum + active, 0),
    workers,
  }
}

export const getRatings = command('desk:ratings', {
  allow: staff,
  async run() {
    const [rated, failed] = await Promise.all([countRatings(), readFigures(['failed-reading', 'failed-reply'])])
    const models = [...new Set(rated.map(({ model }) => model))]
    const countOf = (of: string | null, wanted: 'up' | 'down') =>
      rated.find(({ model, rating }) => model === of && rating === wanted)?.count ?? 0
    const refusals = grouped(failed).map(({ label, count }) => ({ ...sentenceOf(label), count }))
    return {
      ratings: models.map((model) => ({ model, up: countOf(model, 'up'), down: countOf(model, 'down') })),
      photos: refusals.filter(({ isPhoto }) => isPhoto).map(told),
      failures: refusals.filter(({ isPhoto }) => !isPhoto).map(told),
    }
  },
})

const told = ({ reason, message, count }: { reason: string; message: string; count: number }) => ({
  ...{ reason, message, count },
})

/** What was said to people with a problem of this reason, or of this code where there is none. */
function sentenceOf(reason: string): { reason: string; message: string; isPhoto: boolean } {
  const known = Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : null
  const message = known && typeof known.says === 'string' ? known.says : reason
  return { reason, message, isPhoto: known?.code === 'not-a-palm' || reason === 'not-a-palm' }
}

/** Figures of the same label together, the largest first. */
function grouped(figures: DayFigure[]) {
  const labels = [...new Set(figures.map(({ label }) => label))]
  return labels
    .map((label) => {
      const own = figures.filter((figure) => figure.label === label)
      const sum = (amount: Amount) => own.reduce((total, figure) => total + figure[amount], 0)
      return { label, count: sum('count'), tokens: sum('tokens'), cost: sum('cost') }
    })
    .sort((a, b) => b.cost - a.cost || b.count - a.count)
}

export const listRatedDown = command('desk:rated-down', {
  allow: staff,
  async run({ before }) {
    const found = await pageRatedDown(atOnce + 1, before)
    return takePage(
      found,
      atOnce,
      (reply) => reply,
      ({ id }) => id,
    )
  },
})

export const getDeskUsage = command('desk:usage', {
  allow: admin,
  async run(_, __, { config }) {
    const [figures, spent] = await Promise.all([readFigures(['kind', 'model', 'site']), spentToday()])
    const of = (figure: Figure) => figures.filter((one) => one.figure === figure)
    const sites = grouped(of('site'))
    const names = await Site.named(sites.flatMap(({ label }) => label || []))
    const { total, user, guest } = config.budget
    return {
      days: days().map((day) => {
        const own = of('kind').filter((figure) => figure.day === day)
        return { day, tokens: sumOf(own, 'tokens', 'kind'), cost: sumOf(own, 'cost', 'kind') }
      }),
      models: grouped(of('model')).map(({ label, ...used }) => ({ model: label || null, ...used })),
      sites: sites.map(({ label, ...used }) => ({ siteId: label || null, name: names.get(label) ?? null, ...used })),
      budgets: { spentToday: spent, total, user, guest },
    }
  },
})

export const getHealth = command('desk:health', {
  allow: staff,
  async run(_, __, { redis }) {
    return { workers: await readWorkerStates(redis) }
  },
})
