import * as z from 'zod'
import { Features, Hand, PalmMarks } from './features.ts'
import { NoticeVersion } from './notice.ts'
import { Problem } from './problem.ts'
import { Language, PartKey, Report } from './reading.ts'
import { Retention } from './retention.ts'

export const Id = z.uuid()
/** ISO 8601, UTC. */
export const Time = z.string()

/** One page of a list; `next` is the cursor of the next page, null at the end. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })
export type Page<T> = { items: T[]; next: string | null }

/** `support` sees the desk without cost, secrets and roles; `admin` everything. */
export const Role = z.enum(['user', 'support', 'admin'])
export type Role = z.infer<typeof Role>

export const UserView = z.object({
  id: Id,
  /** Empty for users vouched for by a site: they have no account here. */
  email: z.string(),
  /** Whether the person has proved to read mail sent to the address. */
  emailVerified: z.boolean(),
  name: z.string(),
  /** Absent from servers of the version before, which know admins only. */
  role: Role.optional(),
  admin: z.boolean(),
  createdAt: Time,
})
export type UserView = z.infer<typeof UserView>

/** Tokens as the provider counted them and their cost in US dollars; `estimated` where the provider sent no count. */
export const Usage = z.object({
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
  cost: z.number().nonnegative(),
  estimated: z.boolean(),
})
export type Usage = z.infer<typeof Usage>

export const AnalysisStatus = z.enum(['queued', 'processing', 'completed', 'failed'])
export type AnalysisStatus = z.infer<typeof AnalysisStatus>

export const Stage = z.enum(['queued', 'preparing', 'measuring', 'writing', 'finished'])
export type Stage = z.infer<typeof Stage>

export const ReaderName = z.enum(['almanac', 'openai'])
export type ReaderName = z.infer<typeof ReaderName>

/**
 * What made a reading, in IPTC's words: a model trained on samples, or rules alone.
 * https://cv.iptc.org/newscodes/digitalsourcetype
 */
export const digitalSources = {
  openai: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  almanac: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
} as const satisfies Record<ReaderName, string>
/** Absent from servers of the version before. */
export const DigitalSource = z.enum(Object.values(digitalSources)).optional()

export const Access = z.enum(['summary', 'full'])
export type Access = z.infer<typeof Access>

/** Paths on this service; `overlay` is a drawing of the measured lines, null until it exists. */
export const HandImages = z.object({
  thumbnail: z.string().nullable(),
  full: z.string(),
  overlay: z.string().nullable(),
})
export type HandImages = z.infer<typeof HandImages>

export const PhotoState = z.enum(['kept', 'due', 'going', 'gone'])
export type PhotoState = z.infer<typeof PhotoState>

export const AnalysisView = z.object({
  id: Id,
  access: Access,
  status: AnalysisStatus,
  stage: Stage,
  percent: z.number().int().min(0).max(100),
  attempt: z.number().int().nonnegative(),
  hands: z.array(Hand),
  /** None once the photos have been deleted. */
  images: z.object({ left: HandImages.optional(), right: HandImages.optional() }),
  summary: z.string().nullable(),
  report: Report.nullable(),
  features: z.array(Features).nullable(),
  reader: ReaderName,
  model: z.string().nullable(),
  digitalSourceType: DigitalSource,
  language: Language,
  problem: Problem.nullable(),
  usage: Usage.nullable(),
  shared: z.boolean(),
  createdAt: Time,
  completedAt: Time.nullable(),
  /** When photos and reading will be deleted: always for guests, for a signed-in owner with `expire`. */
  expiresAt: Time.nullable(),
  /** How long it is kept; guests' readings always expire. Absent from servers of the version before. */
  retention: Retention.optional(),
  /** What became of the photos; `due` while they are needed until the reading is finished. */
  photoState: PhotoState.optional(),
  photosGoneAt: Time.nullable().optional(),
})
export type AnalysisView = z.infer<typeof AnalysisView>

/** An analysis in a list: enough to recognise it, without its reading. */
export const ListedAnalysis = AnalysisView.pick({
  id: true,
  access: true,
  status: true,
  stage: true,
  hands: true,
  language: true,
  createdAt: true,
  completedAt: true,
  expiresAt: true,
}).extend({
  /** Paths on this service, of the thumbnails that exist. */
  thumbnails: z.partialRecord(Hand, z.string()),
  /** How the summary begins, as plain text of at most 160 characters. */
  excerpt: z.string().nullable(),
})
export type ListedAnalysis = z.infer<typeof ListedAnalysis>

export const ConversationView = z.object({
  id: Id,
  analysisId: Id,
  title: z.string(),
  createdAt: Time,
  updatedAt: Time,
})
export type ConversationView = z.infer<typeof ConversationView>

export const ReplyStatus = z.enum(['queued', 'streaming', 'done', 'stopped', 'failed'])
export type ReplyStatus = z.infer<typeof ReplyStatus>

export const Rating = z.enum(['up', 'down'])
export type Rating = z.infer<typeof Rating>

