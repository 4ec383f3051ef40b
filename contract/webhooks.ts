import * as z from 'zod'
import { Line } from './text.ts'
import { Id, Time } from './views.ts'

/** A site's own id for a visitor it vouched for; null for everybody else. Nothing else of a visitor is told. */
const UserId = z.string().nullable()

/**
 * What a site's server is told of, as POST requests signed after the Standard Webhooks convention
 * (https://www.standardwebhooks.com): the body is `{type, timestamp, data}`.
 *
 * Never what a reading says, or what was asked.
 */
export const webhooks = {
  'reading.finished': z.object({
    analysisId: Id,
    status: z.enum(['completed', 'failed']),
    userId: UserId,
  }),
  /** The site has vouched for a visitor, who goes on as that user. */
  'visitor.signed-in': z.object({ userId: UserId }),
  /** The site has used this much of its budget of the day, in US dollars. */
  'budget.reached': z.object({
    percent: z.union([z.literal(80), z.literal(100)]),
    budget: z.number(),
    day: z.string(),
  }),
} as const satisfies Record<string, z.ZodType>

export type WebhookEvent = keyof typeof webhooks
export type WebhookData<E extends WebhookEvent> = z.output<(typeof webhooks)[E]>

/** Where a site's server listens. */
export const WebhookUrl = Line.trim()
  .max(2000)
  .pipe(z.url({ protocol: /^https?$/ }))

export const WebhookView = z.object({
  url: z.string().nullable(),
  /** Null as long as there is no address. */
  secret: z.string().nullable(),
})

export const DeliveryView = z.object({
  id: Id,
  event: z.string(),
  status: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.number().int().nonnegative(),
  /** The HTTP status of the last answer; null if there was none, and `error` says why. */
  answer: z.number().int().nullable(),
  error: z.string().nullable(),
  createdAt: Time,
  triedAt: Time.nullable(),
})
export type DeliveryView = z.infer<typeof DeliveryView>
