import type { DeskRatings } from '../../../contract/desk.ts'
import { reasons } from '../../../contract/reasons.ts'
import { type DayFigure, type Figure, firstDay, readFigures, shownDays } from '../../../db/desk/day-figures.ts'
import { countRatings, pageRatedDown } from '../../../db/desk/ratings.ts'
import { Site } from '../../../db/models/site.ts'
import { dayMs } from '../../../db/money/budget.ts'
import { dayOf, spentToday, today } from '../../../db/money/day-total.ts'
import { pageOf } from '../../../db/page-of.ts'
import { within } from '../../../platform/within.ts'
import { readWorkerStates } from '../../../platform/worker-state.ts'
import { countWorkers } from '../../../platform/workers-alive.ts'
import type { Dependencies } from '../../dependencies.ts'
import { admin, staff } from '../../policy.ts'
import { command } from '../command.ts'

const atOnce = 30
/** Timeout for Redis, in milliseconds. */
const patienceMs = 2000

/** The days shown, oldest first. */
const days = (): string[] =>
  Array.from({ length: shownDays }, (_, at) => dayOf(new Date(Date.parse(firstDay()) + at * dayMs).toISOString()))

type Refusal = DeskRatings['photos'][number]
type Amount = 'count' | 'tokens' | 'cost'

/** Those of one kind, and of one label if it is given. */
const only = (figures: DayFigure[], figure: Figure, label?: string): DayFigure[] =>
  figures.filter((one) => one.figure === figure && (label === undefined || one.label === label))

const sum = (figures: DayFigure[], amount: Amount): number =>
  figures.reduce((total, figure) => total + figure[amount], 0)

export const getOverview = command('desk:overview', {
  allow: staff,
  async run(_, me, dependencies) {
    const [figures, queue] = await Promise.all([
      readFigures(['kind', 'active', 'registered', 'failed-reading', 'failed-reply']),
      within(patienceMs, lookAtQueue(dependencies)),
    ])
    const countedAt = only(figures, 'active').find(({ day }) => day === today())?.countedAt ?? null
    return { days: days().map((day) => dayIn(figures, day, me.role === 'admin')), countedAt, queue }
  },
})

function dayIn(figures: DayFigure[], day: string, mayKnowCost: boolean) {
  const own = figures.filter((figure) => figure.day === day)
  return {
    day,
    readings: sum(only(own, 'kind', 'reading'), 'count'),
    replies: sum(only(own, 'kind', 'reply'), 'count'),
    people: sum(only(own, 'active'), 'count'),
    registered: sum(only(own, 'registered'), 'count'),
    failures: sum([...only(own, 'failed-reading'), ...only(own, 'failed-reply')], 'count'),
    cost: mayKnowCost ? sum(only(own, 'kind'), 'cost') : null,
  }
}

async function lookAtQueue({ queues, redis }: Dependencies) {
  const [depth, workers] = await Promise.all([queues.depth(), countWorkers(redis)])
  const all = Object.values(depth)
  return {
    waiting: all.reduce((total, { waiting }) => total + waiting, 0),
    active: all.reduce((total, { active }) => total + active, 0),
    workers,
  }
}

export const getRatings = command('desk:ratings', {
  allow: staff,
  async run() {
    const [rated, figures] = await Promise.all([
      countRatings(),
      readFigures(['failed-reading', 'failed-reply', 'refused-photo']),
    ])
    const ofPhotos = (figure: DayFigure) => figure.figure === 'refused-photo' || isOfPhoto(figure.label)
    const refusals = (which: DayFigure[]) => grouped(which).map(({ label, count }) => refusal(label, count))
    const models = [...new Set(rated.map(({ model }) => model))]
    const countOf = (of: string | null, wanted: 'up' | 'down') =>
      rated.find(({ model, rating }) => model === of && rating === wanted)?.count ?? 0
    return {
      ratings: models.map((model) => ({ model, up: countOf(model, 'up'), down: countOf(model, 'down') })),
      photos: refusals(figures.filter(ofPhotos)),
      failures: refusals(figures.filter((figure) => !ofPhotos(figure))),
    }
  },
})

/** The reason for this key of a figure; null where rows have only a code, or a reason of another version. */
const reasonOf = (label: string) => (Object.hasOwn(reasons, label) ? reasons[label as keyof typeof reasons] : null)

const isOfPhoto = (label: string): boolean => label === 'not-a-palm' || reasonOf(label)?.code === 'not-a-palm'

/** With what people were told. */
function refusal(label: string, count: number): Refusal {
  const says = reasonOf(label)?.says
  return { reason: label, message: typeof says === 'string' ? says : label, count }
}

/** Figures of the same label together, the largest first. */
function grouped(figures: DayFigure[]) {
  const labels = [...new Set(figures.map(({ label }) => label))]
  return labels
    .map((label) => {
      const own = figures.filter((figure) => figure.label === label)
      return { label, count: sum(own, 'count'), tokens: sum(own, 'tokens'), cost: sum(own, 'cost') }
    })
    .sort((a, b) => b.cost - a.cost || b.count - a.count)
}

export const listRatedDown = command('desk:rated-down', {
  allow: staff,
  async run({ before }) {
    const found = await pageRatedDown(atOnce + 1, before)
    return pageOf(
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
    const sites = grouped(only(figures, 'site'))
    const names = await Site.named(sites.flatMap(({ label }) => label || []))
    const { total, user, guest } = config.budget
    return {
      days: days().map((day) => {
        const own = only(figures, 'kind').filter((figure) => figure.day === day)
        return { day, tokens: sum(own, 'tokens'), cost: sum(own, 'cost') }
      }),
      models: grouped(only(figures, 'model')).map(({ label, ...used }) => ({ model: label || null, ...used })),
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
