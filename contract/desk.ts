import * as z from 'zod'
import { Hand } from './features.ts'
import { Problem } from './problem.ts'
import { Language } from './reading.ts'
import {
  AnalysisStatus,
  AnalysisView,
  ConversationView,
  Id,
  MessageView,
  ReaderName,
  ReplyStatus,
  Role,
  SessionView,
  Stage,
  Time,
  UsageView,
} from './views.ts'

const Count = z.number().int().nonnegative()
/** US dollars; null for support, who see no cost. */
const Cost = z.number().nonnegative().nullable()

/** A day (UTC) in numbers. `people` have asked for something, `registered` are new. */
export const DeskDay = z.object({
  day: z.iso.date(),
  readings: Count,
  replies: Count,
  people: Count,
  registered: Count,
  failures: Count,
  cost: Cost,
})
export type DeskDay = z.infer<typeof DeskDay>

export const DeskOverview = z.object({
  /** Today and the 29 days before, oldest first. */
  days: z.array(DeskDay),
  /** When today was last counted; null if not yet. */
  countedAt: Time.nullable(),
  /** Jobs that wait and run now, and workers heard of lately; null if Redis does not say. */
  queue: z.object({ waiting: Count, active: Count, workers: Count }).nullable(),
})
export type DeskOverview = z.infer<typeof DeskOverview>

export const PersonView = z.object({
  id: Id,
  /** Empty for users vouched for by a site. */
  email: z.string(),
  name: z.string(),
  role: Role,
  siteId: Id.nullable(),
  createdAt: Time,
  verifiedAt: Time.nullable(),
  disabledAt: Time.nullable(),
  /** Asked to be deleted, and nearly is. */
  leaving: z.boolean(),
})
export type PersonView = z.infer<typeof PersonView>

/** A reading without its text and photos. */
export const DeskReading = z.object({
  id: Id,
  status: AnalysisStatus,
  stage: Stage,
  percent: z.number().int(),
  attempt: Count,
  language: Language,
  reader: ReaderName,
  model: z.string().nullable(),
  hands: z.array(Hand),
  /** Null for a guest's. */
  userId: Id.nullable(),
  siteId: Id.nullable(),
  problem: Problem.nullable(),
  createdAt: Time,
  touchedAt: Time,
})
export type DeskReading = z.infer<typeof DeskReading>

/** A reply without its text. */
export const DeskReply = z.object({
  id: Id,
  analysisId: Id,
  /** Null for a guest's. */
  userId: Id.nullable(),
  siteId: Id.nullable(),
  status: ReplyStatus,
  attempt: Count,
  model: z.string().nullable(),
  problem: Problem.nullable(),
  createdAt: Time,
  touchedAt: Time,
})
export type DeskReply = z.infer<typeof DeskReply>

export const DeskPerson = z.object({
  person: PersonView,
  sessions: z.array(SessionView),
  /** This month's; null for support. */
  usage: UsageView.nullable(),
  /** The last twenty. */
  readings: z.array(DeskReading),
})
export type DeskPerson = z.infer<typeof DeskPerson>

/** A reading with all that is in it, as opened with a reason: at most five conversations of 50 messages. */
export const OpenedReading = z.object({
  analysis: AnalysisView,
  conversations: z.array(z.object({ conversation: ConversationView, messages: z.array(MessageView) })),
})
export type OpenedReading = z.infer<typeof OpenedReading>

/** Why something failed, and how often. */
const Refusal = z.object({ reason: z.string(), message: z.string(), count: Count })

/** Of the days shown in the overview. */
export const DeskRatings = z.object({
  /** By model; null is the almanac. */
  ratings: z.array(z.object({ model: z.string().nullable(), up: Count, down: Count })),
  /** Photos refused when they were sent, or in which no palm could be read; readings and replies that failed for other reasons. */
  photos: z.array(Refusal),
  failures: z.array(Refusal),
})
export type DeskRatings = z.infer<typeof DeskRatings>

/** `text` only where its person has agreed to share it, else null. */
export const RatedReply = z.object({
  id: Id,
  analysisId: Id,
  model: z.string().nullable(),
  createdAt: Time,
  text: z.string().nullable(),
})
export type RatedReply = z.infer<typeof RatedReply>

/** Of the days shown in the overview. */
export const DeskUsage = z.object({
  days: z.array(z.object({ day: z.iso.date(), tokens: Count, cost: z.number().nonnegative() })),
  models: z.array(z.object({ model: z.string().nullable(), count: Count, tokens: Count, cost: z.number() })),
  sites: z.array(
    z.object({ siteId: Id.nullable(), name: z.string().nullable(), count: Count, tokens: Count, cost: z.number() }),
  ),
  /** US dollars a day; null for no limit. */
  budgets: z.object({
    spentToday: z.number(),
    total: z.number().nullable(),
    user: z.number().nullable(),
    guest: z.number().nullable(),
  }),
})
export type DeskUsage = z.infer<typeof DeskUsage>

/** What a worker tells of itself; everything since it has started. */
export const WorkerState = z.object({
  id: z.string(),
  startedAt: Time,
  queues: z.array(z.string()),
  reader: ReaderName,
  model: z.string().nullable(),
  /** `open`: the provider counts as down, and is not called. Null without a provider. */
  breaker: z.enum(['closed', 'open', 'half-open']).nullable(),
  calls: Count,
  /** By what went wrong. */
  errors: z.record(z.string(), Count),
  /** Until the first text of a reading and of a reply: how many, and seconds in all. */
  firstText: z.record(z.string(), z.object({ count: Count, seconds: z.number().nonnegative() })),
})
export type WorkerState = z.infer<typeof WorkerState>
