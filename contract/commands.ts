import * as z from 'zod'
import { AuditFilter, AuditView } from './audit.ts'
import type { PlainComplaint } from './complaints.ts'
import {
  DeskOverview,
  DeskPerson,
  DeskRatings,
  DeskReading,
  DeskReply,
  DeskUsage,
  OpenedReading,
  PersonView,
  RatedReply,
  WorkerState,
} from './desk.ts'
import { Hand, PalmMarks } from './features.ts'
import { Retention, RetentionView } from './retention.ts'
import { Origin, SiteChange, SiteSettings, SiteView } from './site.ts'
import { Kept, Label, Line, Said } from './text.ts'
import {
  AnalysisSnapshot,
  AnalysisStatus,
  AnalysisView,
  ConversationView,
  Exchange,
  Id,
  ListedAnalysis,
  MessageView,
  page,
  Rating,
  ReplyStatus,
  Role,
  SiteUsage,
  UsageView,
  UserView,
} from './views.ts'
import { DeliveryView, WebhookUrl, WebhookView } from './webhooks.ts'

const Nothing = z.object({})
const Cursor = Id
const Title = Label.max(120)

/** A message's text: at most 4,000 UTF-16 units, not only white space. */
export const Text = Said.max(4000)

/** The sender's own id for a message, made once and reused on retries. */
const ClientMessageId = z.string().regex(/^[!-~]{1,64}$/, 'field-not-printable' satisfies PlainComplaint)

const analysis = z.object({ analysisId: Id })
const conversation = z.object({ conversationId: Id })
const message = z.object({ messageId: Id })
const site = z.object({ siteId: Id })
const person = z.object({ userId: Id })

