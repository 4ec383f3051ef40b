import * as z from 'zod'
import { Hand } from './features.ts'
import { AnalysisView, ConversationView, Id, MessageView, ReadingDelta, ReplyDelta, Stage } from './views.ts'

/** Server or worker to the sockets in a room. Rows are the truth, events are hints. */
export const events = {
  'analysis:progress': z.object({
    analysisId: Id,
    stage: Stage,
    percent: z.number().int().min(0).max(100),
    place: z.number().int().positive().nullable(),
  }),
  'analysis:thumbnail': z.object({ analysisId: Id, hand: Hand, thumbnail: z.string() }),
  'reading:delta': ReadingDelta,
  'analysis:completed': AnalysisView,
  'analysis:failed': AnalysisView,
  /** What is kept of it, and for how long. */
  'analysis:changed': AnalysisView,
  'analysis:deleted': z.object({ analysisId: Id }),
  /** How long all of one’s readings are kept. */
  'retention:changed': z.object({}),
  'message:created': MessageView,
  'reply:delta': ReplyDelta,
  'reply:finished': MessageView,
  /** Also after an edit: open conversations must be loaded again. */
  'conversation:changed': ConversationView,
  'conversation:deleted': z.object({ analysisId: Id, conversationId: Id }),
  'session:ended': z.object({
    reason: z.enum([
      'signed-out',
      'expired',
      'password-changed',
      'account-deleted',
      'account-disabled',
      'site-removed',
    ]),
  }),
  'server:draining': z.object({
    /** Milliseconds to wait before reconnecting. */ reconnectIn: z.number().int().nonnegative(),
  }),
} as const satisfies Record<string, z.ZodType>

export type Event = keyof typeof events
export type Payload<E extends Event> = z.output<(typeof events)[E]>