/** A question is `done` from the start; a reply still being written holds its text so far. */
export const MessageView = z.object({
  id: Id,
  conversationId: Id,
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  status: ReplyStatus,
  attempt: z.number().int().nonnegative(),
  rating: Rating.nullable(),
  /** That its person has agreed to share the text of this reply with who runs this, when rating it down. */
  textShared: z.literal(true).optional(),
  /** The model that wrote a reply; null for the almanac's, for questions, and until it has ended. */
  model: z.string().nullable(),
  usage: Usage.nullable(),
  problem: Problem.nullable(),
  createdAt: Time,
})
export type MessageView = z.infer<typeof MessageView>

/** A question and its reply. */
export const Exchange = z.object({ analysisId: Id, question: MessageView, reply: MessageView })
export type Exchange = z.infer<typeof Exchange>

const delta = {
  id: Id,
  /** The attempt this text belongs to; a higher one starts over at offset 0. */
  attempt: z.number().int().positive(),
  /** Where the text goes, in UTF-16 units from the start of the reply, or of this part of the reading. */
  offset: z.number().int().nonnegative(),
  text: z.string(),
}

export const ReadingDelta = z.object({ ...delta, part: PartKey })
export type ReadingDelta = z.infer<typeof ReadingDelta>

export const ReplyDelta = z.object({ ...delta, conversationId: Id })
export type ReplyDelta = z.infer<typeof ReplyDelta>

/** What a join returns: the analysis at the caller's access, every text being written now (each as one delta from 0, told apart by `part`), and its conversations. */
export const AnalysisSnapshot = z.object({
  analysis: AnalysisView,
  /** The place in the queue, 1 for the next; null once it has started. */
  place: z.number().int().positive().nullable(),
  live: z.array(z.union([ReadingDelta, ReplyDelta])),
  conversations: page(ConversationView),
})
export type AnalysisSnapshot = z.infer<typeof AnalysisSnapshot>

/** Spending on one day (UTC, 2026-11-24), in US dollars. */
export const DayUsage = z.object({
  day: z.iso.date(),
  tokens: z.number().int().nonnegative(),
  cost: z.number().nonnegative(),
})
export type DayUsage = z.infer<typeof DayUsage>

/** How many of one kind today, and how many a day are allowed; null for no limit. */
export const DayCount = z.object({
  used: z.number().int().nonnegative(),
  limit: z.number().int().nonnegative().nullable(),
})
export type DayCount = z.infer<typeof DayCount>

export const UsageView = z.object({
  today: Usage,
  month: Usage,
  /** Every day of the current month until today, including days without spending. */
  days: z.array(DayUsage),
  /** US dollars per day; null for no limit. A guest shares the address' limits: the one with the least left is told. */
  budget: z.number().nullable(),
  left: z.number().nullable(),
  /** Requests for readings and messages, repeated ones too; absent from servers of the version before. */
  counts: z.object({ readings: DayCount, messages: DayCount }).optional(),
  /** When today's budget and counts reset. */
  resetsAt: Time,
})
export type UsageView = z.infer<typeof UsageView>

/** A site's spending, and what for. */
export const SiteUsage = UsageView.extend({
  readings: z.number().int().nonnegative(),
  replies: z.number().int().nonnegative(),
})
export type SiteUsage = z.infer<typeof SiteUsage>

/** One charge, for a reading or for a reply; `subjectId` is the analysis or the reply it paid for. */
export const Charge = Usage.extend({
  kind: z.enum(['reading', 'reply']),
  subjectId: Id,
  model: z.string().nullable(),
  createdAt: Time,
})
export type Charge = z.infer<typeof Charge>

/** A session of a user; `name` is not the session's id. */
export const SessionView = z.object({
  name: z.string(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  createdAt: Time,
  lastSeenAt: Time,
  /** True for the caller's session. */
  current: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

/** A key on a person's device, or in a password manager. */
export const PasskeyView = z.object({
  id: Id,
  name: z.string(),
  createdAt: Time,
  /** Null until it is used to sign in. */
  lastUsedAt: Time.nullable(),
})
export type PasskeyView = z.infer<typeof PasskeyView>

/** Who a person is at an OpenID provider; `label` is the provider's name. */
export const IdentityView = z.object({
  id: Id,
  label: z.string(),
  email: z.string(),
  createdAt: Time,
  lastUsedAt: Time.nullable(),
})
export type IdentityView = z.infer<typeof IdentityView>

/** A user's ways to sign in. */
export const WaysInView = z.object({
  hasPassword: z.boolean(),
  passkeys: z.array(PasskeyView),
  identities: z.array(IdentityView),
})
export type WaysInView = z.infer<typeof WaysInView>

/** Everything stored about a user; photos as links, which open for the signed-in user. */
export const AccountExport = z.object({
  exportedAt: Time,
  user: UserView,
  sessions: z.array(SessionView),
  waysIn: WaysInView,
  /** How long new readings are kept. */
  retention: Retention,
  analyses: z.array(
    AnalysisView.extend({
      palmMarks: z.partialRecord(Hand, PalmMarks).nullable(),
      /** What was agreed to with the upload: the notice's version, and when; null if none was named. */
      consent: z.object({ version: NoticeVersion, at: Time }).nullable(),
      conversations: z.array(ConversationView.extend({ messages: z.array(MessageView) })),
    }),
  ),
  usage: z.array(Charge),
})
export type AccountExport = z.infer<typeof AccountExport>