/** Client to server over the socket; every command is acknowledged with an Ack of its output. */
export const commands = {
  'analysis:join': { input: analysis, output: AnalysisSnapshot },
  'analysis:leave': { input: analysis, output: Nothing },
  'analysis:list': {
    input: z.object({ before: Cursor.optional(), limit: z.number().int().min(1).max(50).default(20) }),
    output: page(ListedAnalysis),
  },
  'analysis:retry': { input: analysis, output: AnalysisView },
  /** Measures a hand that could not be found, using the points a person marked on its photo. */
  'analysis:frame': { input: PalmMarks.safeExtend({ ...analysis.shape, hand: Hand }), output: AnalysisView },
  'analysis:delete': { input: analysis, output: Nothing },
  'analysis:share': { input: analysis.extend({ shared: z.boolean().default(true) }), output: AnalysisView },

  /** Keeps it like this from now on: days are counted from here, unless they are already, and photos that are gone stay gone. */
  'analysis:retain': { input: analysis.extend({ retention: Retention }), output: AnalysisView },

  'conversation:create': { input: analysis.extend({ title: Title.optional() }), output: ConversationView },
  'conversation:list': { input: analysis.extend({ before: Cursor.optional() }), output: page(ConversationView) },
  'conversation:open': {
    input: conversation,
    output: z.object({ conversation: ConversationView, messages: page(MessageView) }),
  },
  'conversation:rename': { input: conversation.extend({ title: Title }), output: ConversationView },
  'conversation:delete': { input: conversation, output: Nothing },
  'conversation:search': {
    input: analysis.extend({ query: Kept.trim().min(2).max(100) }),
    output: z.object({
      items: z.array(
        z.object({
          conversation: ConversationView,
          messageId: Id.nullable(),
          /** One line, without the marks of Markdown. */
          excerpt: z.string(),
          /** Where it holds what was looked for: from and to, in UTF-16 units. */
          hits: z.array(z.tuple([z.number().int(), z.number().int()])),
        }),
      ),
    }),
  },

  'message:list': {
    input: conversation.extend({ before: Cursor.optional(), limit: z.number().int().min(1).max(50).default(50) }),
    output: page(MessageView),
  },
  /** `ahead`: earlier questions are held back by a limit; this one is accepted only if no limit applies to it. */
  'message:send': {
    input: conversation.extend({ clientMessageId: ClientMessageId, text: Text, ahead: z.boolean().optional() }),
    output: Exchange,
  },
  'message:stop': { input: message, output: MessageView },
  'message:regenerate': { input: message, output: MessageView },
  'message:edit': { input: message.extend({ text: Text }), output: MessageView },
  /** `shareText`: who runs this may read this reply, which is rated down. */
  'message:rate': {
    input: message.extend({ rating: Rating.nullable(), shareText: z.boolean().default(false) }),
    output: MessageView,
  },

  'usage:get': { input: Nothing, output: UsageView },

  'retention:get': { input: Nothing, output: RetentionView },
  /** How long the caller's new readings are kept, and with `all` those that exist, too; says how many these were. */
  'retention:set': {
    input: z.object({ retention: Retention, all: z.boolean().default(false) }),
    output: RetentionView.extend({ changed: z.number().int().nonnegative() }),
  },

  /** For admins only; a site's secret signs the users its server vouches for. */
  'site:list': { input: Nothing, output: z.object({ items: z.array(SiteView) }) },
  'site:add': { input: SiteSettings, output: SiteView },
  'site:edit': { input: SiteChange.extend(site.shape), output: SiteView },
  'site:remove': { input: site, output: Nothing },
  'site:secret': {
    input: site.extend({ renew: z.boolean().default(false) }),
    output: z.object({ secret: z.string() }),
  },
  'site:usage': { input: site, output: SiteUsage },
  /** Where the site's server is told of what happens (contract/webhooks.ts); a new address, `renew` a new secret. */
  'site:webhook': {
    input: site.extend({ url: WebhookUrl.nullable().optional(), renew: z.boolean().default(false) }),
    output: WebhookView,
  },
  /** What it was told, or is to be told, newest first. */
  'site:deliveries': { input: site.extend({ before: Id.optional() }), output: page(DeliveryView) },
  'site:resend': { input: site.extend({ deliveryId: Id }), output: DeliveryView },
  /** Whether a page of this origin may show the widget, and if not, what to do. */
  'site:try-origin': {
    input: site.extend({ origin: Kept.trim().max(2000) }),
    output: z.object({ allowed: z.boolean(), origin: Origin.nullable(), advice: z.string() }),
  },

  /** For support and admins; what costs, roles, deletions and the audit log are for admins only. */
  'desk:overview': { input: Nothing, output: DeskOverview },
  /** Whose address, name or id begins with `query`, without pages; else everybody, newest first. */
  'desk:people': {
    input: z.object({ query: Kept.trim().min(1).max(254).optional(), before: Cursor.optional() }),
    output: page(PersonView),
  },
  'desk:staff': { input: Nothing, output: z.object({ items: z.array(PersonView) }) },
  'desk:person': { input: person, output: DeskPerson },
  'desk:sign-out': { input: person, output: Nothing },
  'desk:disable': { input: person.extend({ disabled: z.boolean() }), output: PersonView },
  'desk:delete-person': { input: person, output: Nothing },
  'desk:set-role': { input: person.extend({ role: Role }), output: PersonView },
  'desk:readings': {
    input: z.object({ status: AnalysisStatus, before: Line.max(80).optional() }),
    output: page(DeskReading),
  },
  /** Everything in a reading, for a reason that the audit log keeps; its photos can be seen for ten minutes. */
  'desk:open-reading': { input: analysis.extend({ reason: Label.min(5).max(300) }), output: OpenedReading },
  'desk:retry-reading': { input: analysis, output: DeskReading },
  'desk:give-up-reading': { input: analysis, output: DeskReading },
  /** Replies by state, as readings; retrying and giving up too. */
  'desk:replies': {
    input: z.object({
      status: ReplyStatus.extract(['queued', 'streaming', 'failed']),
      before: Line.max(80).optional(),
    }),
    output: page(DeskReply),
  },
  'desk:retry-reply': { input: message, output: DeskReply },
  'desk:give-up-reply': { input: message, output: DeskReply },
  'desk:ratings': { input: Nothing, output: DeskRatings },
  'desk:rated-down': { input: z.object({ before: Cursor.optional() }), output: page(RatedReply) },
  'desk:usage': { input: Nothing, output: DeskUsage },
  'desk:health': { input: Nothing, output: z.object({ workers: z.array(WorkerState) }) },
  /** With the names of the users in it who are still there. */
  'desk:audit': {
    input: AuditFilter.extend({ before: Cursor.optional() }),
    output: page(AuditView).extend({ names: z.record(z.string(), z.string()) }),
  },
  /** Makes the caller the first admin, by the token a server has logged. */
  'desk:claim': { input: z.object({ token: Line.max(100) }), output: UserView },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Command = keyof typeof commands
/** A command's input as the caller passes it. */
export type Input<C extends Command> = z.input<(typeof commands)[C]['input']>
/** A command's input after validation, defaults filled in. */
export type Parsed<C extends Command> = z.output<(typeof commands)[C]['input']>
export type Output<C extends Command> = z.output<(typeof commands)[C]['output']>
