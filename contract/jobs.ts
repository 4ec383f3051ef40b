import * as z from 'zod'
import { Id } from './views.ts'

/**
 * Where a job comes from: the request's correlation id, for every log line and provider call on the way, and with tracing
 * the W3C traceparent.
 */
const correlated = z.object({ correlationId: z.string(), traceparent: z.string().optional() })

/** Server to worker. Jobs carry ids, never photos, texts or secrets. */
export const jobs = {
  'read-palm': { queue: 'analysis', data: correlated.extend({ analysisId: Id }) },
  'make-thumbnails': { queue: 'images', data: correlated.extend({ analysisId: Id }) },
  'write-reply': { queue: 'chat', data: correlated.extend({ messageId: Id }) },
  'send-mail': { queue: 'mail', data: correlated.extend({ mailId: Id }) },
  'deliver-webhook': { queue: 'webhooks', data: correlated.extend({ deliveryId: Id }) },
  sweep: { queue: 'default', data: correlated },
} as const satisfies Record<string, { queue: string; data: z.ZodType }>

/** Every queue once. */
export const queueNames = [...new Set(Object.values(jobs).map(({ queue }) => queue))]

export type Job = keyof typeof jobs
export type JobData<J extends Job> = z.output<(typeof jobs)[J]['data']>
export type Queue = (typeof jobs)[Job]['queue']
